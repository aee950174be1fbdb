import { expect, it } from 'vitest'
import { safeCallback } from './callback.ts'

it.each(['/', '/viec-can-lam', '/bao-cao/12?x=1#f3'])('goes back to a path of this site: %s', (path) => {
  expect(safeCallback(path)).toBe(path)
})

it.each([
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n//evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  'evil',
  '',
  '/a\\..\\b',
  undefined,
  ['/a'],
])('never goes to another site: %j', (path) => {
  expect(safeCallback(path)).toBe('/')
})
