import { expect, test } from 'vitest'
import type { Role } from './permissions.ts'
import { isSecondFactorDemanded, pendingStep } from './second-factor.ts'

const inside = { isOutside: false, mode: 'automatic', isForUnits: true } as const
const outside = { ...inside, isOutside: true }

test.each<[string, Role[], object, boolean]>([
  ['an administrator on loopback', ['administrator'], {}, false],
  ['an administrator of an open portal', ['administrator'], outside, true],
  ['a reviewer of an open portal', ['reviewer'], outside, true],
  ['an officer of an open portal', ['officer'], outside, true],
  ['an officer where units are let off', ['officer'], { ...outside, isForUnits: false }, false],
  ['a reviewer where units are let off', ['reviewer'], { ...outside, isForUnits: false }, true],
  ['an auditor', ['auditor'], outside, false],
  ['a reviewer on loopback with the setting on', ['reviewer'], { mode: 'always' }, true],
  ['an officer who also reviews', ['officer', 'reviewer'], { ...outside, isForUnits: false }, true],
])('%s', (_who, roles, rule, expected) => {
  expect(isSecondFactorDemanded(roles, { ...inside, ...rule })).toBe(expected)
})

test.each([
  [{ isEnrolled: true, isDemanded: false, isPassed: false }, 'verify'],
  [{ isEnrolled: true, isDemanded: true, isPassed: true }, null],
  [{ isEnrolled: false, isDemanded: true, isPassed: false }, 'enrol'],
  // Passed before the office took the factor off: the session must enrol again.
  [{ isEnrolled: false, isDemanded: true, isPassed: true }, 'enrol'],
  [{ isEnrolled: false, isDemanded: false, isPassed: false }, null],
])('a session in the state %o must %s', (state, step) => {
  expect(pendingStep(state)).toBe(step)
})
