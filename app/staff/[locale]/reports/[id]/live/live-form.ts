// What the form in the browser knows: its fields and their rules, the figures to check against, and its sentences.
import type { CheckContext } from '@/lib/checks/operands.ts'
import type { CheckRule } from '@/lib/checks/rules.ts'
import type { IndicatorRule, TypedAnswer } from '@/lib/indicators.ts'
import type { FieldStanding, SectionState } from '@/lib/section-states.ts'

export type LiveField = {
  id: number
  slug: string
  unit: string
  rule: IndicatorRule
  isOpen: boolean
  standing: FieldStanding
}

export type LiveWords = Record<
  | 'keys'
  | 'saving'
  | 'saved'
  | 'onThisMachine'
  | 'offlineTitle'
  | 'offline'
  | 'retry'
  | 'signedOutTitle'
  | 'signedOut'
  | 'signIn'
  | 'troubleTitle'
  | 'restored'
  | 'readBack'
  | 'dong'
  | 'conflict'
  | 'mine'
  | 'theirs'
  | 'take'
  | 'leave'
  | 'yes'
  | 'no'
  | 'characters'
  | 'pick'
  | 'progressOf',
  string
> & {
  problems: Record<string, Record<string, string>>
  findings: Record<string, string | Record<string, string>>
  states: Record<SectionState, string>
}

export type LiveForm = {
  /** The report and whose it is: what waits on this machine is restored to nobody else. */
  person: number
  report: number
  saveAddress: string
  signInAddress: string
  fields: LiveField[]
  sections: { headId: string; fields: number[] }[]
  rules: CheckRule[]
  context: CheckContext
  words: LiveWords
}

/** One field as it is posted. */
export type PostedField = {
  indicatorId: number
  version: number
  typed: TypedAnswer
  explanation: string
  reply?: string
}

export type Conflict = { indicatorId: number; by: string; at: string; version: number; theirs: TypedAnswer }
export type Saved = { savedAt: string; versions: Record<string, number>; conflicts: Conflict[] }
