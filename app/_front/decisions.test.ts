import { expect, test } from 'vitest'
import { rememberDecisions } from './decisions.ts'

test('an address names the new release as soon as there is one, however often it was asked for before', () => {
  let latest = 5
  const decide = rememberDecisions(() => latest)
  expect(decide('GET', '/dia-phuong')).toBe(decide('GET', '/dia-phuong'))
  expect(decide('GET', '/dia-phuong')).toMatchObject({ internalPath: '/public/vi/5/units' })
  latest = 6
  expect(decide('GET', '/dia-phuong')).toMatchObject({ internalPath: '/public/vi/6/units' })
})

test('a permalink that does not exist yet is not remembered as missing', () => {
  let latest = 5
  const decide = rememberDecisions(() => latest)
  expect(decide('GET', '/r/6')).not.toMatchObject({ to: 'page' })
  latest = 6
  expect(decide('GET', '/r/6')).toMatchObject({ to: 'page' })
})

test('a remembered address still refuses what is no reading', () => {
  const decide = rememberDecisions(() => 5)
  decide('GET', '/dia-phuong')
  expect(decide('POST', '/dia-phuong')).toMatchObject({ to: 'refusal', status: 405 })
})
