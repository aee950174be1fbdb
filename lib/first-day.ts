// The first day of an installation: what has to be there, in order, before figures flow. Each step is judged from counts of the
// database, so nothing is ever ticked by hand and a step that is undone shows as undone.

/** Counts of today, taken from the database. */
export type FirstDayFacts = {
  administrators: number
  reviewers: number
  publishers: number
  /** Persons who hold the role of reviewer or publisher; one person alone cannot approve and publish. */
  officePersons: number
  unitsAsked: number
  unitsWithOfficer: number
  holidaysThisYear: number
  usableForms: number
  openPeriods: number
  submittedReports: number
  publishedReports: number
}

type Rule = { done(facts: FirstDayFacts): number; total(facts: FirstDayFacts): number }

const one = (count: keyof FirstDayFacts): Rule => ({ done: (facts) => Math.min(facts[count], 1), total: () => 1 })

const RULES = {
  administrator: one('administrators'),
  office: { done: officeParts, total: () => 2 },
  officers: { done: (facts) => facts.unitsWithOfficer, total: (facts) => Math.max(facts.unitsAsked, 1) },
  holidays: one('holidaysThisYear'),
  form: one('usableForms'),
  period: one('openPeriods'),
  report: one('submittedReports'),
  release: one('publishedReports'),
} as const satisfies Record<string, Rule>

export type FirstDayStep = keyof typeof RULES
export const FIRST_DAY_STEPS = Object.keys(RULES) as FirstDayStep[]

export type StepState = { step: FirstDayStep; done: number; total: number; state: 'done' | 'progress' | 'open' }

/** The steps in order, each with how far it is. */
export function firstDaySteps(facts: FirstDayFacts): StepState[] {
  return FIRST_DAY_STEPS.map((step) => {
    const [done, total] = [RULES[step].done(facts), RULES[step].total(facts)]
    return { step, done, total, state: done >= total ? 'done' : done > 0 ? 'progress' : 'open' }
  })
}

/** Reviewer and publisher, as far as they are two persons. */
function officeParts({ reviewers, publishers, officePersons }: FirstDayFacts): number {
  return Math.min(Math.min(reviewers, 1) + Math.min(publishers, 1), officePersons)
}
