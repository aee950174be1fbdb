// What was published before a period, and the points to clarify that follow from it: for readers of many reports at once, who bring
// the figures themselves. One report is read with its peers and earlier reports too (form-checks.ts).
import { desc } from 'drizzle-orm'
import type { CheckRule } from '../../lib/checks/rules.ts'
import { evaluate, rulesOf } from '../../lib/checks.ts'
import type { Finding } from '../../lib/findings.ts'
import { comparePeriods } from '../../lib/periods.ts'
import type { Figure } from '../figures.ts'
import { type Form, fieldsOf } from '../report-forms.ts'
import { releases } from '../schema.ts'
import type { Db } from '../store.ts'
import type { AnswerRow } from './report-view.ts'
import { answerRule } from './rules.ts'

/** Of the figures of one unit the newest before a period, per indicator. */
export function newestBefore(figures: readonly Figure[], periodCode: string): Map<number, Figure> {
  const earlier = figures
    .filter(({ period, value }) => value !== null && comparePeriods(period, periodCode) < 0)
    .sort((a, b) => comparePeriods(a.period, b.period))
  return new Map(earlier.map((figure) => [figure.indicatorId, figure]))
}

export function latestRelease(db: Db): number {
  return db.select({ number: releases.number }).from(releases).orderBy(desc(releases.number)).get()?.number ?? 0
}

/** The points to clarify of a report's answers, with what was published before. */
export function findPoints(form: Form, rows: AnswerRow[], previous: Map<number, Figure>): Finding[] {
  const fields = fieldsOf(form)
  const figures = Object.fromEntries(
    fields.flatMap(({ indicator, definitionVersion }) => {
      const answer = rows.find(({ indicatorId }) => indicatorId === indicator.id)
      if (answer?.state !== 'reported') return []
      const before = previous.get(indicator.id)
      const { value, numerator, denominator } = answer
      return [
        [
          indicator.slug,
          {
            value,
            numerator,
            denominator,
            previous: before?.definitionVersion === definitionVersion ? before.value : null,
          },
        ],
      ]
    }),
  )
  const rules = fields.flatMap(({ indicator }) =>
    rulesOf({ ...answerRule(indicator), checks: JSON.parse(indicator.checks) as CheckRule[] }),
  )
  return evaluate(rules, { figures, universes: {} })
}
