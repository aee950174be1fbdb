import { describe, expect, test } from 'vitest'
import { type IndicatorKind, type IndicatorRule, parseAnswer, type TypedAnswer, valueOfRatio } from './indicators.ts'

const rule = (kind: IndicatorKind, more: Partial<IndicatorRule> = {}): IndicatorRule => ({
  kind,
  decimals: 1,
  minimum: null,
  maximum: null,
  isInteger: false,
  direction: 'higher',
  ...more,
})
const share = rule('percent', { minimum: 0, maximum: 100 })
const goals = rule('ratio', { minimum: 0, maximum: 100 })
const teams = rule('number', { isInteger: true, minimum: 0 })

describe('what is understood', () => {
  test.each<[string, IndicatorRule, TypedAnswer, object]>([
    ['a percentage', share, { value: '93,4' }, { value: 93.4 }],
    ['a count with thousands', teams, { value: '12.500' }, { value: 12500 }],
    ['zero', teams, { value: '0' }, { state: 'reported', value: 0 }],
    ['a ratio', goals, { numerator: '32', denominator: '40' }, { value: 80, numerator: 32, denominator: 40 }],
    ['money in tỷ', rule('money'), { value: '2,5', scale: 'billion' }, { value: 2_500_000_000 }],
    ['a rank', rule('rank'), { value: '33' }, { value: 33 }],
    ['a no', rule('boolean'), { choice: 'no' }, { value: 0, documentSymbol: null }],
    ['a text', rule('text'), { text: ' Đã ban hành ' }, { value: null, textValue: 'Đã ban hành' }],
    [
      '“not yet” with a reason',
      share,
      { state: 'notReported', reason: 'Đang điều tra' },
      { state: 'notReported', value: null },
    ],
  ])('%s', (_, indicator, typed, answer) => {
    expect(parseAnswer(indicator, typed)).toMatchObject({ ok: true, answer })
  })

  test('a yes with the document that proves it', () => {
    const typed = { choice: 'yes', symbol: '12/KH-UBND', date: '8/8/2026' }
    const answer = { value: 1, documentSymbol: '12/KH-UBND', documentDate: '2026-08-08' }
    expect(parseAnswer(rule('boolean'), typed)).toMatchObject({ ok: true, answer })
  })
})

test('nothing typed is unanswered and never becomes zero, for any kind', () => {
  for (const kind of ['number', 'percent', 'ratio', 'rank', 'boolean', 'money', 'text'] as const) {
    expect(parseAnswer(rule(kind), {}), kind).toMatchObject({ ok: true, answer: { state: 'unanswered', value: null } })
    expect(parseAnswer(rule(kind), { value: ' ', numerator: '', text: ' ' }), kind).toMatchObject({
      answer: { state: 'unanswered' },
    })
  }
})

describe('what is not, with its field and reason', () => {
  test.each<[string, IndicatorRule, TypedAnswer, string, string]>([
    ['two readings', share, { value: '12.5' }, 'value', 'number.ambiguous'],
    ['over 100%', share, { value: '120' }, 'value', 'answer.aboveMaximum'],
    ['below 0', teams, { value: '-1' }, 'value', 'answer.belowMinimum'],
    ['half a team', teams, { value: '1,5' }, 'value', 'answer.notInteger'],
    ['rank 0', rule('rank'), { value: '0' }, 'value', 'answer.belowMinimum'],
    ['half of a ratio', goals, { numerator: '3' }, 'denominator', 'answer.partMissing'],
    ['over nothing', goals, { numerator: '0', denominator: '0' }, 'denominator', 'answer.denominatorZero'],
    ['more than all', goals, { numerator: '63', denominator: '62' }, 'numerator', 'answer.numeratorAboveDenominator'],
    ['a broken count', goals, { numerator: 'x', denominator: '62' }, 'numerator', 'number.notANumber'],
    ['a made-up choice', rule('boolean'), { choice: 'maybe' }, 'choice', 'answer.choiceUnknown'],
    ['30 February', rule('boolean'), { choice: 'yes', date: '30/2/2026' }, 'date', 'answer.dateUnreal'],
    ['reversed text', rule('text'), { text: 'a\u202eb' }, 'text', 'text.bidiControl'],
    ['10,001 characters', rule('text'), { text: 'a'.repeat(10_001) }, 'text', 'text.tooLong'],
    ['no reason', share, { state: 'notApplicable', reason: ' ' }, 'reason', 'answer.reasonMissing'],
  ])('%s', (_, indicator, typed, field, code) => {
    expect(parseAnswer(indicator, typed)).toMatchObject({ ok: false, problems: [{ field, code }] })
  })

  test('both counts of a ratio are complained about at once', () => {
    const parsed = parseAnswer(goals, { numerator: '1,5', denominator: '-2' })
    expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.code)).toEqual([
      'answer.notInteger',
      'answer.belowMinimum',
    ])
  })
})

test('a ratio’s percentage is computed and not rounded', () => {
  expect(valueOfRatio(17, 62)).toBeCloseTo(27.419355, 6)
  expect(valueOfRatio(0, 0)).toBeNull()
})
