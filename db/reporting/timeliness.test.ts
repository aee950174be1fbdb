// The grid, and urging from it.
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countQueries } from '../count-queries.ts'
import { extensions, outbox } from '../schema.ts'
import { store } from '../store.ts'
import { bringToReview, provinceId, type Stage, setClock, setStage, TEST } from './cast.ts'
import { readGrid } from './timeliness.ts'
import { listUrgings, urgeUnits } from './urging.ts'

let stage: Stage
beforeEach(async () => {
  stage = await setStage()
}, 120_000)
afterEach(() => stage.database.close())

async function cellsOf(slug: string) {
  const unitId = await provinceId(slug)
  const grid = await readGrid(stage.cast.reviewer)
  return grid?.rows.find((row) => row.unitId === unitId)?.cells.map(({ kind, days }) => [kind, days])
}

describe('the grid of the annual form', () => {
  it('shows a unit that sent in time, one that is overdue and one that has an extension', async () => {
    await bringToReview(stage)
    const { formId, periodId } = stage.key
    const row = { periodId, formId, unitId: await provinceId('son-la'), reason: 'Bão số 12 gây gián đoạn.' }
    await store.write(TEST, (tx) => {
      const granted = { grantedBy: stage.cast.reviewer.userId, grantedAt: tx.now }
      tx.db
        .insert(extensions)
        .values({ ...row, ...granted, dueOn: '2027-01-05', closesOn: '2027-01-20' })
        .run()
      tx.audit({ action: 'test', objectKind: 'test' })
    })
    setClock(stage.database, '2026-12-28T02:00:00.000Z')
    expect(await cellsOf('lai-chau')).toEqual([['onTime', 0]])
    expect(await cellsOf('son-la')).toEqual([['extended', 0]])
    expect(await cellsOf('lao-cai')).toEqual([['missing', 3]])
    expect((await readGrid(stage.cast.reviewer))?.rows).toHaveLength(34)
  })

  it('is read by the office only, in as many queries for many reports as for none', async () => {
    for (const viewer of [stage.cast.officer, stage.cast.leader]) expect(await readGrid(viewer)).toBeUndefined()
    const none = await countQueries(() => readGrid(stage.cast.auditor))
    await bringToReview(stage)
    expect((await countQueries(() => readGrid(stage.cast.auditor))).queries).toBe(none.queries)
  })
})

describe('urging', () => {
  beforeEach(() => setClock(stage.database, '2026-12-28T02:00:00.000Z'))
  const urge = (viewer = stage.cast.reviewer, unitIds: number[] | null = null) =>
    urgeUnits(viewer, { formId: stage.key.formId, periodId: stage.key.periodId, unitIds })
  const sent = () => store.read((db) => db.select().from(outbox).where(eq(outbox.kind, 'urging')).all())

  it('tells officers and leaders of every overdue unit once a day, and keeps who urged when', async () => {
    const unitId = await provinceId('lai-chau')
    expect(await urge()).toMatchObject({ ok: true, units: 2, people: 4 })
    expect((await sent()).filter((row) => row.unitId === unitId)).toHaveLength(3)
    expect(await urge()).toMatchObject({ ok: true, units: 0, people: 0 })
    expect(await sent()).toHaveLength(4)
    setClock(stage.database, '2026-12-29T02:00:00.000Z')
    expect(await urge(stage.cast.reviewer, [unitId])).toMatchObject({ ok: true, units: 1, people: 3 })
    const [newest] = await listUrgings(stage.cast.reviewer)
    expect(newest).toMatchObject({ by: stage.cast.reviewer.name, unitName: 'Lai Châu', periodCode: '2026', people: 3 })
  })

  it('names the units that nobody can be told of', async () => {
    const outcome = await urge()
    expect(outcome.ok && outcome.unreached).toHaveLength(32)
  })

  it('passes over a unit that has sent, and is refused to whoever may not urge', async () => {
    setClock(stage.database, '2026-12-20T02:00:00.000Z')
    await bringToReview(stage)
    setClock(stage.database, '2026-12-28T02:00:00.000Z')
    const unitId = await provinceId('lai-chau')
    expect(await urge(stage.cast.reviewer, [unitId])).toEqual({ ok: false, code: 'state' })
    for (const viewer of [stage.cast.auditor, stage.cast.officer, stage.cast.administrator])
      expect(await urge(viewer), viewer.name).toEqual({ ok: false, code: 'forbidden' })
    expect(await sent()).toEqual([])
  })
})
