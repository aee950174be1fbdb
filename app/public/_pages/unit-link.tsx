// The name of a unit as a link to its page, where it has one.
import { addressOf } from '@/lib/routes.ts'
import { existsOn } from '@/lib/units.ts'
import { type Book, unitName } from './book.ts'

const PAGES = { province: 'unit', ministry: 'ministry' } as const

/** The name as of the release's day, or as of the unit's last day; an address belongs to the unit that bears the slug then. */
export function unitLink(book: Book, unitId: number) {
  const unit = book.register.units.find(({ id }) => id === unitId)
  const day = unit && !existsOn(unit, book.day) ? (unit.validTo ?? book.day) : book.day
  const name = unitName(book, unitId, day)
  const page = unit && PAGES[unit.kind as keyof typeof PAGES]
  if (!unit || !page || !isAddressed(book, unit)) return name
  return <a href={addressOf(page, { slug: unit.slug }, { locale: book.locale, view: book.view })}>{name}</a>
}

/** A slug that another unit bears on the release's day leads there, not to this one. */
function isAddressed(book: Book, unit: Book['register']['units'][number]): boolean {
  const bearer = book.register.units.find(
    (one) => one.kind === unit.kind && one.slug === unit.slug && existsOn(one, book.day),
  )
  return bearer === undefined || bearer.id === unit.id
}
