// Obstacles on their way from a report to an answer.
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { formItems, indicators, indicatorVersions, obstacles } from '../schema.ts'
import { store } from '../store.ts'
import {
  approveAll,
  bringToApproval,
  fillIn,
  must,
  provinceId,
  REASON,
  type Stage,
  setStage,
  submitLaiChau,
  TEST,
} from './cast.ts'
import { dealWithObstacle, listInbox } from './obstacles.ts'
import { takeStep } from './transition.ts'

let stage: Stage
beforeEach(async () => {
  stage = await setStage()
  await askForObstacles()
}, 120_000)
afterEach(() => stage.database.close())

/** The annual form asks one more thing: what stands in the way. */
function askForObstacles() {
  return store.write(TEST, (tx) => {
    const model = tx.db.select().from(indicators).where(eq(indicators.slug, 'community-digital-teams')).get()
    const item = tx.db
      .select()
      .from(formItems)
      .where(eq(formItems.indicatorId, model?.id ?? 0))
      .get()
    const version = tx.db
      .select()
      .from(indicatorVersions)
      .where(eq(indicatorVersions.indicatorId, model?.id ?? 0))
      .get()
    if (!model || !item || !version) throw new Error('No model.')
    const { id: _id, ...rest } = model
    const text = {
      slug: 'test-obstacle',
      kind: 'text',
      textPurpose: 'obstacle',
      rollUp: 'none',
      rollUpNational: 'none',
    } as const
    const { id } = tx.db
      .insert(indicators)
      .values({ ...rest, ...text })
      .returning()
      .get()
    tx.db
      .insert(indicatorVersions)
      .values({ ...version, indicatorId: id })
      .run()
    tx.db
      .insert(formItems)
      .values({ ...item, indicatorId: id, position: 99 })
      .run()
    tx.audit({ action: 'test', objectKind: 'test' })
  })
}

const inbox = () => listInbox(stage.cast.reviewer)

async function first() {
  const [item] = await inbox()
  if (!item) throw new Error('The inbox is empty.')
  return item.obstacle
}

async function approveAgain(reportId: number, size: number) {
  const { reviewer, officer } = stage.cast
  await must(takeStep(reviewer, reportId, { action: 'reopen', reason: REASON }))
  await must(fillIn(officer, reportId, size))
  await submitLaiChau(stage, reportId)
  await must(takeStep(reviewer, reportId, { action: 'takeUp' }))
  await approveAll(reviewer, reportId)
  await must(takeStep(reviewer, reportId, { action: 'approve' }))
}

describe('an approved report', () => {
  it('brings its obstacle once, with the newest text while nobody has dealt with it', async () => {
    const reportId = await bringToApproval(stage)
    expect(await first()).toMatchObject({
      textVi: 'Đã hoàn thành 40.',
      reportId,
      unitId: stage.key.unitId,
      release: null,
    })
    await approveAgain(reportId, 50)
    expect(await inbox()).toHaveLength(1)
    expect((await first()).textVi).toBe('Đã hoàn thành 50.')
  })

  it('leaves the text alone that was answered', async () => {
    const reportId = await bringToApproval(stage)
    const { id, version } = await first()
    await must(
      dealWithObstacle(stage.cast.reviewer, id, version, { do: 'answer', text: 'Đã có hướng dẫn.', isPublic: true }),
    )
    await approveAgain(reportId, 50)
    expect(await first()).toMatchObject({
      textVi: 'Đã hoàn thành 40.',
      answerVi: 'Đã có hướng dẫn.',
      isPublic: true,
      release: null,
    })
  })
})

describe('dealing with an obstacle', () => {
  it('gives it to a unit, and is refused for a version that has moved on', async () => {
    await bringToApproval(stage)
    const { id, version } = await first()
    const ownerUnitId = await provinceId('ha-noi')
    const assign = () => dealWithObstacle(stage.cast.reviewer, id, version, { do: 'assign', ownerUnitId })
    expect(await assign()).toEqual({ ok: true })
    expect(await assign()).toEqual({ ok: false, code: 'state' })
    expect((await first()).ownerUnitId).toBe(ownerUnitId)
  })

  it('is the reviewer’s; an empty answer is refused', async () => {
    await bringToApproval(stage)
    const { id, version } = await first()
    const answer = { do: 'answer', text: 'Trả lời.', isPublic: false } as const
    for (const viewer of [stage.cast.officer, stage.cast.auditor, stage.cast.publisher]) {
      expect(await dealWithObstacle(viewer, id, version, answer)).toEqual({ ok: false, code: 'forbidden' })
      expect(await listInbox(viewer)).toEqual([])
    }
    expect(await dealWithObstacle(stage.cast.reviewer, id, version, { ...answer, text: ' ' })).toEqual({
      ok: false,
      code: 'reason',
    })
  })

  it('groups what says the same, one deep, and suggests it', async () => {
    await bringToApproval(stage)
    const one = await first()
    const twin = await store.write(TEST, (tx) => {
      const row = { kind: 'reported', textVi: 'da hoan thanh 40', reportId: one.reportId, slug: 'twin' }
      tx.audit({ action: 'test', objectKind: 'test' })
      return tx.db.insert(obstacles).values(row).returning().get()
    })
    expect((await inbox()).map(({ mayRepeat }) => mayRepeat)).toEqual([null, one.id])
    const group = (id: number, duplicateOfId: number) =>
      dealWithObstacle(stage.cast.reviewer, id, 1, { do: 'group', duplicateOfId })
    expect(await group(twin.id, twin.id)).toEqual({ ok: false, code: 'state' })
    expect(await group(twin.id, one.id)).toEqual({ ok: true })
    expect(await group(one.id, twin.id)).toEqual({ ok: false, code: 'state' })
    expect((await inbox()).map(({ repeated }) => repeated.map(({ id }) => id))).toEqual([[twin.id]])
  })
})
