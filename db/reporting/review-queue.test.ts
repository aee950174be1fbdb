// The review queue and who reviews what.
import { desc } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countQueries } from '../count-queries.ts'
import { auditEvents } from '../schema.ts'
import { store } from '../store.ts'
import { assignReviewer, listReviewers } from './assignment.ts'
import {
  approveAll,
  bringToReview,
  fillIn,
  must,
  provinceId,
  REASON,
  type Stage,
  see,
  setClock,
  setStage,
  startLaiChau,
  submitLaiChau,
} from './cast.ts'
import { readReviewQueue } from './review-queue.ts'
import { takeStep } from './transition.ts'

let stage: Stage
beforeEach(async () => {
  stage = await setStage()
}, 120_000)
afterEach(() => stage.database.close())

async function onlyItem() {
  const [item, ...more] = await readReviewQueue(stage.cast.reviewer)
  expect(more).toEqual([])
  if (!item) throw new Error('The queue is empty.')
  return item
}

describe('a report in the queue', () => {
  it('waits since it was submitted, whatever the office did meanwhile', async () => {
    const reportId = await bringToReview(stage)
    setClock(stage.database, '2026-12-23T02:00:00.000Z')
    const [one] = (await see(stage.cast.reviewer, reportId)).answers
    await must(
      takeStep(stage.cast.reviewer, reportId, { action: 'approveAnswer', indicatorId: one?.answer.indicatorId }),
    )
    expect(await onlyItem()).toMatchObject({
      unitName: 'Lai Châu',
      state: 'underReview',
      waitingDays: 3,
      isLate: false,
      revision: 1,
      reviewerName: stage.cast.reviewer.name,
    })
  })

  it('is late by the due date of its unit, and marked when it has come back', async () => {
    setClock(stage.database, '2026-12-30T02:00:00.000Z')
    const reportId = await bringToReview(stage)
    await must(takeStep(stage.cast.reviewer, reportId, { action: 'return', reason: REASON }))
    expect((await onlyItem()).state).toBe('returned')
    await must(fillIn(stage.cast.officer, reportId, 41))
    await submitLaiChau(stage, reportId)
    expect(await onlyItem()).toMatchObject({ state: 'submitted', isLate: true, revision: 2 })
  })

  it('has no open point left once its figures are approved', async () => {
    const reportId = await bringToReview(stage)
    await approveAll(stage.cast.reviewer, reportId)
    expect((await onlyItem()).openFindings).toBe(0)
  })

  it('does not stand in it before it is submitted', async () => {
    await startLaiChau(stage)
    expect(await readReviewQueue(stage.cast.reviewer)).toEqual([])
  })
})

it('takes as many queries for three reports as for one', async () => {
  await bringToReview(stage)
  const one = await countQueries(() => readReviewQueue(stage.cast.reviewer))
  for (const slug of ['son-la', 'lao-cai']) {
    const unitId = await provinceId(slug)
    const grants = (role: 'officer' | 'leader') => [{ role, unitId, from: null, to: null }]
    const officer = { ...stage.cast.officer, grants: grants('officer') }
    const leader = { ...stage.cast.leader, grants: grants('leader') }
    await bringToReview({ ...stage, key: { ...stage.key, unitId }, cast: { ...stage.cast, officer, leader } })
  }
  const three = await countQueries(() => readReviewQueue(stage.cast.reviewer))
  expect(three.result).toHaveLength(3)
  expect(three.queries).toBe(one.queries)
})

describe('assignment', () => {
  const assign = async (reviewerId: number | null, version?: number) => {
    const item = await onlyItem()
    return assignReviewer(stage.cast.reviewer, item.reportId, { version: version ?? item.version, reviewerId })
  }

  it('gives a report to a colleague, and back to nobody, each on record', async () => {
    await bringToReview(stage)
    const { secondReviewer } = stage.cast
    expect(await assign(secondReviewer.userId)).toEqual({ ok: true })
    expect((await onlyItem()).reviewerName).toBe(secondReviewer.name)
    expect(await assign(null)).toEqual({ ok: true })
    const audit = await store.read((db) => db.select().from(auditEvents).orderBy(desc(auditEvents.seq)).get())
    expect(audit).toMatchObject({ action: 'report.assign', outcome: 'ok' })
    expect(JSON.parse(audit?.before ?? '')).toEqual({ reviewerId: secondReviewer.userId })
  })

  it('is refused for a version that has moved on, for somebody who is no reviewer, and by somebody who is none', async () => {
    await bringToReview(stage)
    const { officer, secondReviewer, publisher } = stage.cast
    expect(await assign(secondReviewer.userId, 1)).toMatchObject({ ok: false, code: 'conflict' })
    expect(await assign(officer.userId)).toEqual({ ok: false, code: 'state' })
    const { reportId, version } = await onlyItem()
    const asked = { version, reviewerId: secondReviewer.userId }
    expect(await assignReviewer(publisher, reportId, asked)).toEqual({ ok: false, code: 'forbidden' })
    expect(await assignReviewer(officer, reportId, asked)).toEqual({ ok: false, code: 'forbidden' })
    expect((await onlyItem()).reviewerId).toBe(stage.cast.reviewer.userId)
  })

  it('chooses among the reviewers of today', async () => {
    const names = (await listReviewers(stage.cast.reviewer)).map(({ name }) => name)
    expect(names).toEqual(['Tên reviewer', 'Tên secondReviewer'])
    expect(await listReviewers(stage.cast.officer)).toEqual([])
  })
})
