// Who may read the audit, what the filters show, and that reading leaves a trace of its own.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readAuditFilter } from '../lib/audit-query.ts'
import { exportAudit, PAGE_SIZE, readAuditPage } from './audit-trail.ts'
import { bringToReview, provinceId, type Stage, setStage } from './reporting/cast.ts'

let stage: Stage
let reportId: number
beforeAll(async () => {
  stage = await setStage()
  reportId = await bringToReview(stage)
}, 120_000)
afterAll(() => stage.database.close())

const read = async (query: Record<string, string>, viewer = stage.cast.auditor) =>
  readAuditPage(viewer, readAuditFilter(query))

it('is for auditors and administrators; others leave only the trace that they tried', async () => {
  const { auditor, administrator, reviewer, publisher, officer, leader } = stage.cast
  for (const viewer of [auditor, administrator]) expect(await read({}, viewer)).toBeDefined()
  for (const viewer of [reviewer, publisher, officer, leader])
    expect(await read({}, viewer), viewer.name).toBeUndefined()
  expect((await read({ viec: 'authz.denied' }))?.total).toBeGreaterThanOrEqual(4)
})

it('records each reading and each export', async () => {
  const before = (await read({ viec: 'audit.read' }))?.total ?? 0
  expect((await read({ viec: 'audit.read' }))?.total).toBe(before + 1)
  await exportAudit(stage.cast.administrator, readAuditFilter({}))
  expect((await read({ viec: 'audit.export' }))?.total).toBe(1)
})

it('shows a person, an action, a day and a unit', async () => {
  const names = async (query: Record<string, string>) =>
    new Set((await read(query))?.rows.map(({ actorName }) => actorName))
  expect(await names({ nguoi: 'tên leader' })).toEqual(new Set(['Tên leader']))
  expect((await read({ viec: 'report.takeUp' }))?.rows.map(({ objectId }) => objectId)).toEqual([String(reportId)])
  expect((await read({ tu: '2026-12-21' }))?.total).toBe(0)
  expect((await read({ den: '2026-12-20', viec: 'report.submit' }))?.total).toBe(1)
  const laiChau = await names({ 'don-vi': String(await provinceId('lai-chau')) })
  for (const name of ['Tên officer', 'Tên leader', 'Tên reviewer']) expect(laiChau).toContain(name)
  expect(laiChau).not.toContain('Tên stranger')
})

it('takes a per cent sign in a name as what it is', async () => {
  expect((await read({ nguoi: '%' }))?.total).toBe(0)
})

it('comes a page at a time, without a gap', async () => {
  for (let turn = 0; turn < PAGE_SIZE; turn += 1) await read({})
  const [first, second] = [await read({}), await read({ trang: '2' })]
  expect(first?.rows).toHaveLength(PAGE_SIZE)
  const [last, next] = [first?.rows.at(-1)?.seq ?? 0, second?.rows[0]?.seq ?? 0]
  // Reading the second page was itself an event.
  expect(next).toBe(last)
})
