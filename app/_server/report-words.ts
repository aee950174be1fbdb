// Answers and reports in words, the same on every staff screen.
import 'server-only'
import type { Figure } from '@/db/figures.ts'
import type { FormField } from '@/db/report-forms.ts'
import type { AnswerView } from '@/db/reporting/report-view.ts'
import { answerRule, isAskedAsCounts } from '@/db/reporting/rules.ts'
import { formatDay, formatInstantWithOffset } from '@/lib/dates.ts'
import { formatFigure, formatMoneyInFull } from '@/lib/figure-text.ts'
import type { AnswerProblem, TypedAnswer } from '@/lib/indicators.ts'
import { translator } from '@/lib/messages.ts'
import { formatNumber, formatPercent } from '@/lib/numbers.ts'

const t = translator('vi', 'reports')

type Valued = Pick<Figure, 'value' | 'textValue' | 'numerator' | 'denominator'>

/** “874/948 (92,2%)”, “12 thôn”, “186,5 tỷ đồng”, “có”. */
export function valueWords({ indicator }: Pick<FormField, 'indicator'>, valued: Valued): string {
  const words =
    formatFigure(
      {
        ...answerRule(indicator),
        kind: isAskedAsCounts(indicator) && valued.numerator !== null ? 'ratio' : indicator.kind,
      },
      valued,
      'vi',
    ) ?? ''
  return indicator.kind === 'number' ? `${words} ${indicator.unitVi}` : words
}

/** How what was typed was understood, where that wants to be shown: a number with its unit, money in full, a computed share. */
export function readBackWords({ field, answer }: Pick<AnswerView, 'field' | 'answer'>): string | undefined {
  const { indicator } = field
  if (answer.state !== 'reported' || answer.value === null || indicator.kind === 'boolean') return undefined
  if (indicator.kind === 'money') return formatMoneyInFull(answer.value, 'vi')
  return isAskedAsCounts(indicator) ? formatPercent(answer.value, 'vi', indicator.decimals) : valueWords(field, answer)
}

/** “từ 95%”, “không quá 5 ngày”, “33 đến 40”. */
export function targetWords(field: FormField, target: NonNullable<AnswerView['target']>): string {
  const words = (value: number | null) =>
    valueWords(field, { value, textValue: null, numerator: null, denominator: null })
  const comparator = target.comparator ?? 'ge'
  return t(`targetOf.${comparator}`, { value: words(target.value), most: words(target.valueMax) })
}

type Standing = Pick<
  AnswerView['answer'],
  'state' | 'value' | 'textValue' | 'numerator' | 'denominator' | 'documentSymbol' | 'documentDate'
>

/** An answer as it stands, now or in an earlier submission: its value, or that there is none. */
export function answerWords({ field, answer }: { field: FormField; answer: Standing }): string {
  if (answer.state === 'reported') {
    const document = answer.documentSymbol
      ? ` (${[answer.documentSymbol, answer.documentDate && formatDay(answer.documentDate, 'vi')].filter(Boolean).join(', ')})`
      : ''
    return valueWords(field, answer) + document
  }
  return t(`state.${answer.state}`)
}

/** Why there is no figure, in the unit's own words; undefined where there is one. */
export function reasonWords({ answer }: Pick<AnswerView, 'answer'>): string | undefined {
  return answer.state !== 'reported' && answer.reason ? `${t('reason')}: ${answer.reason}` : undefined
}

/** “14:31:07 ngày 22/12/2026 (giờ Hà Nội)”: the time of an act that others rely on, to the second. */
export function instantWords(at: string): string {
  const [day = '', time = ''] = formatInstantWithOffset(at).split(' ')
  return t('instantInFull', { time, day: formatDay(day, 'vi') })
}

export function problemWords({ code, values }: AnswerProblem): string {
  const words = Object.entries(values).map(([name, value]) => [
    name,
    [value]
      .flat()
      .map((number) => formatNumber(number, 'vi'))
      .join('; '),
  ])
  return translator('vi', 'problems')(code as never, Object.fromEntries(words) as never)
}

/** Id of the first input of a figure, where the error summary leads. */
export const fieldId = (indicatorId: number) => `f-${indicatorId}`

/** Id of the note about a text that was kept at a figure. */
export const keptId = (indicatorId: number) => `k-${indicatorId}`

/** What was typed, part by part, as its author would know it again. */
export function typedWords(typed: TypedAnswer): string {
  const { state, scale: _scale, choice, ...parts } = typed
  const said = [choice && t(choice === 'yes' ? 'yes' : 'no'), state && t(`state.${state}`), ...Object.values(parts)]
  return said.filter(Boolean).join(' · ') || t('state.unanswered')
}
