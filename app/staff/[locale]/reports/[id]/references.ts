// What stands beside a figure to compare with: the last period, the target, and the change since.
import { targetWords, valueWords } from '@/app/_server/report-words.ts'
import type { Reference } from '@/components/field.tsx'
import type { AnswerView } from '@/db/reporting/report-view.ts'
import { translator } from '@/lib/messages.ts'
import { formatChange } from '@/lib/numbers.ts'
import { periodName } from '@/lib/periods.ts'

const t = translator('vi', 'reports')

export function referencesOf(view: AnswerView): Reference[] {
  const { field, previous, target } = view
  const change = changeWords(view)
  return [
    ...(previous
      ? [{ label: t('lastFigure', { period: periodName(previous.period, 'vi') }), value: valueWords(field, previous) }]
      : []),
    ...(target ? [{ label: t('target'), value: targetWords(field, target) }] : []),
    ...(change ? [{ label: t('changeSince'), value: change }] : []),
  ]
}

/** In points for shares, else in per cent of the last figure; none where there is nothing to divide by. */
function changeWords({ field: { indicator }, answer, previous }: AnswerView): string | undefined {
  const [now, before] = [answer.state === 'reported' ? answer.value : null, previous?.value ?? null]
  if (now === null || before === null || now === before) return undefined
  switch (indicator.kind) {
    case 'percent':
    case 'ratio':
      return t('points', { change: formatChange(now - before, 'vi', 1) })
    case 'number':
    case 'money':
      return before > 0 ? `${formatChange(((now - before) / before) * 100, 'vi', 1)}%` : undefined
    case 'rank':
      return t('places', { change: formatChange(before - now, 'vi', 0) })
    default:
      return undefined
  }
}
