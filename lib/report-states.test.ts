import { describe, expect, test } from 'vitest'
import vi from './messages/vi.json' with { type: 'json' }
import { ROLES } from './permissions.ts'
import {
  actionExists,
  allowedActions,
  findTransition,
  isAnswerOpen,
  REPORT_ACTIONS,
  REPORT_STATES,
  reviewAfterEdit,
  TRANSITIONS,
} from './report-states.ts'

test('the ordinary way leads from nothing to published, through five people', () => {
  const way = [
    ['start', 'officer', 'draft'],
    ['save', 'contributor', 'draft'],
    ['askSignOff', 'officer', 'signOffAsked'],
    ['signOff', 'leader', 'signedOff'],
    ['submit', 'officer', 'submitted'],
    ['takeUp', 'reviewer', 'underReview'],
    ['approveAnswer', 'reviewer', 'underReview'],
    ['approve', 'reviewer', 'approved'],
    ['publish', 'publisher', 'published'],
  ] as const
  let state: (typeof REPORT_STATES)[number] = 'notStarted'
  for (const [action, role, next] of way) {
    state = findTransition(state, action, [role])?.to ?? state
    expect(state, action).toBe(next)
  }
})

describe('the ways back', () => {
  test.each([
    ['signOffAsked', 'sendBack', 'leader', 'sentBack'],
    ['signedOff', 'withdraw', 'leader', 'sentBack'],
    ['submitted', 'withdraw', 'leader', 'sentBack'],
    ['underReview', 'return', 'reviewer', 'returned'],
    ['approved', 'reopen', 'publisher', 'returned'],
    ['published', 'amend', 'officer', 'returned'],
  ] as const)('from %s, %s by the %s leads to %s', (from, action, role, to) => {
    expect(findTransition(from, action, [role])?.to).toBe(to)
  })

  test('say why, each of them', () => {
    const back = TRANSITIONS.filter((t) =>
      ['sendBack', 'withdraw', 'returnAnswer', 'reopen', 'amend'].includes(t.action),
    )
    expect(back.every((t) => t.needsReason)).toBe(true)
    expect(findTransition('underReview', 'return', ['reviewer'])?.guards).toContain('reportOrAnswerReason')
  })
})

test('who may do what, for every state and role', () => {
  const table = REPORT_STATES.flatMap((state) => {
    return ROLES.map((role) => [state, role, [...new Set(allowedActions(state, [role]))].join(' ')] as const)
  }).filter(([, , actions]) => actions !== '')
  expect(table).toEqual([
    ['notStarted', 'officer', 'start'],
    ['draft', 'contributor', 'save'],
    ['draft', 'officer', 'save askSignOff'],
    ['signOffAsked', 'leader', 'signOff sendBack'],
    ['signedOff', 'officer', 'submit'],
    ['signedOff', 'leader', 'submit withdraw'],
    ['submitted', 'leader', 'withdraw'],
    ['submitted', 'reviewer', 'takeUp'],
    ['underReview', 'reviewer', 'approveAnswer returnAnswer approve return'],
    ['approved', 'reviewer', 'reopen'],
    ['approved', 'publisher', 'reopen publish'],
    ['published', 'officer', 'amend'],
    ['published', 'reviewer', 'amend'],
    ['returned', 'contributor', 'save'],
    ['returned', 'officer', 'save askSignOff'],
    ['sentBack', 'contributor', 'save'],
    ['sentBack', 'officer', 'save askSignOff'],
  ])
})

test('approving and publishing are guarded by the separation of duties', () => {
  expect(findTransition('underReview', 'approve', ['reviewer'])?.guards).toContain('notAuthor')
  expect(findTransition('approved', 'publish', ['publisher'])?.guards).toEqual(
    expect.arrayContaining(['notAuthor', 'notApprover', 'checklistClear']),
  )
})

test('a step that is not in the table does not exist for anybody', () => {
  expect(actionExists('published', 'save')).toBe(false)
  expect(actionExists('draft', 'publish')).toBe(false)
  expect(findTransition('draft', 'publish', [...ROLES])).toBeUndefined()
})

test('each (state, action) has one row, and each state and action has its words', () => {
  const keys = TRANSITIONS.map((t) => `${t.from} ${t.action}`)
  expect(new Set(keys).size).toBe(keys.length)
  expect(Object.keys(vi.states.report).sort()).toEqual([...REPORT_STATES].sort())
  expect(Object.keys(vi.actions)).toEqual(expect.arrayContaining([...REPORT_ACTIONS]))
})

describe('answers', () => {
  test('where single fields came back, only those are open; otherwise all that are not approved', () => {
    expect(isAnswerOpen({ state: 'draft', hasReturnedAnswers: false }, 'open')).toBe(true)
    expect(isAnswerOpen({ state: 'returned', hasReturnedAnswers: true }, 'returned')).toBe(true)
    expect(isAnswerOpen({ state: 'returned', hasReturnedAnswers: true }, 'open')).toBe(false)
    expect(isAnswerOpen({ state: 'sentBack', hasReturnedAnswers: true }, 'answered')).toBe(true)
    expect(isAnswerOpen({ state: 'returned', hasReturnedAnswers: false }, 'open')).toBe(true)
    expect(isAnswerOpen({ state: 'returned', hasReturnedAnswers: false }, 'approved')).toBe(false)
    expect(isAnswerOpen({ state: 'submitted', hasReturnedAnswers: true }, 'returned')).toBe(false)
  })

  test('a reply answers a return, an edit alone does not; an edit voids an approval', () => {
    expect(reviewAfterEdit('returned', true)).toBe('answered')
    expect(reviewAfterEdit('returned', false)).toBe('returned')
    expect(reviewAfterEdit('answered', false)).toBe('returned')
    expect(reviewAfterEdit('approved', false)).toBe('open')
  })
})
