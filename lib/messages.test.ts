import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'vitest'
import en from './messages/en.json' with { type: 'json' }
import vi from './messages/vi.json' with { type: 'json' }
import { isLocale, translator } from './messages.ts'

const vietnamese = flatten(vi)
const english = flatten(en)

test('English and Vietnamese have exactly the same keys', () => {
  expect([...english.keys()].sort()).toEqual([...vietnamese.keys()].sort())
})

test('no message is empty, in either language', () => {
  const blank = [...vietnamese, ...english].filter(([, text]) => text.trim() === '')
  expect(blank).toEqual([])
})

test('a message asks for the same values in both languages', () => {
  for (const [key, text] of vietnamese) {
    expect(argumentsOf(english.get(key) ?? ''), key).toEqual(argumentsOf(text))
  }
})

test('Vietnamese text is NFC and impersonal', () => {
  for (const [key, text] of vietnamese) {
    expect(text, key).toBe(text.normalize('NFC'))
    expect(text, key).not.toMatch(/(^|[\s“(])bạn([\s.,”)]|$)/i)
  }
})

test('a translator fills in values, and throws where a key is missing', () => {
  const t = translator('vi', 'coverage')
  expect(t('provinces', { k: 1, n: 34 })).toBe('có số liệu của 1/34 tỉnh, thành phố')
  expect(translator('en', 'periods')('daysLeft', { days: 1 })).toBe('1 day left')
  expect(() => t('nowhere' as 'provinces')).toThrow()
})

test('only vi and en are locales', () => {
  expect(['vi', 'en', 'fr', ''].filter(isLocale)).toEqual(['vi', 'en'])
})

function flatten(node: object, path: string[] = []): Map<string, string> {
  return new Map(
    Object.entries(node).flatMap(([key, value]) =>
      typeof value === 'object'
        ? [...flatten(value, [...path, key])]
        : [[[...path, key].join('.'), String(value)] as const],
    ),
  )
}

function argumentsOf(message: string): string[] {
  const found = new Set<string>()
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk)
    if (!node || typeof node !== 'object' || Array.isArray(node)) return
    // In this syntax tree type 0 is literal text; everything else with a name is an argument or a tag.
    if ('type' in node && node.type !== 0 && 'value' in node) found.add(String(node.value))
    Object.values(node).forEach(walk)
  }
  walk(new IntlMessageFormat(message, 'vi-VN').getAst())
  return [...found].sort()
}
