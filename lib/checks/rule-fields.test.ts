import { expect, test } from 'vitest'
import { RULE_FIELDS, RULE_KINDS, readRule } from './rule-fields.ts'

const TYPED = {
  figure: 'a',
  total: 'total',
  parts: 'a\nb/numerator',
  relation: 'atMost',
  decimals: '1',
  universe: 'provinces',
  figures: 'a b',
}

test.each(RULE_KINDS)('%s is made from its own fields, and from no less', (kind) => {
  const parts = kind === 'percentSet' ? 'a\nb' : TYPED.parts
  expect(readRule(kind, { ...TYPED, parts })).toMatchObject({ check: kind })
  for (const { name } of RULE_FIELDS[kind].filter(({ isOptional }) => !isOptional))
    expect(readRule(kind, { ...TYPED, parts, [name]: '' }), name).toBeUndefined()
})

test('numbers are read by Vietnamese rules, blank limits are no limits', () => {
  expect(readRule('range', { figure: 'a', minimum: '1.000', maximum: '' })).toEqual({
    check: 'range',
    figure: 'a',
    minimum: 1000,
  })
  expect(readRule('range', { figure: 'a', minimum: 'nhiều' })).toBeUndefined()
})

test('a severity is taken where the kind has one', () => {
  expect(readRule('delta', { figure: 'a', severity: 'blocks' })).toEqual({
    check: 'delta',
    figure: 'a',
    severity: 'blocks',
  })
  expect(readRule('residualMatch', { ...TYPED, severity: 'blocks' })).not.toHaveProperty('severity')
  expect(readRule('anything', TYPED)).toBeUndefined()
})
