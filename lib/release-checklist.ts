// The check list before a release: a table of checks over what is staged. An error stands in the way of publishing, a warning is
// for the publisher to weigh, and what raised nothing is told as passed. No words here: the messages carry a sentence per code.

/** What the checks look at, told as counts and as short lines (a figure, a unit) that name what is meant. */
export type StagedFacts = {
  reportCount: number
  factCount: number
  carriedCount: number
  titleVi: string
  titleEn: string
  noteVi: string
  noteEn: string
  /** Reports and facts that the publisher wrote or approved. */
  ownWork: readonly string[]
  /** Figures that amend a published one. */
  revised: readonly string[]
  /** Figures with a finding that blocks, or that can no longer be read. */
  blocking: readonly string[]
  /** Figures that two things in the release tell differently. */
  contradictory: readonly string[]
  /** Findings that want an explanation and have none. */
  unexplained: readonly string[]
  unansweredComments: readonly string[]
  /** Units asked in the periods of the release whose report does not go in. */
  missingUnits: readonly string[]
  /** National totals that stay empty because units are missing, with their coverage. */
  emptyTotals: readonly string[]
  /** Figures of a key that was withdrawn: they would be public again. */
  withdrawnBefore: readonly string[]
  rankJumps: readonly string[]
}

export const CHECK_CODES = [
  'empty',
  'ownWork',
  'noTitle',
  'amendmentWithoutNote',
  'blocking',
  'contradictory',
  'unexplained',
  'unansweredComments',
  'missingUnits',
  'emptyTotals',
  'withdrawnBefore',
  'rankJumps',
  'noNote',
  'noEnglishNote',
] as const
export type CheckCode = (typeof CHECK_CODES)[number]
export type CheckLevel = 'error' | 'warning' | 'passed'
export type CheckItem = { code: CheckCode; level: CheckLevel; lines: readonly string[]; count: number }

type Check = { level: 'error' | 'warning'; raisedBy(facts: StagedFacts): readonly string[] | boolean }

const CHECKS: Record<CheckCode, Check> = {
  empty: { level: 'error', raisedBy: (facts) => facts.reportCount + facts.factCount + facts.carriedCount === 0 },
  ownWork: { level: 'error', raisedBy: ({ ownWork }) => ownWork },
  noTitle: { level: 'error', raisedBy: ({ titleVi, titleEn }) => !titleVi || !titleEn },
  amendmentWithoutNote: {
    level: 'error',
    // An amendment is published with a public note, in both languages.
    raisedBy: ({ revised, noteVi, noteEn }) => (noteVi && noteEn ? [] : revised),
  },
  blocking: { level: 'error', raisedBy: ({ blocking }) => blocking },
  contradictory: { level: 'error', raisedBy: ({ contradictory }) => contradictory },
  unexplained: { level: 'warning', raisedBy: ({ unexplained }) => unexplained },
  unansweredComments: { level: 'warning', raisedBy: ({ unansweredComments }) => unansweredComments },
  missingUnits: { level: 'warning', raisedBy: ({ missingUnits }) => missingUnits },
  emptyTotals: { level: 'warning', raisedBy: ({ emptyTotals }) => emptyTotals },
  withdrawnBefore: { level: 'warning', raisedBy: ({ withdrawnBefore }) => withdrawnBefore },
  rankJumps: { level: 'warning', raisedBy: ({ rankJumps }) => rankJumps },
  noNote: { level: 'warning', raisedBy: ({ noteVi }) => !noteVi },
  noEnglishNote: { level: 'warning', raisedBy: ({ noteVi, noteEn }) => Boolean(noteVi) && !noteEn },
}

/** Every check in order: errors first, then warnings, then what passed. */
export function checkRelease(facts: StagedFacts): CheckItem[] {
  const items = CHECK_CODES.map((code): CheckItem => {
    const { level, raisedBy } = CHECKS[code]
    const raised = raisedBy(facts)
    const lines = typeof raised === 'boolean' ? [] : raised
    const isRaised = raised === true || lines.length > 0
    return { code, level: isRaised ? level : 'passed', lines, count: lines.length }
  })
  const order: CheckLevel[] = ['error', 'warning', 'passed']
  return items.toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level))
}

/** What stands in the way of publishing, the gravest first. */
export function releaseErrors(items: readonly CheckItem[]): CheckItem[] {
  return items.filter(({ level }) => level === 'error')
}
