// Who must have a second factor (row A7): the office that approves, publishes and administers, and by a setting the units. Only
// where the portal is open to the outside, unless the setting asks for it everywhere.
import type { Role } from './permissions.ts'

const OFFICE: readonly Role[] = ['administrator', 'reviewer', 'publisher']
const UNITS: readonly Role[] = ['contributor', 'officer', 'leader']

export type SecondFactorRule = { isOutside: boolean; mode: 'automatic' | 'always'; isForUnits: boolean }

export function isSecondFactorDemanded(roles: readonly Role[], rule: SecondFactorRule): boolean {
  if (!rule.isOutside && rule.mode !== 'always') return false
  return roles.some((role) => OFFICE.includes(role) || (rule.isForUnits && UNITS.includes(role)))
}

/** What a session must still do before it may do anything else; null: nothing. */
export type PendingStep = 'enrol' | 'verify' | null

export function pendingStep(state: { isEnrolled: boolean; isDemanded: boolean; isPassed: boolean }): PendingStep {
  if (state.isEnrolled) return state.isPassed ? null : 'verify'
  return state.isDemanded ? 'enrol' : null
}
