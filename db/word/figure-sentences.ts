// Figures in the sentences of an official report: the value, its document, and how it moved since the last period. Computed, never typed.
import { formatDay } from '../../lib/dates.ts'
import { formatFigure } from '../../lib/figure-text.ts'
import { translator } from '../../lib/messages.ts'
import { formatNumber, roundTo } from '../../lib/numbers.ts'
import { periodName } from '../../lib/periods.ts'
import type { FormField } from '../report-forms.ts'
import type { AnswerView } from '../reporting/report-view.ts'
import { answerRule, isAskedAsCounts } from '../reporting/rules.ts'

const t = translator('vi', 'wordReport')

type Valued = {
  value: number | null
  textValue: string | null
  numerator: number | null
  denominator: number | null
}

/** “874/948 (92,2%)”, “1.234 tổ”, “186,5 tỷ đồng”. */
export function figureWords({ indicator }: Pick<FormField, 'indicator'>, valued: Valued): string {
  const kind = isAskedAsCounts(indicator) && valued.numerator !== null ? 'ratio' : indicator.kind
  const words = formatFigure({ ...answerRule(indicator), kind }, valued, 'vi') ?? ''
  return indicator.kind === 'number' ? `${words} ${indicator.unitVi}` : words
}

/** One sentence about a reported figure. */
export function figureSentence(view: AnswerView): string {
  const { field, answer } = view
  const { indicator } = field
  const document = answer.documentSymbol
    ? ` ${t(answer.documentDate ? 'documentDated' : 'document', {
        symbol: answer.documentSymbol,
        day: answer.documentDate ? formatDay(answer.documentDate, 'vi') : '',
      })}`
    : ''
  const words = figureWords(field, answer)
  return `${t('figure', { name: indicator.nameVi, value: words })}${document}${comparison(view)}.`
}

/** “; kỳ trước (năm 2023) 93,4%, tăng 0,6 điểm phần trăm”; nothing where the definition has changed or there is no earlier figure. */
function comparison({ field, answer, previous }: AnswerView): string {
  const { indicator, definitionVersion } = field
  if (!previous || indicator.kind === 'text') return ''
  const before = t('before', {
    period: periodName(previous.period, 'vi').toLowerCase(),
    value: figureWords(field, previous),
  })
  const isComparable = previous.definitionVersion === definitionVersion
  if (!isComparable || answer.value === null || previous.value === null || indicator.kind === 'boolean') return before
  return before + changeWords(indicator, answer.value, previous.value)
}

function changeWords(indicator: FormField['indicator'], value: number, before: number): string {
  const isShare = indicator.kind === 'percent' || indicator.kind === 'ratio'
  const change = isShare ? roundTo(value - before, Math.max(indicator.decimals, 1)) : value - before
  if (change === 0) return t('unchanged')
  const direction = indicator.kind === 'rank' ? (change < 0 ? 'rankUp' : 'rankDown') : change > 0 ? 'up' : 'down'
  const size = Math.abs(indicator.kind === 'money' ? roundTo(change / 1e9, 6) : change)
  const amount = formatNumber(size, 'vi')
  if (isShare) return t(`${direction}Points` as 'upPoints', { amount })
  if (indicator.kind === 'rank') return t(direction, { amount })
  const unit = indicator.kind === 'money' ? t('billion') : indicator.unitVi
  const share = before > 0 ? ` (${formatNumber(roundTo((100 * Math.abs(change)) / before, 1), 'vi')}%)` : ''
  return t(direction, { amount: `${amount} ${unit}${share}` })
}

/** Is a value at least as good as a target, by the direction of its indicator? */
export function isBetter({ direction }: FormField['indicator'], value: number, target: number): boolean {
  return direction === 'lower' ? value <= target : value >= target
}
