// Findings: points to clarify. A finding is a code with the numbers it speaks of, so that its sentence comes from the messages in
// the reader's language. It never says “wrong”, and it never alters a figure: the explanation travels with it instead.
import type { Finding } from './checks/finding.ts'
import { type Locale, translator } from './messages.ts'
import { formatNumber } from './numbers.ts'

export { FINDING_CODES, type Finding, type FindingCode, SEVERITIES, type Severity } from './checks/finding.ts'

/** '153 + 1.560 = 1.713, nhưng tổng ghi 1.949'. */
export function findingSentence(finding: Finding, locale: Locale): string {
  const words = Object.entries(finding.values).map(([name, value]) => {
    const numbers = [value].flat().map((number) => formatNumber(number, locale))
    return [name, numbers.join(' + ')]
  })
  return translator(locale, 'findings')(finding.code, Object.fromEntries(words))
}

/** Those that stand in the way of sign-off, submission and approval. */
export function blockingFindings(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => finding.severity === 'blocks')
}

/** Those that still want an explanation, given the slugs that have one. */
export function unexplainedFindings(findings: readonly Finding[], explained: ReadonlySet<string>): Finding[] {
  return findings.filter((f) => f.severity === 'explain' && !f.figures.some((slug) => explained.has(slug)))
}

/** What an officer of the unit may see. */
export function findingsForUnit(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => finding.audience === 'all')
}
