// The periods as the office reads them: dates, forms, where each stands, and who owes what for it.
import { and, asc, desc, eq } from 'drizzle-orm'
import type { Dates } from '../../lib/deadlines.ts'
import { type Ended, type Owing, type Recipient, whoOwes } from '../../lib/owing.ts'
import { type PeriodState, periodState } from '../../lib/period-plans.ts'
import { nowText } from '../clock.ts'
import { readPeriodRows } from '../reporting/desk.ts'
import { datesCounted } from '../reporting/report-view.ts'
import {
  extensions,
  formRecipients,
  forms,
  formVersions,
  holidays,
  periodForms,
  periods,
  regimes,
  reports,
  users,
} from '../schema.ts'
import { type Db, store } from '../store.ts'
import { namesOn, readUnitRegister } from '../units.ts'
import { today, type Viewer } from '../viewers.ts'
import { findLastChange, mayDo } from './office-write.ts'

export type PeriodRow = typeof periods.$inferSelect
export type RegimeRow = typeof regimes.$inferSelect

/** A form as asked in a period; `openedAt` null while it is only planned. */
export type AskedForm = {
  formId: number
  formVersionId: number
  number: number
  titleVi: string
  openedAt: string | null
  closedAt: string | null
}

export type OfficePeriod = {
  period: PeriodRow
  regime: RegimeRow
  forms: AskedForm[]
  state: PeriodState
  /** First submissions of its reports. */
  submitted: number
}

/** All periods, the latest due first. */
export function listPeriods(viewer: Viewer): Promise<OfficePeriod[]> {
  return store.read((db) => {
    if (!mayDo(viewer, 'period.edit')) return []
    const rows = db.select().from(periods).orderBy(desc(periods.dueOn), desc(periods.id)).all()
    return rows.map((period) => readPeriod(db, period))
  })
}

export function findPeriod(viewer: Viewer, id: number): Promise<OfficePeriod | undefined> {
  return store.read((db) => {
    if (!mayDo(viewer, 'period.edit')) return undefined
    const period = db.select().from(periods).where(eq(periods.id, id)).get()
    return period && readPeriod(db, period)
  })
}

/** Who changed a period last, and when; undefined for one that is as it was loaded. */
export function findLastPeriodChange(viewer: Viewer, id: number) {
  return store.read((db) => (mayDo(viewer, 'period.edit') ? findLastChange(db, 'period', id) : undefined))
}

/** Reads a period for a viewer whose right to it has been judged. */
export function readPeriod(db: Db, period: PeriodRow): OfficePeriod {
  const asked = listAskedForms(db, period.id)
  const opened = asked.filter(({ openedAt }) => openedAt)
  const marks = {
    openedAt: opened[0]?.openedAt ?? null,
    closedAt: opened.every(({ closedAt }) => closedAt) ? (opened[0]?.closedAt ?? null) : null,
  }
  return {
    period,
    regime: db.select().from(regimes).where(eq(regimes.id, period.regimeId)).get() as RegimeRow,
    forms: asked,
    state: periodState(period, marks, nowText()),
    submitted: db
      .select({ at: reports.firstSubmittedAt })
      .from(reports)
      .where(eq(reports.periodId, period.id))
      .all()
      .filter(({ at }) => at !== null).length,
  }
}

function listAskedForms(db: Db, periodId: number): AskedForm[] {
  return db
    .select({
      formId: periodForms.formId,
      formVersionId: periodForms.formVersionId,
      number: formVersions.number,
      titleVi: formVersions.titleVi,
      openedAt: periodForms.openedAt,
      closedAt: periodForms.closedAt,
    })
    .from(periodForms)
    .innerJoin(formVersions, eq(formVersions.id, periodForms.formVersionId))
    .where(eq(periodForms.periodId, periodId))
    .orderBy(asc(periodForms.formId))
    .all()
}

/** The regimes, as the office offers them when it plans a period. */
export function listRegimes(viewer: Viewer): Promise<RegimeRow[]> {
  return store.read((db) =>
    mayDo(viewer, 'period.edit') ? db.select().from(regimes).orderBy(asc(regimes.id)).all() : [],
  )
}

export type FormChoice = { formId: number; versions: { id: number; number: number; titleVi: string }[] }

/** The forms that a period may ask for, each with its versions, the newest first. */
export function listFormChoices(viewer: Viewer): Promise<FormChoice[]> {
  return store.read((db) => {
    if (!mayDo(viewer, 'period.edit')) return []
    const rows = db.select().from(formVersions).orderBy(desc(formVersions.number)).all()
    return db
      .select()
      .from(forms)
      .orderBy(asc(forms.id))
      .all()
      .map(({ id }) => ({ formId: id, versions: rows.filter(({ formId }) => formId === id) }))
  })
}

/** Days off and working days of all years, for the computation of due days. Public knowledge. */
export function listHolidays(): Promise<(typeof holidays.$inferSelect)[]> {
  return store.read((db) => db.select().from(holidays).orderBy(asc(holidays.day)).all())
}

const vietnamese = new Intl.Collator('vi')
/** As people look names up: by the Vietnamese collation. */
const byName = (a: { name: string }, b: { name: string }) => vietnamese.compare(a.name, b.name)

export type NamedOwing = Owing & { name: string; replacesNames: string[]; filedByNames: string[] }
export type NamedEnded = Ended & { name: string; successorNames: string[] }
export type FormOwing = { form: Pick<AskedForm, 'formId' | 'titleVi'>; owing: NamedOwing[]; ended: NamedEnded[] }

/** Who owes what: by form, each unit by the name it bore on the last covered day. The same rule decides what is taken later. */
export function previewOwing(
  viewer: Viewer,
  asked: readonly AskedForm[],
  covered: { coversFrom: string; coversTo: string },
): Promise<FormOwing[]> {
  return store.read((db) => {
    if (!mayDo(viewer, 'period.edit')) return []
    const register = readUnitRegister(db)
    const [then, now] = [namesOn(register, covered.coversTo), namesOn(register, today())]
    return asked.map((form) => {
      const found = whoOwes(register, listRecipients(db, form.formVersionId), covered, today())
      return {
        form,
        owing: found.owing
          .map((one) => ({
            ...one,
            name: then(one.unitId),
            replacesNames: one.replaces.map(then),
            filedByNames: one.filedBy.map(now),
          }))
          .sort(byName),
        ended: found.ended
          .map((one) => ({ ...one, name: then(one.unitId), successorNames: one.successorIds.map(then) }))
          .sort(byName),
      }
    })
  })
}

export function listRecipients(db: Db, formVersionId: number): Recipient[] {
  const { unitKind, unitId } = formRecipients
  return db
    .select({ unitKind, unitId })
    .from(formRecipients)
    .where(eq(formRecipients.formVersionId, formVersionId))
    .all()
}

export type UnitStanding = {
  formId: number
  unitId: number
  name: string
  dates: Dates
  firstSubmittedAt: string | null
  reportState: (typeof reports.$inferSelect)['state'] | null
}
export type ExtensionGranted = {
  id: number
  unitName: string
  titleVi: string
  dueOn: string
  closesOn: string
  reason: string
  by: string
  at: string
}

/** The reports that an opened period is owed, and the extensions granted in it, the newest first. */
export function readStanding(
  viewer: Viewer,
  { period, forms: asked }: OfficePeriod,
): Promise<{ units: UnitStanding[]; granted: ExtensionGranted[] }> {
  return store.read((db) => {
    if (!mayDo(viewer, 'period.edit')) return { units: [], granted: [] }
    const register = readUnitRegister(db)
    const name = namesOn(register, period.coversTo)
    const opened = asked.filter(({ openedAt }) => openedAt)
    const { rows, extended } = readPeriodRows(db, period.id, 'all')
    const units = opened.flatMap(({ formId, formVersionId, closedAt }) =>
      whoOwes(register, listRecipients(db, formVersionId), period, today()).owing.map(({ unitId }): UnitStanding => {
        const report = rows.get(`${formId} ${unitId}`)
        const dates = datesCounted(period, extended.get(`${formId} ${unitId}`), closedAt)
        const { firstSubmittedAt = null, state: reportState = null } = report ?? {}
        return { formId, unitId, name: name(unitId), dates, firstSubmittedAt, reportState }
      }),
    )
    return { units: units.sort(byName), granted: listExtensions(db, period.id, name) }
  })
}

function listExtensions(db: Db, periodId: number, name: (unitId: number) => string): ExtensionGranted[] {
  return db
    .select({ extension: extensions, by: users.name, titleVi: formVersions.titleVi })
    .from(extensions)
    .innerJoin(users, eq(users.id, extensions.grantedBy))
    .innerJoin(
      periodForms,
      and(eq(periodForms.periodId, extensions.periodId), eq(periodForms.formId, extensions.formId)),
    )
    .innerJoin(formVersions, eq(formVersions.id, periodForms.formVersionId))
    .where(eq(extensions.periodId, periodId))
    .orderBy(desc(extensions.id))
    .all()
    .map(({ extension, by, titleVi }) => ({
      ...extension,
      unitName: name(extension.unitId),
      titleVi,
      by,
      at: extension.grantedAt,
    }))
}
