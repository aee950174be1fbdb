// The office's side: who may judge what, on which version, and what approval asks for.
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { answers, indicators, reports } from '../schema.ts'
import { store } from '../store.ts'
import { approveAll, bringToApproval, bringToReview, fillIn, must, REASON, see, submitLaiChau, TEST } from './cast.ts'
import { saveAnswers } from './filing.ts'
import { approveAnswer, approveClearAnswers, returnAnswer } from './review.ts'
import { stageEachTest } from './stage-each.ts'
import { listStaged } from './staging.ts'
import { takeStep } from './transition.ts'

const stage = stageEachTest()

describe('separation of duties', () => {
  it('keeps a reviewer from approving what they typed, even after a colleague changed it', async () => {
    const { officer } = stage.cast
    const both = {
      ...officer,
      grants: [...officer.grants, { role: 'reviewer' as const, unitId: null, from: null, to: null }],
    }
    const reportId = await bringToReview(stage, stage.cast.leader)
    await must(takeStep(stage.cast.reviewer, reportId, { action: 'return', reason: REASON }))
    await must(fillIn(stage.cast.secondOfficer, reportId, 55))
    await overwriteAll(reportId)
    await submitLaiChau(stage, reportId, stage.cast.leader)
    await must(takeStep(stage.cast.reviewer, reportId, { action: 'takeUp' }))
    await store.write(TEST, (tx) => {
      tx.db.update(reports).set({ createdBy: stage.cast.secondOfficer.userId }).where(eq(reports.id, reportId)).run()
      tx.audit({ action: 'test', objectKind: 'test' })
    })
    const [field] = (await see(both, reportId)).answers
    const seen = { indicatorId: field?.answer.indicatorId ?? 0, version: field?.answer.version ?? 0 }
    expect(await approveAnswer(both, reportId, seen)).toEqual({ ok: false, code: 'ownWork' })
    expect(await takeStep(both, reportId, { action: 'approve' })).toEqual({ ok: false, code: 'ownWork' })
  })

  it('is said of each staged report: its author and its approver cannot publish it', async () => {
    await bringToApproval(stage)
    const [staged] = await listStaged(stage.cast.publisher)
    expect(staged?.conflict).toBeNull()
    const approver = { ...stage.cast.reviewer, grants: stage.cast.publisher.grants }
    expect((await listStaged(approver))[0]?.conflict).toBe('approver')
    expect(await listStaged(stage.cast.officer)).toEqual([])
  })
})

describe('a figure', () => {
  it('is approved only in the version that was seen', async () => {
    const reportId = await bringToReview(stage)
    const [field] = (await see(stage.cast.reviewer, reportId)).answers
    const seen = { indicatorId: field?.answer.indicatorId ?? 0, version: field?.answer.version ?? 0 }
    await must(approveAnswer(stage.cast.secondReviewer, reportId, seen))
    expect(await approveAnswer(stage.cast.reviewer, reportId, seen)).toMatchObject({ ok: false, code: 'conflict' })
  })

  it('is returned only with a reason of ten characters', async () => {
    const reportId = await bringToReview(stage)
    const [field] = (await see(stage.cast.reviewer, reportId)).answers
    const seen = { indicatorId: field?.answer.indicatorId ?? 0, version: field?.answer.version ?? 0 }
    expect(await returnAnswer(stage.cast.reviewer, reportId, seen, 'Rà soát')).toEqual({ ok: false, code: 'reason' })
    await must(returnAnswer(stage.cast.reviewer, reportId, seen, REASON))
  })

  it('loses its approval by an edit', async () => {
    const reportId = await bringToApproval(stage)
    await must(takeStep(stage.cast.reviewer, reportId, { action: 'reopen', reason: REASON }))
    await must(fillIn(stage.cast.officer, reportId, 60))
    const view = await see(stage.cast.officer, reportId)
    expect(view.report.approvedBy).toBeNull()
    for (const { answer } of view.answers.filter(({ answer }) => answer.typed.includes('60')))
      expect(answer.reviewState).not.toBe('approved')
    expect(view.answers.some(({ answer }) => answer.typed.includes('60'))).toBe(true)
  })
})

describe('a report', () => {
  it('is not approved while a figure is neither approved nor explained', async () => {
    const reportId = await bringToReview(stage)
    await store.write(TEST, (tx) => {
      tx.db.update(answers).set({ explanation: null }).where(eq(answers.reportId, reportId)).run()
      tx.audit({ action: 'test', objectKind: 'test' })
    })
    expect(await takeStep(stage.cast.reviewer, reportId, { action: 'approve' })).toMatchObject({
      ok: false,
      code: 'unsettled',
    })
    await approveAll(stage.cast.reviewer, reportId)
    await must(takeStep(stage.cast.reviewer, reportId, { action: 'approve' }))
  })

  it('is not approved with a blocking point to clarify, though every figure is', async () => {
    const reportId = await bringToReview(stage)
    await approveAll(stage.cast.reviewer, reportId)
    const ratio = (await see(stage.cast.reviewer, reportId)).answers.find(({ answer }) => answer.denominator !== null)
    await store.write(TEST, (tx) => {
      const blocking = [{ check: 'range', figure: ratio?.field.indicator.slug, maximum: 1, severity: 'blocks' }]
      tx.db
        .update(indicators)
        .set({ checks: JSON.stringify(blocking) })
        .where(eq(indicators.id, ratio?.field.indicator.id ?? 0))
        .run()
      tx.audit({ action: 'test', objectKind: 'test' })
    })
    const again = (await see(stage.cast.reviewer, reportId)).answers.find(
      ({ answer }) => answer.id === ratio?.answer.id,
    )
    expect(again?.findings.map(({ severity }) => severity)).toContain('blocks')
    expect(await takeStep(stage.cast.reviewer, reportId, { action: 'approve' })).toMatchObject({
      ok: false,
      code: 'unsettled',
      indicatorIds: [ratio?.answer.indicatorId],
    })
  })

  it('is approved only in the version that was seen', async () => {
    const reportId = await bringToReview(stage)
    await approveAll(stage.cast.reviewer, reportId)
    const { version } = (await see(stage.cast.reviewer, reportId)).report
    expect(await takeStep(stage.cast.reviewer, reportId, { action: 'approve', version: version - 1 })).toMatchObject({
      code: 'conflict',
    })
    await must(takeStep(stage.cast.reviewer, reportId, { action: 'approve', version }))
  })

  it('has its clear figures approved at once, and the unit cannot edit meanwhile', async () => {
    const reportId = await bringToReview(stage)
    const { report, answers: fields } = await see(stage.cast.reviewer, reportId)
    const done = await must(approveClearAnswers(stage.cast.reviewer, reportId, report.version))
    expect(done.result.approved).toBe(fields.length)
    expect(await saveAnswers(stage.cast.officer, reportId, [])).toMatchObject({ ok: false, code: 'state' })
  })
})

/** The second officer has typed over everything that the first one wrote, the yes and no included. */
function overwriteAll(reportId: number) {
  return store.write(TEST, (tx) => {
    tx.db
      .update(answers)
      .set({ updatedBy: stage.cast.secondOfficer.userId })
      .where(eq(answers.reportId, reportId))
      .run()
    tx.audit({ action: 'test', objectKind: 'test' })
  })
}
