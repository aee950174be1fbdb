import { expect, test } from 'vitest'
import { parseSetting, SETTING_KEYS, SETTINGS, settingOfSlug } from './settings.ts'

test.each(SETTING_KEYS)('what holds until somebody decides %s is a value that it may take', (key) => {
  const { schema, fallback } = SETTINGS[key]
  expect(schema.safeParse(fallback).success).toBe(true)
})

test('each setting has an address of its own', () => {
  const slugs = SETTING_KEYS.map((key) => SETTINGS[key].slug)
  expect(new Set(slugs).size).toBe(slugs.length)
  expect(slugs.map(settingOfSlug)).toEqual(SETTING_KEYS)
  expect(settingOfSlug('khong-co')).toBeUndefined()
})

test.each([
  ['"adopted"', 'adopted'],
  ['"something else"', 'trial'],
  [undefined, 'trial'],
])('a stored portal status %s counts as %s', (stored, value) => {
  expect(parseSetting('portalStatus', stored)).toBe(value)
})

test.each([
  [4, 30],
  [5, 5],
  [120, 120],
  [121, 30],
  [12.5, 30],
])('%s minutes without use count as %s', (stored, value) => {
  expect(parseSetting('idleMinutes', JSON.stringify(stored))).toBe(value)
})
