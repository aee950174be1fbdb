// Every (state, action, person) of a fact.
import { expect, it } from 'vitest'
import { FACT_ACTIONS, FACT_STATES, factActions, refuseFactStep } from './fact-states.ts'

const reason = 'Đề nghị xem lại trích dẫn.'

it('is entered and submitted by one person and approved or returned by another, and by nobody once published', () => {
  const allowed = FACT_STATES.map((state) => [
    state,
    FACT_ACTIONS.filter((action) => !refuseFactStep(action, { state, isAuthor: true, reason })),
    FACT_ACTIONS.filter((action) => !refuseFactStep(action, { state, isAuthor: false, reason })),
  ])
  expect(allowed).toEqual([
    ['draft', ['save', 'submit'], []],
    ['submitted', [], ['approve', 'return']],
    ['approved', [], ['return']],
    ['returned', ['save'], []],
    ['published', [], []],
  ])
})

it('says whose work it is, and asks for a reason to return', () => {
  expect(refuseFactStep('approve', { state: 'submitted', isAuthor: true, reason })).toBe('ownWork')
  expect(refuseFactStep('return', { state: 'submitted', isAuthor: false, reason: 'Mờ' })).toBe('reason')
  expect(factActions('submitted', false)).toEqual(['approve', 'return'])
  expect(factActions('submitted', true)).toEqual([])
})
