// Nothing typed is lost: bad input, a colleague's edit, a sign-in that ended.
import { describe, expect, it, vi } from 'vitest'
import { BAD_INPUT } from '../../lib/bad-input.ts'
import { FIELDS } from '../../lib/fields.ts'
import type { TypedAnswer } from '../../lib/indicators.ts'
import { connections } from '../connections.ts'
import { comments } from '../schema.ts'
import { store } from '../store.ts'
import { must, post, see, startLaiChau, TEST, typedFor } from './cast.ts'
import { saveAnswers } from './filing.ts'
import { fieldOfKept, keepForLater, settleKept } from './kept-texts.ts'
import { answerRule } from './rules.ts'
import { stageEachTest } from './stage-each.ts'

const stage = stageEachTest()

describe('bad input', () => {
  it.each(Object.entries(BAD_INPUT))(
    '%s is stored as typed, in every field, and said about clearly',
    async (_, bad) => {
      const { officer } = stage.cast
      const reportId = await startLaiChau(stage)
      const before = await see(officer, reportId)
      await must(
        saveAnswers(
          officer,
          reportId,
          before.answers.map((one) => post(one, spoil(one, bad))),
        ),
      )
      for (const { typed, answer, problems, field } of (await see(officer, reportId)).answers) {
        // What no text may hold is taken out; the rest is there, in NFC.
        const kept = bad
          .replaceAll(/[\p{Cc}\u202c\u202e]/gu, (sign) => (/[\t\r\n]/.test(sign) ? sign : ''))
          .replace('\ud800', '\ufffd')
          .replaceAll('\r\n', '\n')
        for (const part of FIELDS[answerRule(field.indicator).kind].parts)
          expect(typed[part]).toBe(kept.normalize('NFC'))
        expect(answer.state === 'unanswered').toBe(problems.length > 0)
        expect(
          [answer.value, answer.numerator, answer.denominator].every((one) => one === null || Number.isFinite(one)),
        ).toBe(true)
      }
    },
  )
})

describe('two officers in one field', () => {
  it('keep both texts: the second one’s waits for a decision and is seen by nobody else', async () => {
    const { officer, secondOfficer } = stage.cast
    const reportId = await startLaiChau(stage)
    const one = await firstAnswer(reportId)
    await must(saveAnswers(officer, reportId, [post(one, typedFor(one, 10))]))
    const mine = post(one, typedFor(one, 20))
    const conflict = (await must(saveAnswers(secondOfficer, reportId, [mine]))).result.conflicts[0]
    expect(conflict).toMatchObject({ by: 'Tên officer', version: 2, theirs: typedFor(one, 10) })
    await must(saveAnswers(secondOfficer, reportId, [mine]))

    const seen = await firstAnswer(reportId, secondOfficer)
    expect(seen.typed).toEqual(typedFor(one, 10))
    expect(seen.kept.map(({ typed }) => JSON.parse(typed))).toEqual([typedFor(one, 20)])
    expect((await firstAnswer(reportId, officer)).kept).toEqual([])

    const [kept] = seen.kept
    if (!kept) throw new Error('Nothing was kept.')
    await must(saveAnswers(secondOfficer, reportId, [fieldOfKept(kept, seen.answer.version)]))
    await settleKept(secondOfficer, reportId, kept.indicatorId, true)
    const settled = await firstAnswer(reportId, secondOfficer)
    expect(settled.typed).toEqual(typedFor(one, 20))
    expect(settled.kept).toEqual([])
  })

  it('do not conflict over the same text, and learn the version that stands', async () => {
    const { officer, secondOfficer } = stage.cast
    const reportId = await startLaiChau(stage)
    const one = await firstAnswer(reportId)
    await must(saveAnswers(officer, reportId, [post(one, typedFor(one, 10))]))
    const again = await must(saveAnswers(secondOfficer, reportId, [post(one, typedFor(one, 10))]))
    expect(again.result).toEqual({ conflicts: [], versions: { [one.answer.indicatorId]: 2 } })
  })
})

describe('a form posted after the sign-in had ended', () => {
  it('is kept for the person who typed it, only where something new was typed', async () => {
    const { officer, stranger } = stage.cast
    const reportId = await startLaiChau(stage)
    const { answers } = await see(officer, reportId)
    const [one, two] = answers
    if (!one || !two) throw new Error('Too few fields.')
    const posted = [post(one, typedFor(one, 10)), post(two, {}, { explanation: '' })]
    expect(await keepForLater(stranger, reportId, posted)).toBe(false)
    expect(await keepForLater(officer, reportId, posted)).toBe(true)
    const waiting = (await see(officer, reportId)).answers.map(({ kept }) => kept.length)
    expect(waiting.filter(Boolean)).toEqual([1])
    expect((await firstAnswer(reportId)).kept).toMatchObject([{ why: 'signedOut', seenVersion: 1 }])
    expect((await firstAnswer(reportId)).typed).toEqual({})
  })
})

describe('a reply that is typed while saving goes on', () => {
  it('stays one reply', async () => {
    const { officer } = stage.cast
    const reportId = await startLaiChau(stage)
    for (const reply of ['Đã rà', 'Đã rà soát', 'Đã rà soát xong.']) {
      const one = await firstAnswer(reportId)
      await must(saveAnswers(officer, reportId, [post(one, typedFor(one), { reply })]))
    }
    const one = await firstAnswer(reportId)
    expect(one.thread.map(({ body }) => body)).toEqual(['Đã rà soát xong.'])
    expect(one.reply).toBe('Đã rà soát xong.')
  })
})

it('a report is read by the same number of queries, however much was said about its figures', async () => {
  const { officer } = stage.cast
  const reportId = await startLaiChau(stage)
  const prepare = vi.spyOn(connections().reading, 'prepare')
  const { answers } = await see(officer, reportId)
  const alone = prepare.mock.calls.length
  await store.write(TEST, (tx) => {
    for (const { answer } of answers)
      tx.db
        .insert(comments)
        .values({
          reportId,
          indicatorId: answer.indicatorId,
          kind: 'comment',
          body: 'Đề nghị xem lại.',
          authorId: officer.userId,
          at: tx.now,
          revision: 0,
        })
        .run()
    tx.audit({ action: 'test', objectKind: 'test' })
  })
  prepare.mockClear()
  await see(officer, reportId)
  expect(prepare.mock.calls.length).toBe(alone)
  expect(alone).toBeLessThan(30)
  prepare.mockRestore()
})

type Seen = Awaited<ReturnType<typeof see>>['answers'][number]

function spoil({ field: { indicator } }: Seen, bad: string): TypedAnswer {
  const { parts } = FIELDS[answerRule(indicator).kind]
  return Object.fromEntries(parts.map((part) => [part, bad]))
}

async function firstAnswer(reportId: number, viewer = stage.cast.officer): Promise<Seen> {
  const [one] = (await see(viewer, reportId)).answers
  if (!one) throw new Error('No field.')
  return one
}
