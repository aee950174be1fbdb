// Counting answers and holding a told total against them.
import { expect, it } from 'vitest'
import { compareWithTold, countAnswers } from './answer-counts.ts'

const answers = [
  { unit: 'Lai Châu', value: 1 },
  { unit: 'Sơn La', value: 0 },
  { unit: 'Huế', value: null },
  { unit: 'Cà Mau', value: null, isNotApplicable: true },
  { unit: 'Hà Nội', value: 1 },
]

it('lists who has, who has not, who has not reported; not applicable is left out of n', () => {
  expect(countAnswers(answers)).toEqual({
    yes: ['Lai Châu', 'Hà Nội'],
    no: ['Sơn La'],
    missing: ['Huế'],
    notApplicable: ['Cà Mau'],
    n: 4,
  })
})

it.each([
  [{ numerator: 2, denominator: 4 }, 0, false],
  [{ numerator: 3, denominator: 4 }, -1, false],
  [{ numerator: 1, denominator: 63 }, 1, true],
  [{ numerator: 2, denominator: null }, 0, false],
])('compares the told total %j', (told, difference, isOtherBase) => {
  expect(compareWithTold(countAnswers(answers), told)).toEqual({ told, difference, isOtherBase })
})
