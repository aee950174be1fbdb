// What the office does to a period: plan it, open it, extend it for all or for one unit, close it, reopen it. Opening freezes the form
// versions it asks for; before that nothing has happened to anybody and the plan can still be changed or dropped.
import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { dayInVietnam } from '../../lib/dates.ts'
import { datesProblems, type PlanDates } from '../../lib/period-plans.ts'
import { isPeriod } from '../../lib/periods.ts'
import { LEAST_REASON } from '../../lib/report-states.ts'
import { cleanText } from '../../lib/text.ts'
import { recipientsOf } from '../reporting/desk.ts'
import { extensions, formVersions, periodForms, periods, regimes } from '../schema.ts'
import type { Db, Write } from '../store.ts'
import { readUnitRegister } from '../units.ts'
import type { Viewer } from '../viewers.ts'
import { announcePeriod } from './announcing.ts'
import { conflictOn, type OfficeResult, type OfficeTrouble, officeWrite } from './office-write.ts'
import { openingProblems } from './opening.ts'
import { type OfficePeriod, type PeriodRow, readPeriod } from './period-reading.ts'

const KIND = 'period'

/** The days, the own name (thematic and ad hoc) and the form versions of a plan. */
export type Plan = PlanDates & { nameVi: string | null; formVersionIds: readonly number[] }

/** Plans a period. The same plan posted twice is the same period; another plan of the same regime and code is refused as taken. */
export function planPeriod(viewer: Viewer, plan: Plan & { regimeId: number; code: string }): Promise<OfficeResult> {
  return officeWrite(viewer, { permission: 'period.edit', action: 'period.plan', objectKind: KIND }, (tx) => {
    const { formVersionIds, ...row } = plan
    const regime = tx.db.select().from(regimes).where(eq(regimes.id, plan.regimeId)).get()
    if (!regime || !isPeriod(plan.code)) return { ok: false, code: 'notFound' }
    const trouble = troubleWithDates(plan) ?? troubleWithForms(tx.db, formVersionIds)
    if (trouble) return trouble
    const held = findByCode(tx.db, plan.regimeId, plan.code)
    if (held) return isSamePlan(tx.db, held, plan) ? { ok: true, id: held.id } : { ok: false, code: 'taken' }
    const { id } = tx.db.insert(periods).values(row).returning({ id: periods.id }).get()
    replaceForms(tx, id, formVersionIds)
    return { ok: true, id, after: plan }
  })
}

/** Changes what is planned; days only while no form of the period has been opened, forms as long as they are not opened. */
export function changePlan(viewer: Viewer, id: number, version: number, plan: Plan): Promise<OfficeResult> {
  return onPeriod(viewer, id, version, 'period.change', (tx, { period, state, forms }) => {
    const { formVersionIds, nameVi, ...dates } = plan
    const trouble = troubleWithDates(plan) ?? troubleWithForms(tx.db, formVersionIds)
    if (trouble) return trouble
    if (state === 'planned') move(tx, period, { ...dates, nameVi })
    replaceForms(tx, id, formVersionIds)
    return { ok: true, id, before: { period, forms }, after: plan }
  })
}

/** Opens every form that is planned and freezes its version. Open already: the same again, without a second opening. */
export function openPeriod(viewer: Viewer, id: number, version: number): Promise<OfficeResult> {
  return officeWrite(viewer, taskOn(id, 'period.open'), (tx) => {
    const found = read(tx, id)
    if (!found) return { ok: false, code: 'notFound' }
    const planned = found.forms.filter(({ openedAt }) => !openedAt)
    if (planned.length === 0 && found.forms.length > 0) return { ok: true, id, after: { already: true } }
    if (found.period.version !== version) return conflictOn(tx.db, KIND, id)
    if (found.period.closesOn < dayInVietnam(tx.now)) return { ok: false, code: 'past' }
    if (openingProblems(tx.db, found).length > 0) return { ok: false, code: 'unfit' }
    const versions = planned.map(({ formVersionId }) => formVersionId)
    tx.db
      .update(formVersions)
      .set({ frozenAt: tx.now })
      .where(and(inArray(formVersions.id, versions), isNull(formVersions.frozenAt)))
      .run()
    const unopened = and(eq(periodForms.periodId, id), isNull(periodForms.openedAt))
    tx.db.update(periodForms).set({ openedAt: tx.now }).where(unopened).run()
    move(tx, found.period, {})
    const { dueOn } = found.period
    announcePeriod(tx, {
      kind: 'periodOpened',
      step: `period-opened-${id}`,
      period: found.period,
      forms: planned,
      dueOn,
    })
    return { ok: true, id, after: { opened: versions } }
  })
}

/** Moves due and closing day for all units of an opened period; neither may come earlier than it was. */
export function extendPeriod(
  viewer: Viewer,
  id: number,
  version: number,
  wanted: { dueOn: string; closesOn: string; reason: string },
): Promise<OfficeResult> {
  return onPeriod(viewer, id, version, 'period.extend', (tx, { period, state, forms }) => {
    const { dueOn, closesOn, reason } = wanted
    if (state === 'planned') return { ok: false, code: 'state' }
    const trouble = troubleWithReason(reason) ?? troubleWithExtension(period, wanted)
    if (trouble) return trouble
    move(tx, period, { dueOn, closesOn })
    const opened = forms.filter(({ openedAt }) => openedAt)
    const step = `period-extended-${id}-${version}`
    if (dueOn > period.dueOn) announcePeriod(tx, { kind: 'extended', step, period, forms: opened, dueOn })
    return { ok: true, id, before: { dueOn: period.dueOn, closesOn: period.closesOn }, after: wanted }
  })
}

export type UnitExtension = {
  periodId: number
  formId: number
  unitId: number
  dueOn: string
  closesOn: string
  reason: string
}

/** Moves due and closing day of one unit's report; granted again in the same words it is the same extension. */
export function extendUnit(viewer: Viewer, wanted: UnitExtension): Promise<OfficeResult> {
  const { periodId, formId, unitId } = wanted
  const task = { ...taskOn(periodId, 'period.extendUnit'), permission: 'extension.grant' as const }
  return officeWrite(viewer, task, (tx) => {
    const found = read(tx, periodId)
    const form = found?.forms.find((one) => one.formId === formId && one.openedAt)
    if (!found || !form) return { ok: false, code: 'notFound' }
    const owing = recipientsOf(tx.db, readUnitRegister(tx.db), form.formVersionId, found.period.coversTo)
    if (!owing.includes(unitId)) return { ok: false, code: 'unknownUnit', field: 'unit' }
    const trouble = troubleWithReason(wanted.reason) ?? troubleWithExtension(found.period, wanted)
    if (trouble) return trouble
    if (isGranted(tx.db, wanted)) return { ok: true, id: periodId, after: { ...wanted, already: true } }
    const reason = wanted.reason.normalize('NFC').trim()
    const { id } = tx.db
      .insert(extensions)
      .values({ ...wanted, reason, grantedBy: viewer.userId, grantedAt: tx.now })
      .returning({ id: extensions.id })
      .get()
    const { period } = found
    const { dueOn } = wanted
    announcePeriod(tx, { kind: 'extended', step: `extension-${id}`, period, forms: [form], dueOn, unitId })
    return { ok: true, id: periodId, after: wanted }
  })
}

/** Closes an opened period before its day: from now on it takes nothing but what an extension granted later allows. */
export function closePeriod(viewer: Viewer, id: number, version: number, reason: string): Promise<OfficeResult> {
  return onPeriod(viewer, id, version, 'period.close', (tx, { period, state }) => {
    if (state === 'planned' || state === 'closed') return { ok: false, code: 'state' }
    const trouble = troubleWithReason(reason)
    if (trouble) return trouble
    const opened = and(eq(periodForms.periodId, id), isNotNull(periodForms.openedAt))
    tx.db.update(periodForms).set({ closedAt: tx.now }).where(opened).run()
    move(tx, period, {})
    return { ok: true, id, after: { reason } }
  })
}

/** Takes a closing back, or opens a period again whose days are over: then with a closing day from today on. */
export function reopenPeriod(
  viewer: Viewer,
  id: number,
  version: number,
  wanted: { closesOn: string; reason: string },
): Promise<OfficeResult> {
  return onPeriod(viewer, id, version, 'period.reopen', (tx, { period, state }) => {
    if (state !== 'closed') return { ok: false, code: 'state' }
    const trouble = troubleWithReason(wanted.reason)
    if (trouble) return trouble
    if (wanted.closesOn < dayInVietnam(tx.now) || wanted.closesOn < period.dueOn)
      return { ok: false, code: 'past', field: 'closesOn' }
    tx.db.update(periodForms).set({ closedAt: null }).where(eq(periodForms.periodId, id)).run()
    move(tx, period, { closesOn: wanted.closesOn })
    return { ok: true, id, before: { closesOn: period.closesOn }, after: wanted }
  })
}

/** Drops a plan of which nothing has been opened. */
export function discardPlan(viewer: Viewer, id: number, version: number): Promise<OfficeResult> {
  return onPeriod(viewer, id, version, 'period.discard', (tx, { period, state, forms }) => {
    if (state !== 'planned') return { ok: false, code: 'used' }
    tx.db.delete(periodForms).where(eq(periodForms.periodId, id)).run()
    tx.db.delete(periods).where(eq(periods.id, id)).run()
    return { ok: true, id, before: { period, forms } }
  })
}

const taskOn = (id: number, action: string) => ({
  permission: 'period.edit' as const,
  action,
  objectKind: KIND,
  objectId: id,
})

function onPeriod(
  viewer: Viewer,
  id: number,
  version: number,
  action: string,
  work: (tx: Write, found: OfficePeriod) => OfficeResult,
): Promise<OfficeResult> {
  return officeWrite(viewer, taskOn(id, action), (tx) => {
    const found = read(tx, id)
    if (!found) return { ok: false, code: 'notFound' }
    if (found.period.version !== version) return conflictOn(tx.db, KIND, id)
    return work(tx, found)
  })
}

function read(tx: Write, id: number): OfficePeriod | undefined {
  const period = tx.db.select().from(periods).where(eq(periods.id, id)).get()
  return period && readPeriod(tx.db, period)
}

function findByCode(db: Db, regimeId: number, code: string): PeriodRow | undefined {
  return db
    .select()
    .from(periods)
    .where(and(eq(periods.regimeId, regimeId), eq(periods.code, code)))
    .get()
}

function isSamePlan(db: Db, held: PeriodRow, plan: Plan): boolean {
  const { formVersionIds, ...row } = plan
  const forms = readPeriod(db, held).forms
  return (
    Object.entries(row).every(([name, value]) => held[name as keyof PeriodRow] === value) &&
    forms.length === formVersionIds.length &&
    forms.every(({ formVersionId, openedAt }) => !openedAt && formVersionIds.includes(formVersionId))
  )
}

/** The row moves on only from the version that was seen. */
function move({ db }: Write, { id, version }: PeriodRow, change: Partial<PeriodRow>) {
  const seen = and(eq(periods.id, id), eq(periods.version, version))
  const moved = db
    .update(periods)
    .set({ ...change, version: version + 1 })
    .where(seen)
    .run()
  if (moved.changes !== 1) throw new Error('The period moved inside its own transaction.')
}

function replaceForms({ db }: Write, periodId: number, formVersionIds: readonly number[]) {
  db.delete(periodForms)
    .where(and(eq(periodForms.periodId, periodId), isNull(periodForms.openedAt)))
    .run()
  const opened = db.select().from(periodForms).where(eq(periodForms.periodId, periodId)).all()
  for (const version of listVersions(db, formVersionIds)) {
    if (opened.some(({ formId }) => formId === version.formId)) continue
    db.insert(periodForms).values({ periodId, formId: version.formId, formVersionId: version.id }).run()
  }
}

function listVersions(db: Db, ids: readonly number[]) {
  return db
    .select({ id: formVersions.id, formId: formVersions.formId })
    .from(formVersions)
    .where(inArray(formVersions.id, [...ids]))
    .all()
}

function troubleWithForms(db: Db, ids: readonly number[]): OfficeTrouble | undefined {
  const found = listVersions(db, ids)
  const isOnePerForm = new Set(found.map(({ formId }) => formId)).size === ids.length
  return found.length === ids.length && isOnePerForm ? undefined : { ok: false, code: 'notFound', field: 'forms' }
}

function troubleWithDates(plan: PlanDates): OfficeTrouble | undefined {
  const [first] = datesProblems(plan)
  return first && { ok: false, code: 'dates', field: first.field }
}

/** Nobody's time is cut short, and days must still be in order. */
function troubleWithExtension(
  period: PeriodRow,
  { dueOn, closesOn }: { dueOn: string; closesOn: string },
): OfficeTrouble | undefined {
  if (dueOn < period.dueOn) return { ok: false, code: 'dates', field: 'dueOn' }
  if (closesOn < dueOn || closesOn < period.closesOn) return { ok: false, code: 'dates', field: 'closesOn' }
  return undefined
}

function troubleWithReason(reason: string): OfficeTrouble | undefined {
  const cleaned = cleanText(reason, 1000)
  const isEnough = cleaned.ok && [...cleaned.text].length >= LEAST_REASON
  return isEnough ? undefined : { ok: false, code: 'reason', field: 'reason' }
}

function isGranted(db: Db, wanted: UnitExtension): boolean {
  const same = and(
    eq(extensions.periodId, wanted.periodId),
    eq(extensions.formId, wanted.formId),
    eq(extensions.unitId, wanted.unitId),
  )
  const last = db.select().from(extensions).where(same).all().at(-1)
  const isSame = last?.dueOn === wanted.dueOn && last.closesOn === wanted.closesOn
  return Boolean(isSame && last?.reason === wanted.reason.normalize('NFC').trim())
}
