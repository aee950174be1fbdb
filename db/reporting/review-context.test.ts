// What the review screen shows beside the answers, and who sees what was written there.
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countQueries } from '../count-queries.ts'
import { formItems, indicators, indicatorVersions } from '../schema.ts'
import { store } from '../store.ts'
import {
  approveAll,
  bringToApproval,
  bringToReview,
  fillIn,
  must,
  provinceId,
  REASON,
  type Stage,
  see,
  setStage,
  startLaiChau,
  submitLaiChau,
  TEST,
} from './cast.ts'
import { addRemark } from './discussion.ts'
import { approveAnswer } from './review.ts'
import { differs, findReviewDesk, isFlagged, type ReviewDesk } from './review-context.ts'
import { takeStep } from './transition.ts'

let stage: Stage
beforeEach(async () => {
  stage = await setStage()
}, 120_000)
afterEach(() => stage.database.close())

async function desk(reportId: number): Promise<ReviewDesk> {
  const found = await findReviewDesk(stage.cast.reviewer, reportId)
  if (!found) throw new Error('No desk.')
  return found
}

function teams({ view, fields }: ReviewDesk) {
  const one = view.answers.find(({ field }) => field.indicator.slug === 'community-digital-teams')
  const context = one && fields.get(one.field.indicator.id)
  if (!one || !context) throw new Error('No such figure.')
  return { one, context }
}

/** The same road for another province, with figures of another size. */
async function bringOther(slug: string, size: number, isApproved: boolean) {
  const unitId = await provinceId(slug)
  const grants = (role: 'officer' | 'leader') => [{ role, unitId, from: null, to: null }]
  const officer = { ...stage.cast.officer, grants: grants('officer') }
  const leader = { ...stage.cast.leader, grants: grants('leader') }
  const other = { ...stage, key: { ...stage.key, unitId }, cast: { ...stage.cast, officer, leader } }
  const reportId = await startLaiChau(other)
  await must(fillIn(officer, reportId, size))
  await submitLaiChau(other, reportId)
  if (!isApproved) return
  await must(takeStep(stage.cast.reviewer, reportId, { action: 'takeUp' }))
  await approveAll(stage.cast.reviewer, reportId)
  await must(takeStep(stage.cast.reviewer, reportId, { action: 'approve' }))
}

describe('peers and the nation', () => {
  it('are the submitted and approved answers of the other provinces; only approved ones count for the nation', async () => {
    const reportId = await bringToReview(stage)
    await bringOther('son-la', 10, true)
    await bringOther('lao-cai', 20, false)
    await bringOther('ha-noi', 60, false)
    const { context } = teams(await desk(reportId))
    expect(context.peers?.values.sort()).toEqual([10, 20, 60])
    expect(context.peers?.spread.median).toBe(20)
    expect(context.effect).toEqual({
      before: { kind: 'partial', coverage: { k: 1, n: 34 } },
      after: { kind: 'partial', coverage: { k: 2, n: 34 } },
    })
  })

  it('two others are too few for a spread', async () => {
    const reportId = await bringToReview(stage)
    await bringOther('son-la', 10, true)
    await bringOther('lao-cai', 20, false)
    expect(teams(await desk(reportId)).context.peers).toBeNull()
  })
})

describe('the three-way difference', () => {
  it('is empty at the first submission', async () => {
    const { one, context } = teams(await desk(await bringToReview(stage)))
    expect(context).toMatchObject({ approved: undefined, submitted: undefined })
    expect(differs(one.answer, context.submitted)).toBe(false)
  })

  it('shows what was approved, what was submitted before, and what stands now', async () => {
    const { reviewer, officer } = stage.cast
    const reportId = await bringToApproval(stage)
    for (const size of [50, 60]) {
      const state = (await see(reviewer, reportId)).report.state
      await must(takeStep(reviewer, reportId, { action: state === 'approved' ? 'reopen' : 'return', reason: REASON }))
      await must(fillIn(officer, reportId, size))
      await submitLaiChau(stage, reportId)
      await must(takeStep(reviewer, reportId, { action: 'takeUp' }))
    }
    const { one, context } = teams(await desk(reportId))
    expect([context.approved?.value, context.submitted?.value, one.answer.value]).toEqual([40, 50, 60])
    expect(isFlagged(one, context)).toBe(true)
  })
})

describe('what is written at a figure', () => {
  it('reaches the unit without a name, unless it is internal', async () => {
    const { reviewer, officer, leader, auditor } = stage.cast
    const reportId = await bringToReview(stage)
    const { indicatorId } = teams(await desk(reportId)).one.answer
    await must(addRemark(reviewer, reportId, { indicatorId, body: 'Đề nghị xem lại.', isInternal: false }))
    await must(addRemark(reviewer, reportId, { indicatorId, body: 'Hỏi thêm Bộ chủ quản.', isInternal: true }))
    const threadOf = async (viewer: typeof reviewer) =>
      (await see(viewer, reportId)).answers.flatMap(({ thread }) => thread.map(({ body, author }) => [body, author]))
    for (const viewer of [officer, leader]) expect(await threadOf(viewer)).toEqual([['Đề nghị xem lại.', '']])
    for (const viewer of [reviewer, auditor])
      expect(await threadOf(viewer)).toEqual([
        ['Đề nghị xem lại.', reviewer.name],
        ['Hỏi thêm Bộ chủ quản.', reviewer.name],
      ])
  })

  it('comes from those of the office who may write; an empty text is refused', async () => {
    const { reviewer, publisher, auditor, officer, stranger } = stage.cast
    const reportId = await bringToReview(stage)
    const note = { indicatorId: null, body: 'Ghi chú.', isInternal: true }
    for (const viewer of [publisher, auditor, officer])
      expect(await addRemark(viewer, reportId, note), viewer.name).toEqual({ ok: false, code: 'forbidden' })
    expect(await addRemark(stranger, reportId, note)).toBeUndefined()
    expect(await addRemark(reviewer, reportId, { ...note, body: ' ' })).toEqual({ ok: false, code: 'reason' })
  })
})

it('makes an explanation public only where the reviewer says so', async () => {
  const reportId = await bringToReview(stage)
  const [first, second] = (await see(stage.cast.reviewer, reportId)).answers.map(({ answer }) => answer)
  if (!first || !second) throw new Error('Too few figures.')
  await must(approveAnswer(stage.cast.reviewer, reportId, first, true))
  await must(approveAnswer(stage.cast.reviewer, reportId, second, false))
  const after = (await see(stage.cast.reviewer, reportId)).answers.map(({ answer }) => answer.isExplanationPublic)
  expect(after.slice(0, 2)).toEqual([true, false])
})

it('takes as many queries for a hundred figures as for fourteen', async () => {
  await reportOf(stage)
  const small = await countQueries(() => deskOf(stage))
  stage.database.close()
  stage = await setStage()
  await widenForm(100)
  await reportOf(stage)
  const large = await countQueries(() => deskOf(stage))
  expect(large.result.view.answers.length).toBeGreaterThanOrEqual(100)
  expect(large.queries).toBe(small.queries)
})

const deskOf = async (on: Stage) => desk(await reportOf(on))

const known = new WeakMap<Stage, number>()
/** Made once a stage, before anything is counted twice. */
async function reportOf(on: Stage): Promise<number> {
  const reportId = known.get(on) ?? (await bringToReview(on))
  known.set(on, reportId)
  return reportId
}

/** Copies of one indicator, until the annual form asks for so many figures. */
function widenForm(count: number) {
  return store.write(TEST, (tx) => {
    const items = tx.db.select().from(formItems).all()
    const [model] = tx.db.select().from(indicators).where(eq(indicators.slug, 'community-digital-teams')).all()
    const item = items.find(({ indicatorId }) => indicatorId === model?.id)
    if (!model || !item) throw new Error('No model.')
    const [version] = tx.db.select().from(indicatorVersions).where(eq(indicatorVersions.indicatorId, model.id)).all()
    for (let number = items.length; number < count; number += 1) {
      const { id: _id, ...rest } = model
      const { id } = tx.db
        .insert(indicators)
        .values({ ...rest, slug: `copy-${number}` })
        .returning()
        .get()
      if (version)
        tx.db
          .insert(indicatorVersions)
          .values({ ...version, indicatorId: id })
          .run()
      tx.db
        .insert(formItems)
        .values({ ...item, indicatorId: id, position: 100 + number })
        .run()
    }
    tx.audit({ action: 'test', objectKind: 'test' })
  })
}
