// The dated count of units (“34 provinces”): a change that moves it ends the old count and begins a new one with the same document.
import { and, eq, isNull, like } from 'drizzle-orm'
import { addDays } from '../../lib/dates.ts'
import type { UnitPlan } from '../../lib/unit-plan.ts'
import { existsOn } from '../../lib/units.ts'
import { units, universes } from '../schema.ts'
import type { Write } from '../store.ts'

const WORDS = {
  province: { stem: 'provinces', vi: 'tỉnh, thành phố', en: 'provinces and cities' },
  ministry: { stem: 'ministries', vi: 'bộ, cơ quan ngang bộ', en: 'ministries and ministerial-level agencies' },
} as const

export function recountUniverse(tx: Write, kind: string, { operatingOn, documentSymbol }: UnitPlan) {
  const words = WORDS[kind as keyof typeof WORDS]
  if (!words) return
  const count = tx.db
    .select()
    .from(units)
    .all()
    .filter((unit) => unit.kind === kind && existsOn(unit, operatingOn)).length
  const isCurrent = and(like(universes.slug, `${words.stem}-%`), isNull(universes.validTo))
  const current = tx.db.select().from(universes).where(isCurrent).get()
  if (!current || current.count === count) return
  const ended = { validTo: addDays(operatingOn, -1) }
  tx.db.update(universes).set(ended).where(eq(universes.id, current.id)).run()
  const stem = `${words.stem}-${count}`
  const isUsed = tx.db.select().from(universes).where(eq(universes.slug, stem)).get() !== undefined
  tx.db
    .insert(universes)
    .values({
      slug: isUsed ? `${stem}-${operatingOn}` : stem,
      count,
      validFrom: operatingOn,
      documentSymbol,
      nameVi: `${count} ${words.vi}`,
      nameEn: `${count} ${words.en}`,
    })
    .run()
}
