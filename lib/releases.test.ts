import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  asOfRelease,
  firstReleaseOnOrAfter,
  parseReleaseNumber,
  releaseInForceOn,
  revisionsBefore,
} from './releases.ts'

const releases = [
  { number: 1, publishedAt: '2022-08-08T03:00:00.000Z' },
  { number: 2, publishedAt: '2023-12-28T03:00:00.000Z' },
  { number: 3, publishedAt: '2024-04-24T03:00:00.000Z' },
  { number: 4, publishedAt: '2025-02-06T03:00:00.000Z' },
  { number: 5, publishedAt: '2025-10-21T03:00:00.000Z' },
]

describe('the digital economy’s share of GDP in 2021', () => {
  const share = [
    { release: 3, value: 11.91 },
    { release: 1, value: 9.6 },
  ]

  test.each([
    [1, 9.6],
    [2, 9.6],
    [3, 11.91],
    [5, 11.91],
  ])('as of release %d is %d', (number, value) => {
    expect(asOfRelease(share, number)?.value).toBe(value)
  })

  test('was revised once, and the page can say from what', () => {
    expect(revisionsBefore(share, 5)).toEqual([{ release: 1, value: 9.6 }])
    expect(revisionsBefore(share, 2)).toEqual([])
  })

  test('once withdrawn is gone from every release up to the withdrawal', () => {
    expect(asOfRelease(share, 5, 3)).toBeUndefined()
    expect(asOfRelease([...share, { release: 6, value: 12 }], 6, 5)?.value).toBe(12)
  })
})

test('a figure enters the first release on or after its publication', () => {
  expect(firstReleaseOnOrAfter(releases, '2021-10-19')).toBe(1)
  expect(firstReleaseOnOrAfter(releases, '2023-12-28')).toBe(2)
  expect(firstReleaseOnOrAfter(releases, '2025-02-07')).toBe(5)
  expect(firstReleaseOnOrAfter(releases, '2026-01-01')).toBeUndefined()
})

test('a date picks the release in force', () => {
  expect(releaseInForceOn(releases, '2024-04-23')).toBe(2)
  expect(releaseInForceOn(releases, '2024-04-24')).toBe(3)
  expect(releaseInForceOn(releases, '2022-08-07')).toBeUndefined()
})

test('only a canonical number is a release', () => {
  expect(['7', '07', '-1', '0', '7.0', '999999999999', 'latest', ''].map(parseReleaseNumber)).toEqual([
    7,
    ...Array(7).fill(null),
  ])
})

test('a later vintage never changes what an earlier release showed', () => {
  const history = fc
    .uniqueArray(fc.integer({ min: 1, max: 50 }))
    .map((numbers) => numbers.map((release) => ({ release })))
  fc.assert(
    fc.property(
      history,
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 1, max: 10 }),
      (vintages, number, later) => {
        const before = asOfRelease(vintages, number)
        expect(asOfRelease([...vintages, { release: number + later }], number)).toEqual(before)
      },
    ),
  )
})
