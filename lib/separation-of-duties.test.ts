import { expect, test } from 'vitest'
import {
  canConfirmWithdrawal,
  canRemoveAdministrator,
  conflictInApproving,
  conflictInPublishing,
} from './separation-of-duties.ts'

const officer = 1
const reviewer = 2
const publisher = 3
const people = { authorIds: [officer], approverIds: [reviewer] }

test('whoever wrote a report cannot approve it', () => {
  expect(conflictInApproving(officer, people)).toBe('author')
  expect(conflictInApproving(reviewer, people)).toBeNull()
})

test('whoever wrote or approved a report cannot publish it', () => {
  expect(conflictInPublishing(officer, people)).toBe('author')
  expect(conflictInPublishing(reviewer, people)).toBe('approver')
  expect(conflictInPublishing(publisher, people)).toBeNull()
})

test('a withdrawal takes a second person', () => {
  expect(canConfirmWithdrawal(reviewer, reviewer)).toBe(false)
  expect(canConfirmWithdrawal(publisher, reviewer)).toBe(true)
})

test('the last administrator stays', () => {
  expect(canRemoveAdministrator([7], 7)).toBe(false)
  expect(canRemoveAdministrator([7, 8], 7)).toBe(true)
})
