// A fact from a document: a figure that the office enters itself. It takes the same way as a report's figure, by two persons:
// entered, submitted, approved by somebody else, published. This table is the whole of it; publishing is the release's own step.
import { LEAST_REASON } from './report-states.ts'

export const FACT_STATES = ['draft', 'submitted', 'approved', 'returned', 'published'] as const
export type FactState = (typeof FACT_STATES)[number]
export const FACT_ACTIONS = ['save', 'submit', 'approve', 'return'] as const
export type FactAction = (typeof FACT_ACTIONS)[number]

export type FactTransition = {
  from: readonly FactState[]
  to: FactState
  /** By the person who entered it, or by somebody else. */
  by: 'author' | 'other'
  needsReason: boolean
}

export const FACT_TRANSITIONS: Record<FactAction, FactTransition> = {
  save: { from: ['draft', 'returned'], to: 'draft', by: 'author', needsReason: false },
  submit: { from: ['draft'], to: 'submitted', by: 'author', needsReason: false },
  approve: { from: ['submitted'], to: 'approved', by: 'other', needsReason: false },
  // Also what is approved and not yet public may be sent back.
  return: { from: ['submitted', 'approved'], to: 'returned', by: 'other', needsReason: true },
}

export type FactRefusal = 'state' | 'ownWork' | 'reason'

/** Why a step may not be taken; undefined if it may. */
export function refuseFactStep(
  action: FactAction,
  { state, isAuthor, reason }: { state: FactState; isAuthor: boolean; reason: string },
): FactRefusal | undefined {
  const { from, by, needsReason } = FACT_TRANSITIONS[action]
  if (!from.includes(state)) return 'state'
  if ((by === 'author') !== isAuthor) return by === 'author' ? 'state' : 'ownWork'
  return needsReason && [...reason.trim()].length < LEAST_REASON ? 'reason' : undefined
}

/** What a person may do with a fact now. */
export function factActions(state: FactState, isAuthor: boolean): FactAction[] {
  return FACT_ACTIONS.filter(
    (action) => refuseFactStep(action, { state, isAuthor, reason: '          ' }) !== 'state',
  ).filter((action) => (FACT_TRANSITIONS[action].by === 'author') === isAuthor)
}
