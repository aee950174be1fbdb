import { expect, test } from 'vitest'
import { FIRST_DAY_STEPS, type FirstDayFacts, firstDaySteps } from './first-day.ts'

const NOTHING: FirstDayFacts = {
  administrators: 0,
  reviewers: 0,
  publishers: 0,
  officePersons: 0,
  unitsAsked: 34,
  unitsWithOfficer: 0,
  holidaysThisYear: 0,
  usableForms: 0,
  openPeriods: 0,
  submittedReports: 0,
  publishedReports: 0,
}

const stateOf = (facts: Partial<FirstDayFacts>, step: string) =>
  firstDaySteps({ ...NOTHING, ...facts }).find((one) => one.step === step)

test('in an empty installation every step is still to be done', () => {
  expect(firstDaySteps(NOTHING).map(({ state }) => state)).toEqual(FIRST_DAY_STEPS.map(() => 'open'))
})

test('one person who both reviews and publishes is only half an office', () => {
  expect(stateOf({ reviewers: 1, publishers: 1, officePersons: 1 }, 'office')).toMatchObject({ state: 'progress' })
  expect(stateOf({ reviewers: 1, publishers: 1, officePersons: 2 }, 'office')).toMatchObject({ state: 'done' })
  expect(stateOf({ reviewers: 3, officePersons: 3 }, 'office')).toMatchObject({ state: 'progress' })
})

test('officers are counted by unit, and all units are needed', () => {
  expect(stateOf({ unitsWithOfficer: 33 }, 'officers')).toEqual({
    step: 'officers',
    done: 33,
    total: 34,
    state: 'progress',
  })
  expect(stateOf({ unitsWithOfficer: 34 }, 'officers')?.state).toBe('done')
})

test('a step that was done and is undone shows as undone', () => {
  expect(stateOf({ openPeriods: 2 }, 'period')?.state).toBe('done')
  expect(stateOf({ openPeriods: 0 }, 'period')?.state).toBe('open')
})
