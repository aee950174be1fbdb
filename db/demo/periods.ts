// The two periods of the demonstration: 2026 as it is, and the half-year before it with a form of its own, so that there is a last period.
import { and, eq } from 'drizzle-orm'
import { addDays } from '../../lib/dates.ts'
import { decreeWindow } from '../../lib/periods.ts'
import {
  formItems,
  formRecipients,
  formSections,
  forms,
  formVersions,
  periodForms,
  periods,
  regimes,
} from '../schema.ts'
import { type Db, store, type Write } from '../store.ts'
import { today } from '../viewers.ts'
import { WHO } from './accounts.ts'

/** A form in a period: the key of a report but for its unit. */
export type Asked = { formId: number; periodId: number }

const YEAR = '2026'
const HALF = '2026-H1'
const HALF_FORM = 'demo-half-year-province'

/** Opens both periods for today, making the half-year and its form once. */
export function openPeriods(): Promise<{ half: Asked; year: Asked }> {
  return store.write(WHO, (tx) => {
    const year = findYear(tx.db)
    openForToday(tx.db, year.period)
    const half = findHalf(tx.db) ?? makeHalf(tx, year.formVersionId, year.period.regimeId)
    tx.audit({ action: 'period.open', objectKind: 'period', objectId: half.periodId, after: { demo: [HALF, YEAR] } })
    return { half, year: { formId: year.formId, periodId: year.period.id } }
  })
}

function findYear(db: Db) {
  const found = db
    .select({ period: periods, formId: periodForms.formId, formVersionId: periodForms.formVersionId })
    .from(periods)
    .innerJoin(regimes, eq(regimes.id, periods.regimeId))
    .innerJoin(periodForms, eq(periodForms.periodId, periods.id))
    .where(and(eq(regimes.slug, 'decree'), eq(periods.code, YEAR)))
    .get()
  if (!found) throw new Error(`The real data has no period ${YEAR}: run the seed first.`)
  return found
}

// A demonstration is shown on any day, also before the period opens and after it has closed.
function openForToday(db: Db, { id, opensOn, dueOn, closesOn, version }: typeof periods.$inferSelect) {
  const day = today()
  if (opensOn <= day && day <= closesOn) return
  const dates =
    day < opensOn ? { opensOn: day } : { dueOn: dueOn < day ? addDays(day, 20) : dueOn, closesOn: addDays(day, 40) }
  db.update(periods)
    .set({ ...dates, version: version + 1 })
    .where(eq(periods.id, id))
    .run()
}

function findHalf(db: Db): Asked | undefined {
  return db
    .select({ formId: periodForms.formId, periodId: periodForms.periodId })
    .from(periodForms)
    .innerJoin(forms, eq(forms.id, periodForms.formId))
    .where(eq(forms.slug, HALF_FORM))
    .get()
}

function makeHalf(tx: Write, model: number, regimeId: number): Asked {
  const { from: coversFrom, to: coversTo } = decreeWindow(HALF)
  const day = today()
  // Due today, not in June: the reports are made today, and should not all be late.
  const dates = { opensOn: addDays(day, -30), dueOn: day, closesOn: addDays(day, 10) }
  const period = tx.db
    .insert(periods)
    .values({ regimeId, code: HALF, coversFrom, coversTo, ...dates })
    .returning()
    .get()
  const form = tx.db.insert(forms).values({ slug: HALF_FORM }).returning().get()
  const formVersionId = copyForm(tx, form.id, model)
  tx.db.insert(periodForms).values({ periodId: period.id, formId: form.id, formVersionId, openedAt: tx.now }).run()
  return { formId: form.id, periodId: period.id }
}

/** The same sections and fields as the annual form, under a title that says what it is. */
function copyForm({ db, now }: Write, formId: number, model: number): number {
  const titles = {
    titleVi: 'Báo cáo 6 tháng đầu năm 2026 (số liệu minh họa)',
    titleEn: 'Report for the first half of 2026 (illustrative data)',
  }
  const { id } = db
    .insert(formVersions)
    .values({ formId, number: 1, ...titles, frozenAt: now })
    .returning()
    .get()
  for (const section of db.select().from(formSections).where(eq(formSections.formVersionId, model)).all()) {
    const { id: sectionId, ...rest } = section
    const copy = db
      .insert(formSections)
      .values({ ...rest, formVersionId: id })
      .returning()
      .get()
    for (const item of db.select().from(formItems).where(eq(formItems.sectionId, sectionId)).all())
      db.insert(formItems)
        .values({ ...item, formVersionId: id, sectionId: copy.id })
        .run()
  }
  db.insert(formRecipients).values({ formVersionId: id, unitKind: 'province' }).run()
  return id
}
