// The book of a release: everything that its public pages are written from, read once per release and edition. Its day is “today” on every page.
import { type Figure, figuresAsOf } from '@/db/figures.ts'
import { type Indicator, listIndicators } from '@/db/indicators.ts'
import { installation } from '@/db/schema.ts'
import { readSetting } from '@/db/settings.ts'
import { onShelf } from '@/db/shelf.ts'
import { listReleasesUpTo, listSources, type Release, type Source } from '@/db/sources.ts'
import { type Db, store } from '@/db/store.ts'
import { designationOn, findSteeringBody, readUnitRegister, type UnitRegister, type UnitRow } from '@/db/units.ts'
import { dayInVietnam } from '@/lib/dates.ts'
import type { Locale, View } from '@/lib/routes.ts'
import { existsOn } from '@/lib/units.ts'

export type Book = {
  locale: Locale
  view: View
  release: Release
  releases: Release[]
  /** The release's day in Vietnam. */
  day: string
  register: UnitRegister
  indicators: Indicator[]
  sources: Map<number, Source>
  figures: readonly Figure[]
  bodyName: string
  managingAgency: string | undefined
  contact: string | undefined
  isTrial: boolean
  isDemo: boolean
}

/** Opens the book of a view; null if there is no such release. */
export function openBook({ locale, view }: { locale: Locale; view: View }): Promise<Book | null> {
  return store.read((db) => readBook(db, locale, view))
}

function readBook(db: Db, locale: Locale, view: View): Book | null {
  const content = onShelf(db, view.release, () => readContent(db, view.release))
  if (!content) return null
  const { body, agency, told, ...read } = content
  return {
    ...read,
    locale,
    view,
    bodyName: (locale === 'vi' ? body?.nameVi : body?.nameEn) ?? '',
    managingAgency: told
      ? inLanguage(locale, told, 'name')
      : agency
        ? inLanguage(locale, designationOn(read.register, agency, read.day), 'name')
        : undefined,
  }
}

/** What the books of a release have in common, whatever the language and the view. */
function readContent(db: Db, number: number) {
  const releases = listReleasesUpTo(db, number)
  const release = releases.find((one) => one.number === number)
  if (!release) return undefined
  const day = dayInVietnam(release.publishedAt)
  const body = findSteeringBody(db, day)
  const contact = readSetting(db, 'contact')
  const figures: readonly Figure[] = Object.freeze(figuresAsOf(db, number))
  return {
    release,
    releases,
    day,
    body,
    agency: body?.standingAgencyId,
    told: readSetting(db, 'managingAgency'),
    register: readUnitRegister(db),
    indicators: listIndicators(db).filter((indicator) => isKnown(indicator, day, figures)),
    sources: new Map(listSources(db, number).map((source) => [source.id, source])),
    figures,
    contact: [contact.address, contact.phone, contact.email].filter(Boolean).join(' · ') || undefined,
    isTrial: readSetting(db, 'portalStatus') !== 'adopted',
    isDemo: db.select().from(installation).get()?.dataKind === 'demo',
  }
}

/** An indicator that the office has made since is on no page of an earlier release. */
function isKnown({ id, validFrom }: Indicator, day: string, figures: readonly Figure[]): boolean {
  return (validFrom ?? '') <= day || figures.some(({ indicatorId }) => indicatorId === id)
}

/** The text of a row in the reader's language: `inLanguage('en', row, 'name')` is row.nameEn, else row.nameVi. */
export function inLanguage<K extends string>(
  locale: Locale,
  row: { [P in `${K}Vi` | `${K}En`]?: string | null },
  key: K,
): string {
  const { [`${key}Vi` as const]: vi, [`${key}En` as const]: en } = row as Record<string, string | null | undefined>
  return (locale === 'en' ? (en ?? vi) : vi) ?? ''
}

/** Short name of a unit as of a day (the release's day unless told). */
export function unitName(book: Book, unitId: number, day = book.day): string {
  return inLanguage(book.locale, designationOn(book.register, unitId, day), 'name')
}

/** Name of a figure's unit as it was when the figure came out: Thừa Thiên Huế in 2022, Huế in 2025. */
export function unitNameInRelease(book: Book, unitId: number, release: number): string {
  const published = book.releases.find(({ number }) => number === release)
  return unitName(book, unitId, published ? dayInVietnam(published.publishedAt) : book.day)
}

/** Units of a kind that exist on a day, in Vietnamese alphabetical order. */
export function unitsOfKind(book: Book, kind: UnitRow['kind'], day = book.day): UnitRow[] {
  const collator = new Intl.Collator('vi')
  return book.register.units
    .filter((unit) => unit.kind === kind && existsOn(unit, day))
    .sort((a, b) => collator.compare(unitName(book, a.id, day), unitName(book, b.id, day)))
}

export function nationalUnit(book: Book): UnitRow {
  const unit = book.register.units.find(({ kind }) => kind === 'national')
  if (!unit) throw new Error('There is no national unit.')
  return unit
}
