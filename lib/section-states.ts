// How far a section of a report is, from its fields; the same on the server and, while somebody types, in the browser.
import type { Finding } from './checks/finding.ts'

export const SECTION_STATES = ['done', 'progress', 'clarify', 'open', 'returned'] as const
export type SectionState = (typeof SECTION_STATES)[number]

export type FieldStanding = {
  isAnswered: boolean
  /** Cannot be read yet, or a point is neither resolved nor explained. */
  isUnclear: boolean
  /** Came back from the office and has no reply yet. */
  isReturned: boolean
}

export type SectionStanding = { state: SectionState; done: number; total: number }

export function standingOf(fields: readonly FieldStanding[]): SectionStanding {
  const done = fields.filter(({ isAnswered }) => isAnswered).length
  return { state: stateOf(fields, done), done, total: fields.length }
}

/** Does something at a field still want an edit or an explanation? */
export function isUnclear(problemCount: number, findings: readonly Finding[], isExplained: boolean): boolean {
  return (
    problemCount > 0 ||
    findings.some(({ severity }) => severity === 'blocks' || (severity === 'explain' && !isExplained))
  )
}

function stateOf(fields: readonly FieldStanding[], done: number): SectionState {
  if (fields.some((field) => field.isReturned)) return 'returned'
  if (fields.some((field) => field.isUnclear)) return 'clarify'
  if (done === fields.length) return 'done'
  return done > 0 ? 'progress' : 'open'
}
