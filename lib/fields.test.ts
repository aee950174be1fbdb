import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BAD_INPUT, type BadInput } from './bad-input.ts'
import { FIELDS } from './fields.ts'
import { INDICATOR_KINDS, type IndicatorKind, type IndicatorRule, parseAnswer, retypeFigure } from './indicators.ts'
import vi from './messages/vi.json' with { type: 'json' }
import { isLegacyEncoded } from './text.ts'

const rule = (kind: IndicatorKind): IndicatorRule => ({
  kind,
  decimals: 1,
  minimum: null,
  maximum: null,
  isInteger: false,
  direction: 'higher',
})

/** What becomes of each bad input: the number or text that is read, or the code of the message. */
const NUMBERS: Record<BadInput, number | string> = {
  'a decimal point': 'number.ambiguous',
  'a decimal point, the comma meant': 'number.ambiguous',
  'beyond a double': 'number.notANumber',
  'minus zero': 0,
  'full-width digits': 123,
  'not a number': 'number.notANumber',
  'ten thousand characters': 'number.notANumber',
  'twelve thousand characters': 'number.notANumber',
  'decomposed text': 'number.notANumber',
  'an old encoding': 'number.notANumber',
  'reversed text': 'number.notANumber',
  'control characters': 'number.notANumber',
  'a lone surrogate': 'number.notANumber',
  'only invisible characters': 'number.notANumber',
  emoji: 'number.notANumber',
  'a formula': 'number.notANumber',
  'cells of a sheet': 'number.notANumber',
  markup: 'number.notANumber',
  'a leading zero': 'number.ambiguous',
  'thousands out of place': 'number.badGrouping',
  infinity: 'number.notANumber',
  'a hexadecimal number': 'number.notANumber',
}
const TEXTS: Partial<Record<BadInput, string>> = {
  'twelve thousand characters': 'text.tooLong',
  'an old encoding': 'text.legacyEncoding',
  'reversed text': 'text.bidiControl',
  'control characters': 'text.controlCharacter',
  'a lone surrogate': 'text.loneSurrogate',
  'only invisible characters': 'text.invisible',
}
const inputs = Object.entries(BAD_INPUT) as [BadInput, string][]

describe.each(['number', 'percent', 'money', 'rank'] as const)('typed into a %s', (kind) => {
  test.each(inputs)('%s', (name, typed) => {
    const parsed = parseAnswer(rule(kind), { value: typed })
    const expected = kind === 'rank' && NUMBERS[name] === 0 ? 'answer.belowMinimum' : NUMBERS[name]
    expect(parsed.ok ? parsed.answer.value : parsed.problems[0]?.code).toBe(expected)
  })
})

describe('typed into a count of a ratio', () => {
  test.each(inputs)('%s', (name, typed) => {
    const parsed = parseAnswer(rule('ratio'), { numerator: typed, denominator: '1000' })
    expect(parsed.ok ? parsed.answer.numerator : parsed.problems[0]?.code).toBe(NUMBERS[name])
  })
})

describe('typed into a text', () => {
  test.each(inputs)('%s', (name, typed) => {
    const parsed = parseAnswer(rule('text'), { text: typed })
    expect(parsed.ok ? 'read' : parsed.problems[0]?.code).toBe(TEXTS[name] ?? 'read')
    if (parsed.ok) expect(parsed.answer.textValue).toBe(typed.normalize('NFC').replaceAll('\r\n', '\n'))
  })
})

describe('typed into the document of a yes', () => {
  test.each(inputs)('%s', (_, typed) => {
    const parsed = parseAnswer(rule('boolean'), { choice: 'yes', symbol: typed, date: typed })
    expect(parsed.ok ? 'read' : parsed.problems[0]?.code).toMatch(/^(text\.|answer\.dateUnreal$)/)
  })

  test.each(inputs)('as the choice itself: %s', (_, choice) => {
    expect(parseAnswer(rule('boolean'), { choice })).toMatchObject({ problems: [{ code: 'answer.choiceUnknown' }] })
  })
})

test('every message that a field kind can give has its sentence', () => {
  const codes = new Set<string>()
  for (const kind of INDICATOR_KINDS)
    for (const typed of Object.values(BAD_INPUT))
      for (const part of FIELDS[kind].parts) {
        const parsed = parseAnswer(rule(kind), { [part]: typed, choice: 'yes' })
        for (const { code } of parsed.ok ? [] : parsed.problems) codes.add(code)
      }
  for (const code of codes) {
    const [group = '', name = ''] = code.split('.')
    expect((vi.problems as Record<string, Record<string, string>>)[group]?.[name], code).toBeTruthy()
  }
})

test('an obstacle stands before its proposal, and the proposal alone is none', () => {
  expect(parseAnswer(rule('text'), { text: 'Thiếu kinh phí', proposal: 'Bổ sung kinh phí' })).toMatchObject({
    ok: true,
    answer: { textValue: 'Thiếu kinh phí' },
  })
  expect(parseAnswer(rule('text'), { proposal: 'Bổ sung kinh phí' })).toMatchObject({
    problems: [{ field: 'text', code: 'answer.obstacleMissing' }],
  })
})

test('a document without the yes or no that it proves is asked about', () => {
  expect(parseAnswer(rule('boolean'), { symbol: '12/KH-UBND' })).toMatchObject({
    problems: [{ field: 'choice', code: 'answer.choiceUnknown' }],
  })
})

describe('an earlier figure, typed again', () => {
  const none = { value: null, textValue: null, numerator: null, denominator: null }

  test('is read as the same figure, for any number', () => {
    const values = fc.integer({ min: -(10 ** 12), max: 10 ** 12 }).map((units) => units / 1000)
    fc.assert(
      fc.property(values, fc.constantFrom('number', 'percent', 'money'), (value, kind) => {
        const typed = retypeFigure(rule(kind), { ...none, value })
        expect(typed && parseAnswer(rule(kind), typed)).toMatchObject({ ok: true, answer: { value } })
      }),
    )
  })

  test('is nothing where there was no figure', () => {
    for (const kind of INDICATOR_KINDS) expect(retypeFigure(rule(kind), none), kind).toBeUndefined()
  })

  test.each<[IndicatorKind, object, object]>([
    ['ratio', { value: 92.2, numerator: 874, denominator: 1948 }, { numerator: '874', denominator: '1.948' }],
    ['boolean', { value: 0 }, { choice: 'no' }],
    ['text', { textValue: 'Đã xong' }, { text: 'Đã xong' }],
    ['money', { value: 186_500_000_000 }, { value: '186,5', scale: 'billion' }],
    ['money', { value: 350_000 }, { value: '350.000', scale: 'one' }],
  ])('%s', (kind, figure, typed) => {
    expect(retypeFigure(rule(kind), { ...none, ...figure })).toEqual(typed)
  })
})

describe('an old encoding', () => {
  test.each(['Tæng sè th«n, b¶n', '§¶ng bé tØnh l·nh ®¹o'])('is known: %s', (text) => {
    expect(isLegacyEncoded(text)).toBe(true)
  })

  test.each(['Tổng số thôn, bản', 'ha giang', 'A · B', '5 µm', 'À la carte', '“trích” – 50 %', '§ 3', 'Zürich'])(
    'is not suspected: %s',
    (text) => {
      expect(isLegacyEncoded(text)).toBe(false)
    },
  )
})
