// The status chip of a target: the computed status with the inputs and the version of the rule that made it, and beside it what
// the source itself declared.
import { Details } from '@/components/details.tsx'
import type { Status } from '@/components/status-icon.tsx'
import { StatusTag } from '@/components/status-tag.tsx'
import type { Figure } from '@/db/figures.ts'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { formatNumber } from '@/lib/numbers.ts'
import { periodName } from '@/lib/periods.ts'
import { addressOf } from '@/lib/routes.ts'
import type { Assessment, TargetStatus } from '@/lib/targets.ts'
import { type Book, inLanguage } from './book.ts'
import type { TargetView } from './target-view.ts'
import { boundWords, changeWords, deadlineWords, gapWords, statusWords, withUnit } from './target-words.ts'
import { figureWords } from './words.ts'

const ICONS: Record<TargetStatus, Status> = {
  done: 'done',
  likely: 'progress',
  needsEffort: 'soon',
  unknown: 'none',
  met: 'done',
  notMet: 'ended',
  noFinalFigure: 'ended',
}

/** The status as words with its shape. */
export function statusTag({ locale }: Book, { assessment }: TargetView) {
  const t = translator(locale, 'targetPages')
  return (
    <StatusTag locale={locale} status={assessment ? ICONS[assessment.status] : 'none'}>
      {assessment ? statusWords(locale, assessment.status) : t('notComputed')}
    </StatusTag>
  )
}

/** The status, opened to its inputs where there are any. */
export function targetStatus(book: Book, view: TargetView) {
  const { assessment } = view
  const tag = statusTag(book, view)
  if (!assessment) return tag
  if (!view.latest) {
    const t = translator(book.locale, 'targetPages')
    return (
      <>
        {tag} <small className="soft line">{t(view.indicator ? 'noFigure' : 'noIndicator')}</small>
      </>
    )
  }
  return (
    <Details summary={tag}>
      <ul className="inputs">
        {inputsOf(book, view, assessment).map(([term, words]) => (
          <li key={term}>{`${term}: ${words}`}</li>
        ))}
      </ul>
      <p>{ruleLink(book, assessment)}</p>
    </Details>
  )
}

/** Which rule in which version made a status. */
export function ruleLink({ locale, view }: Book, { ruleVersion }: Assessment) {
  const t = translator(locale, 'targetPages')
  return <a href={addressOf('rules', {}, { locale, view })}>{t('rule', { version: String(ruleVersion) })}</a>
}

/** What the rule was given and what it made of it, as pairs of words; the same on the chip, the page and in the files. */
export function inputsOf(book: Book, view: TargetView, assessment: Assessment): [string, string][] {
  const { locale } = book
  const t = translator(locale, 'targetPages')
  const { row, latest, before, indicator } = view
  const { lastYearChange, requiredPace, projection, gap } = assessment
  const told = (figure: Figure) =>
    indicator ? `${figureWords(locale, indicator, figure)} (${periodName(figure.period, locale)})` : ''
  const pairs: [string, string | null][] = [
    [t('input.target'), boundWords(locale, row)],
    [t('input.latest'), latest ? told(latest) : null],
    [t('input.gap'), gap === null ? null : gapWords(locale, gap, row.unit)],
    [t('input.before'), before ? told(before) : null],
    [t('input.lastYear'), lastYearChange === null ? null : changeWords(locale, lastYearChange, row.unit)],
    [
      t('input.required'),
      requiredPace && t('perYear', { change: changeWords(locale, requiredPace.pointsPerYear, row.unit) }),
    ],
    [
      t('input.requiredGrowth'),
      requiredPace?.growthPerYear == null || row.unit === 'rank'
        ? null
        : t('perYear', { change: `${formatNumber(requiredPace.growthPerYear, locale, 1)}%` }),
    ],
    [
      t('input.projection', { day: formatDay(row.deadline ?? book.day, locale) }),
      projection && withUnit(locale, formatNumber(projection.atDeadline, locale, 2), row.unit),
    ],
    [t('input.metOn'), projection?.metOn ? formatDay(projection.metOn, locale) : null],
  ]
  return pairs.filter((pair): pair is [string, string] => pair[1] !== null)
}

/** What the source declared, and what the deadline says, under a computed status. */
export function declaredWords(book: Book, view: TargetView): string[] {
  const { locale } = book
  const declared = inLanguage(locale, view.row, 'declaredStatus')
  const t = translator(locale, 'targetPages')
  return [declared && t('declared', { words: declared }), deadlineWords(locale, view, book.day)].filter(
    (words): words is string => !!words,
  )
}
