// The unit's side: saving, confirming, submitting once; on a real database.
import { desc, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { auditEvents, formSections, reportRevisions, revisionAnswers } from '../schema.ts'
import { store } from '../store.ts'
import {
  bringToReview,
  fillIn,
  must,
  NO_OFFICIAL,
  post,
  REASON,
  see,
  setClock,
  startLaiChau,
  submitLaiChau,
  TEST,
  typedFor,
} from './cast.ts'
import { listOwed } from './desk.ts'
import { saveAnswers } from './filing.ts'
import { findReport } from './report-view.ts'
import { approveAnswer, returnAnswer } from './review.ts'
import { readReviewQueue } from './review-queue.ts'
import { stageEachTest } from './stage-each.ts'
import { startReport } from './starting.ts'
import { submitReport } from './submission.ts'
import { takeStep } from './transition.ts'

const stage = stageEachTest()

describe('what a unit owes', () => {
  it('is its own report of the open period, and of no other unit', async () => {
    const owed = await listOwed(stage.cast.officer)
    expect(owed.map(({ unitId, periodCode }) => [unitId, periodCode])).toEqual([[stage.key.unitId, '2026']])
  })

  it('begins once: the second officer finds the first one’s draft', async () => {
    const first = await must(startReport(stage.cast.officer, stage.key))
    const second = await must(startReport(stage.cast.secondOfficer, stage.key))
    expect(second.id).toBe(first.id)
  })

  it('does not begin outside the period', async () => {
    setClock(stage.database, '2027-01-15T17:00:00.000Z')
    expect(await startReport(stage.cast.officer, stage.key)).toEqual({ ok: false, code: 'closed' })
  })

  it('is not asked of a ministry by the form of the provinces', async () => {
    const ministry = await store.read((db) =>
      db.query.units.findFirst({ where: (unit, { eq: is }) => is(unit.kind, 'ministry') }),
    )
    const clerk = {
      ...stage.cast.officer,
      grants: [{ role: 'officer' as const, unitId: ministry?.id ?? 0, from: null, to: null }],
    }
    expect((await startReport(clerk, { ...stage.key, unitId: ministry?.id ?? 0 }))?.ok ?? false).toBe(false)
  })
})

describe('another unit', () => {
  it('does not find the report, and the attempt is in the audit', async () => {
    const reportId = await startLaiChau(stage)
    expect(await findReport(stage.cast.stranger, reportId)).toBeUndefined()
    expect(await lastAudit()).toMatchObject({
      action: 'authz.denied',
      outcome: 'denied',
      actorId: stage.cast.stranger.userId,
    })
    expect(await fillNothing(reportId)).toBeUndefined()
    expect(await lastAudit()).toMatchObject({ action: 'authz.denied', outcome: 'denied' })
  })

  it('gets the office’s queue only if it is the office', async () => {
    await bringToReview(stage)
    expect(await readReviewQueue(stage.cast.reviewer)).toHaveLength(1)
    for (const viewer of [stage.cast.stranger, stage.cast.officer, stage.cast.administrator]) {
      expect(await readReviewQueue(viewer), viewer.name).toEqual([])
    }
  })
})

describe('saving', () => {
  it('keeps text that cannot be read, as typed, as unanswered', async () => {
    const reportId = await startLaiChau(stage)
    const number = await fieldOfKind(reportId, 'number')
    await must(saveAnswers(stage.cast.officer, reportId, [post(number, { value: 'khoảng 12.5' })]))
    const saved = await answerOf(reportId, number.answer.indicatorId)
    expect(saved.typed).toEqual({ value: 'khoảng 12.5' })
    expect(saved.answer.state).toBe('unanswered')
    expect(saved.problems).toMatchObject([{ field: 'value' }])
  })

  it('keeps both when two officers edit different fields, and tells the second who was first on the same field', async () => {
    const reportId = await startLaiChau(stage)
    const [one, two] = (await see(stage.cast.officer, reportId)).answers
    if (!one || !two) throw new Error('Too few fields.')
    await must(saveAnswers(stage.cast.officer, reportId, [post(one, typedFor(one, 10))]))
    const second = await must(
      saveAnswers(stage.cast.secondOfficer, reportId, [post(one, typedFor(one, 20)), post(two, typedFor(two, 30))]),
    )
    expect(second.result.conflicts).toMatchObject([
      {
        indicatorId: one.answer.indicatorId,
        by: 'Tên officer',
        at: '2026-12-20T02:00:00.000Z',
        theirs: typedFor(one, 10),
      },
    ])
    expect((await answerOf(reportId, one.answer.indicatorId)).typed).toEqual(typedFor(one, 10))
    expect((await answerOf(reportId, two.answer.indicatorId)).typed).toEqual(typedFor(two, 30))
  })

  it('stores text in NFC, and never what no text may hold', async () => {
    const reportId = await startLaiChau(stage)
    const number = await fieldOfKind(reportId, 'number')
    await must(saveAnswers(stage.cast.officer, reportId, [post(number, { value: 'hai trăm'.normalize('NFD') })]))
    expect((await answerOf(reportId, number.answer.indicatorId)).typed.value).toBe('hai trăm'.normalize('NFC'))
    const again = await answerOf(reportId, number.answer.indicatorId)
    await saveAnswers(stage.cast.officer, reportId, [post(again, { value: '12\u0000\u202e' })])
    expect((await answerOf(reportId, number.answer.indicatorId)).answer.typed).not.toMatch(/\\u0000|\u202e/)
  })

  it('by a contributor reaches only the sections open to contributors', async () => {
    const reportId = await startLaiChau(stage)
    const [field] = (await see(stage.cast.contributor, reportId)).answers
    if (!field) throw new Error('No field.')
    const save = () => saveAnswers(stage.cast.contributor, reportId, [post(field, typedFor(field))])
    await save()
    expect((await answerOf(reportId, field.answer.indicatorId)).typed).toEqual({})
    await store.write(TEST, (tx) => {
      tx.db
        .update(formSections)
        .set({ isOpenToContributors: true })
        .where(eq(formSections.id, field.field.sectionId))
        .run()
      tx.audit({ action: 'test', objectKind: 'test' })
    })
    await must(save())
    expect((await answerOf(reportId, field.answer.indicatorId)).typed).toEqual(typedFor(field))
  })
})

describe('sign-off', () => {
  it('is not asked for while a required field is empty', async () => {
    const reportId = await startLaiChau(stage)
    expect(await takeStep(stage.cast.officer, reportId, { action: 'askSignOff' })).toMatchObject({
      ok: false,
      code: 'unsettled',
    })
  })

  it('is void once the leader has sent the report back', async () => {
    const reportId = await startLaiChau(stage)
    await must(fillIn(stage.cast.officer, reportId))
    await must(takeStep(stage.cast.officer, reportId, { action: 'askSignOff' }))
    await must(takeStep(stage.cast.leader, reportId, { action: 'signOff' }))
    expect((await see(stage.cast.leader, reportId)).report.signedOffBy).toBe(stage.cast.leader.userId)
    await must(takeStep(stage.cast.leader, reportId, { action: 'withdraw', reason: REASON }))
    expect((await see(stage.cast.leader, reportId)).report).toMatchObject({ state: 'sentBack', signedOffBy: null })
  })

  it('is refused for a version that is no longer the one seen', async () => {
    const reportId = await startLaiChau(stage)
    await must(fillIn(stage.cast.officer, reportId))
    const { version } = (await see(stage.cast.officer, reportId)).report
    await must(fillIn(stage.cast.secondOfficer, reportId, 50))
    expect(await takeStep(stage.cast.officer, reportId, { action: 'askSignOff', version })).toMatchObject({
      code: 'conflict',
      by: 'Tên secondOfficer',
    })
  })
})

describe('submission', () => {
  it('gives one receipt for one key, however often and however fast it is sent', async () => {
    const reportId = await readyToSubmit()
    const send = () => submitReport(stage.cast.officer, reportId, 'key-1', NO_OFFICIAL)
    const sent = await Promise.all([send(), send(), send()])
    const receipts = new Set(sent.map((one) => one?.ok && one.receipt))
    expect(receipts.size).toBe(1)
    expect([...receipts][0]).toBe('TDS-2026-12-0001')
    expect(await send()).toEqual(sent[0])
    expect(await revisionsOf(reportId)).toHaveLength(1)
  })

  it('refuses the key with other content, and to other units there is no such receipt', async () => {
    const reportId = await readyToSubmit()
    await must(submitReport(stage.cast.officer, reportId, 'key-1', NO_OFFICIAL))
    const other = { symbol: '512/BC-UBND', date: '2026-12-22', signer: null }
    expect(await submitReport(stage.cast.officer, reportId, 'key-1', other)).toEqual({ ok: false, code: 'keyUsed' })
    expect(await submitReport(stage.cast.stranger, reportId, 'key-1', NO_OFFICIAL)).toBeUndefined()
  })

  it('keeps a copy of every answer that later edits do not touch', async () => {
    const reportId = await bringToReview(stage)
    const [revision] = await revisionsOf(reportId)
    const before = await copyOf(revision?.id ?? 0)
    const [field] = (await see(stage.cast.reviewer, reportId)).answers
    if (!field) throw new Error('No field.')
    const seen = { indicatorId: field.answer.indicatorId, version: field.answer.version }
    await must(returnAnswer(stage.cast.reviewer, reportId, seen, REASON))
    await must(takeStep(stage.cast.reviewer, reportId, { action: 'return', reason: REASON }))
    await must(fillIn(stage.cast.officer, reportId, 55))
    expect(await copyOf(revision?.id ?? 0)).toEqual(before)
  })

  it('keeps the instant of the first submission', async () => {
    const reportId = await bringToReview(stage)
    await must(takeStep(stage.cast.reviewer, reportId, { action: 'return', reason: REASON }))
    setClock(stage.database, '2027-01-20T02:00:00.000Z')
    await must(fillIn(stage.cast.officer, reportId, 55))
    await submitLaiChau(stage, reportId)
    const { report } = await see(stage.cast.officer, reportId)
    expect(report).toMatchObject({ firstSubmittedAt: '2026-12-20T02:00:00.000Z', revision: 2, state: 'submitted' })
  })
})

describe('a returned report', () => {
  it('opens only the returned fields, and waits for a reply at each', async () => {
    const reportId = await bringToReview(stage)
    const [one, two] = (await see(stage.cast.reviewer, reportId)).answers
    if (!one || !two) throw new Error('Too few fields.')
    await must(
      approveAnswer(stage.cast.reviewer, reportId, {
        indicatorId: two.answer.indicatorId,
        version: two.answer.version,
      }),
    )
    await must(
      returnAnswer(
        stage.cast.reviewer,
        reportId,
        { indicatorId: one.answer.indicatorId, version: one.answer.version },
        REASON,
      ),
    )
    await must(takeStep(stage.cast.reviewer, reportId, { action: 'return' }))
    expect(await takeStep(stage.cast.officer, reportId, { action: 'askSignOff' })).toMatchObject({
      code: 'unsettled',
      indicatorIds: [one.answer.indicatorId],
    })

    const open = (await see(stage.cast.officer, reportId)).answers.filter(({ isOpen }) => isOpen)
    expect(open.map(({ answer }) => answer.indicatorId)).toEqual([one.answer.indicatorId])
    const approved = await answerOf(reportId, two.answer.indicatorId)
    await saveAnswers(stage.cast.officer, reportId, [post(approved, typedFor(approved, 99))])
    expect((await answerOf(reportId, two.answer.indicatorId)).answer).toMatchObject({
      reviewState: 'approved',
      typed: approved.answer.typed,
    })

    const returned = await answerOf(reportId, one.answer.indicatorId)
    await must(saveAnswers(stage.cast.officer, reportId, [post(returned, typedFor(returned, 54))]))
    expect((await answerOf(reportId, one.answer.indicatorId)).answer.reviewState).toBe('returned')
    await must(fillIn(stage.cast.officer, reportId, 55))
    expect((await answerOf(reportId, one.answer.indicatorId)).answer.reviewState).toBe('answered')
    await must(takeStep(stage.cast.officer, reportId, { action: 'askSignOff' }))
  })

  it('does not tell the unit which person of the office wrote the reason', async () => {
    const reportId = await bringToReview(stage)
    const [field] = (await see(stage.cast.reviewer, reportId)).answers
    if (!field) throw new Error('No field.')
    await must(
      returnAnswer(
        stage.cast.reviewer,
        reportId,
        { indicatorId: field.answer.indicatorId, version: field.answer.version },
        REASON,
      ),
    )
    await must(takeStep(stage.cast.reviewer, reportId, { action: 'return', reason: REASON }))
    const seen = await see(stage.cast.officer, reportId)
    expect(
      JSON.stringify({
        threads: seen.answers.map(({ thread }) => thread),
        comments: seen.comments,
        events: seen.events,
      }),
    ).toContain(REASON)
    expect(
      JSON.stringify({
        threads: seen.answers.map(({ thread }) => thread),
        comments: seen.comments,
        events: seen.events,
      }),
    ).not.toContain('Tên reviewer')
  })
})

async function readyToSubmit(): Promise<number> {
  const reportId = await startLaiChau(stage)
  await must(fillIn(stage.cast.officer, reportId))
  await must(takeStep(stage.cast.officer, reportId, { action: 'askSignOff' }))
  await must(takeStep(stage.cast.leader, reportId, { action: 'signOff' }))
  return reportId
}

async function fieldOfKind(reportId: number, kind: string) {
  const found = (await see(stage.cast.officer, reportId)).answers.find(({ field }) => field.indicator.kind === kind)
  if (!found) throw new Error(`No field of kind ${kind}.`)
  return found
}

async function answerOf(reportId: number, indicatorId: number) {
  const found = (await see(stage.cast.officer, reportId)).answers.find(
    ({ answer }) => answer.indicatorId === indicatorId,
  )
  if (!found) throw new Error('No such field.')
  return found
}

const fillNothing = (reportId: number) => saveAnswers(stage.cast.stranger, reportId, [])
const lastAudit = () => store.read((db) => db.select().from(auditEvents).orderBy(desc(auditEvents.seq)).get())
const revisionsOf = (reportId: number) =>
  store.read((db) => db.select().from(reportRevisions).where(eq(reportRevisions.reportId, reportId)).all())
const copyOf = (revisionId: number) =>
  store.read((db) => db.select().from(revisionAnswers).where(eq(revisionAnswers.revisionId, revisionId)).all())
