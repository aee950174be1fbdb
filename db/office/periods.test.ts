import { and, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { planDates } from '../../lib/period-plans.ts'
import { listReceived } from '../outbox.ts'
import { enter, fillIn, must, type Stage, setClock, setStage, submitLaiChau } from '../reporting/cast.ts'
import { listOwed } from '../reporting/desk.ts'
import { remindOwed } from '../reporting/reminding.ts'
import { startReport } from '../reporting/starting.ts'
import { auditEvents, extensions, formVersions, regimes } from '../schema.ts'
import { store } from '../store.ts'
import type { Viewer } from '../viewers.ts'
import { findPeriod, listPeriods, type OfficePeriod, previewOwing, readStanding } from './period-reading.ts'
import {
  changePlan,
  closePeriod,
  discardPlan,
  extendPeriod,
  extendUnit,
  openPeriod,
  type Plan,
  planPeriod,
  reopenPeriod,
} from './periods.ts'

const REASON = 'Theo đề nghị của các tỉnh bị bão lũ.'
let stage: Stage
let secondAdministrator: Viewer
let formVersionId: number

beforeEach(async () => {
  stage = await setStage()
  setClock(stage.database, '2026-11-20T02:00:00.000Z')
  secondAdministrator = await enter('quản trị viên thứ hai', 'administrator', null)
  const version = await store.read((db) =>
    db.select({ id: formVersions.id }).from(formVersions).where(eq(formVersions.formId, stage.key.formId)).get(),
  )
  formVersionId = version?.id ?? 0
})
afterEach(() => stage.database.close())

/** The fourth quarter under the decree, with the seeded form. */
async function quarter(change: Partial<Plan> = {}) {
  const decree = await store.read((db) => db.select().from(regimes).where(eq(regimes.slug, 'decree')).get())
  const dates = planDates('decree', '2026-Q4', [])
  if (!decree || !dates) throw new Error('No decree regime.')
  return { regimeId: decree.id, code: '2026-Q4', nameVi: null, formVersionIds: [formVersionId], ...dates, ...change }
}

async function plan(): Promise<OfficePeriod> {
  const { id } = await must(planPeriod(stage.cast.administrator, await quarter()))
  return look(id)
}

async function look(id: number): Promise<OfficePeriod> {
  const found = await findPeriod(stage.cast.administrator, id)
  if (!found) throw new Error(`No period ${id}.`)
  return found
}

async function open(): Promise<OfficePeriod> {
  const { period } = await plan()
  await must(openPeriod(stage.cast.administrator, period.id, period.version))
  return look(period.id)
}

const owedCodes = async () => (await listOwed(stage.cast.officer)).map(({ periodCode }) => periodCode)
const startQuarter = (periodId: number) => startReport(stage.cast.officer, { ...stage.key, periodId })

describe('planning', () => {
  test('a planned period asks nobody and takes nothing', async () => {
    const { period, state } = await plan()
    expect(state).toBe('planned')
    expect(await owedCodes()).toEqual(['2026'])
    expect(await startQuarter(period.id)).toEqual({ ok: false, code: 'closed' })
  })

  test('the same plan posted twice is one period; another plan of its code is taken', async () => {
    const { period } = await plan()
    expect(await planPeriod(stage.cast.administrator, await quarter())).toMatchObject({ ok: true, id: period.id })
    expect(await planPeriod(secondAdministrator, await quarter({ dueOn: '2026-12-28' }))).toMatchObject({
      code: 'taken',
    })
    expect(await listPeriods(stage.cast.administrator)).toHaveLength(2)
  })

  test.each([
    ['closing before the due day', { closesOn: '2026-12-01' }, 'closesOn'],
    ['covering nothing', { coversTo: '2026-01-01' }, 'coversTo'],
  ])('%s is refused at its field', async (_what, change, field) => {
    expect(await planPeriod(stage.cast.administrator, await quarter(change))).toEqual({
      ok: false,
      code: 'dates',
      field,
    })
  })

  test('whoever comes second is told who was faster and when, and changes nothing', async () => {
    const { period } = await plan()
    setClock(stage.database, '2026-11-20T03:00:00.000Z')
    await must(changePlan(secondAdministrator, period.id, period.version, await quarter({ dueOn: '2026-12-28' })))
    const late = await changePlan(stage.cast.administrator, period.id, period.version, await quarter())
    expect(late).toEqual({
      ok: false,
      code: 'conflict',
      by: secondAdministrator.name,
      at: '2026-11-20T03:00:00.000Z',
    })
    expect((await look(period.id)).period.dueOn).toBe('2026-12-28')
  })

  test('a plan can be dropped, an opened period cannot', async () => {
    const { period } = await plan()
    await must(discardPlan(stage.cast.administrator, period.id, period.version))
    expect(await findPeriod(stage.cast.administrator, period.id)).toBeUndefined()
    const opened = await open()
    expect(await discardPlan(stage.cast.administrator, opened.period.id, opened.period.version)).toMatchObject({
      code: 'used',
    })
  })

  test('only an administrator plans, and that another one tried is on record', async () => {
    expect(await planPeriod(stage.cast.reviewer, await quarter())).toEqual({ ok: false, code: 'forbidden' })
    const denied = and(eq(auditEvents.action, 'authz.denied'), eq(auditEvents.objectKind, 'period'))
    expect(await store.read((db) => db.select().from(auditEvents).where(denied).all())).toHaveLength(1)
  })
})

describe('opening', () => {
  test('freezes the form, and the officer owes the report', async () => {
    const { period, state } = await open()
    expect(state).toBe('open')
    const version = await store.read((db) =>
      db.select().from(formVersions).where(eq(formVersions.id, formVersionId)).get(),
    )
    expect(version?.frozenAt).not.toBeNull()
    expect(await owedCodes()).toContain('2026-Q4')
    expect(await startQuarter(period.id)).toMatchObject({ ok: true })
  })

  test('twice is once, also with the version that is now old', async () => {
    const { period } = await plan()
    await must(openPeriod(stage.cast.administrator, period.id, period.version))
    const opened = await look(period.id)
    await must(openPeriod(secondAdministrator, period.id, period.version))
    expect(await look(period.id)).toEqual(opened)
  })

  test('is refused for a period without a form, and for one whose days are over', async () => {
    const { id } = await must(planPeriod(stage.cast.administrator, await quarter({ formVersionIds: [] })))
    expect(await openPeriod(stage.cast.administrator, id, 1)).toMatchObject({ code: 'unfit' })
    await must(changePlan(stage.cast.administrator, id, 1, await quarter()))
    setClock(stage.database, '2027-03-01T02:00:00.000Z')
    const { period } = await look(id)
    expect(await openPeriod(stage.cast.administrator, id, period.version)).toMatchObject({ code: 'past' })
  })

  test('tells the people of the units that owe it, once', async () => {
    const { period } = await open()
    await must(openPeriod(stage.cast.administrator, period.id, period.version))
    const told = async (viewer: Viewer) =>
      (await listReceived(viewer)).filter(({ kind }) => kind === 'periodOpened').map(({ facts }) => facts.dueOn)
    expect(await told(stage.cast.officer)).toEqual(['2026-12-25'])
    expect(await told(stage.cast.leader)).toEqual(['2026-12-25'])
    expect(await told(stage.cast.reviewer)).toEqual([])
  })

  test('shows beforehand exactly who will owe it', async () => {
    const { period, forms } = await plan()
    const [preview] = await previewOwing(stage.cast.administrator, forms, period)
    await must(openPeriod(stage.cast.administrator, period.id, period.version))
    const owed = (await listOwed(stage.cast.auditor)).filter(({ periodCode }) => periodCode === '2026-Q4')
    expect(preview?.owing.map(({ unitId }) => unitId).sort()).toEqual(owed.map(({ unitId }) => unitId).sort())
    expect(preview?.owing).toHaveLength(34)
  })

  test('from 63 to 34: before the reorganisation 63 owe, 52 of them through 23; across it 34, of which 23 began', async () => {
    const { forms } = await plan()
    const preview = async (coversFrom: string, coversTo: string) =>
      (await previewOwing(stage.cast.administrator, forms, { coversFrom, coversTo }))[0]
    const before = await preview('2024-12-15', '2025-06-14')
    expect(before?.owing).toHaveLength(63)
    expect(before?.owing.filter(({ filedBy }) => filedBy.length > 0)).toHaveLength(52)
    expect(new Set(before?.owing.flatMap(({ filedBy }) => filedBy)).size).toBe(23)
    const across = await preview('2025-06-15', '2025-09-14')
    expect(across?.owing).toHaveLength(34)
    expect(across?.owing.filter(({ since }) => since === '2025-07-01')).toHaveLength(23)
    expect(across?.ended).toHaveLength(52)
    const laoCai = across?.owing.find(({ name }) => name === 'Lào Cai')
    expect(laoCai?.replacesNames.sort()).toEqual(['Lào Cai', 'Yên Bái'])
  })
})

test('a thematic period has a name and days of its own, and stands as of its last day', async () => {
  const thematic = await store.read((db) => db.select().from(regimes).where(eq(regimes.slug, 'thematic')).get())
  const days = { coversFrom: '2026-10-01', coversTo: '2026-11-15', opensOn: '2026-11-16', dueOn: '2026-11-30' }
  const wanted = {
    nameVi: 'Rà soát hạ tầng số sau bão',
    formVersionIds: [formVersionId],
    ...days,
    closesOn: '2026-12-15',
  }
  const { id } = await must(
    planPeriod(stage.cast.administrator, { ...wanted, regimeId: thematic?.id ?? 0, code: '@2026-11-15' }),
  )
  await must(openPeriod(stage.cast.administrator, id, 1))
  const started = await must(startQuarter(id))
  await must(fillIn(stage.cast.officer, started.id))
  await submitLaiChau(stage, started.id)
  expect((await look(id)).submitted).toBe(1)
})

describe('extending', () => {
  test('moves the days of all units, never back, and with a reason', async () => {
    const { period } = await open()
    const wanted = { dueOn: '2026-12-31', closesOn: '2027-01-20', reason: REASON }
    const extend = (change: Partial<typeof wanted>) =>
      extendPeriod(stage.cast.administrator, period.id, period.version, { ...wanted, ...change })
    expect(await extend({ reason: 'Bão lũ' })).toEqual({ ok: false, code: 'reason', field: 'reason' })
    expect(await extend({ dueOn: '2026-12-24' })).toMatchObject({ code: 'dates', field: 'dueOn' })
    await must(extend({}))
    const dates = (await listOwed(stage.cast.officer)).find(({ periodCode }) => periodCode === '2026-Q4')?.dates
    expect(dates).toMatchObject({ dueOn: '2026-12-31', closesOn: '2027-01-20' })
  })

  test('moves the days of one unit only, and the same extension twice is one', async () => {
    const { period } = await open()
    const wanted = { ...stage.key, periodId: period.id, dueOn: '2027-01-05', closesOn: '2027-02-05', reason: REASON }
    await must(extendUnit(stage.cast.administrator, wanted))
    await must(extendUnit(stage.cast.reviewer, wanted))
    expect(await store.read((db) => db.select().from(extensions).all())).toHaveLength(1)
    const { units, granted } = await readStanding(stage.cast.administrator, await look(period.id))
    expect(units.filter(({ dates }) => dates.dueOn === '2027-01-05').map(({ name }) => name)).toEqual(['Lai Châu'])
    const told = async (viewer: Viewer) =>
      (await listReceived(viewer)).filter(({ kind }) => kind === 'extended').map(({ facts }) => facts.dueOn)
    expect([await told(stage.cast.officer), await told(stage.cast.stranger)]).toEqual([['2027-01-05'], []])
    expect(granted[0]).toMatchObject({ unitName: 'Lai Châu', reason: REASON, by: stage.cast.administrator.name })
  })

  test('a unit that owes nothing is not extended', async () => {
    const { period } = await open()
    const wanted = { ...stage.key, unitId: 1, dueOn: '2027-01-05', closesOn: '2027-02-05', reason: REASON }
    expect(await extendUnit(stage.cast.administrator, { ...wanted, periodId: period.id })).toMatchObject({
      code: 'unknownUnit',
    })
  })
})

describe('closing and reopening', () => {
  test('a closed period takes no more; an extension granted afterwards opens it for one unit', async () => {
    const { period } = await open()
    const started = await must(startQuarter(period.id))
    await must(closePeriod(stage.cast.administrator, period.id, period.version, REASON))
    expect((await look(period.id)).state).toBe('closed')
    expect(await fillIn(stage.cast.officer, started.id)).toMatchObject({ ok: false, code: 'closed' })
    setClock(stage.database, '2026-11-20T04:00:00.000Z')
    const wanted = { ...stage.key, periodId: period.id, dueOn: '2026-12-26', closesOn: '2027-01-20', reason: REASON }
    await must(extendUnit(stage.cast.administrator, wanted))
    expect(await fillIn(stage.cast.officer, started.id)).toMatchObject({ ok: true })
  })

  test('of a closed period nobody is reminded', async () => {
    const { period } = await open()
    await must(closePeriod(stage.cast.administrator, period.id, period.version, REASON))
    setClock(stage.database, '2026-12-18T02:00:00.000Z')
    await remindOwed()
    const reminded = (await listReceived(stage.cast.officer)).filter(({ kind }) => kind === 'reminder')
    expect(reminded.map(({ facts }) => facts.periodCode)).toEqual(['2026'])
  })

  test('reopened, it takes reports again until its new closing day', async () => {
    const { period } = await open()
    await must(closePeriod(stage.cast.administrator, period.id, period.version, REASON))
    const closed = await look(period.id)
    const reopen = (closesOn: string) =>
      reopenPeriod(secondAdministrator, period.id, closed.period.version, { closesOn, reason: REASON })
    expect(await reopen('2026-11-19')).toMatchObject({ code: 'past' })
    await must(reopen('2027-01-25'))
    expect(await startQuarter(period.id)).toMatchObject({ ok: true })
  })
})
