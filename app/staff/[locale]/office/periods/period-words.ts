// Periods in the words of the office.
import type { Status } from '@/components/status-icon.tsx'
import type { OfficePeriod } from '@/db/office/period-reading.ts'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { type PeriodState, type PRESETS, planName } from '@/lib/period-plans.ts'

const t = translator('vi', 'officePeriods')

export const LOOK: Record<PeriodState, Status> = {
  planned: 'open',
  announced: 'soon',
  open: 'progress',
  overdue: 'late',
  closed: 'done',
}

/** “Quý IV/2026”, or the period's own name. */
export const nameOf = ({ period }: Pick<OfficePeriod, 'period'>) => planName(period, 'vi')

/** “15/9/2026 – 14/12/2026”. */
export const rangeWords = (from: string, to: string) =>
  t('range', { from: formatDay(from, 'vi'), to: formatDay(to, 'vi') })

const ROMAN = ['I', 'II', 'III', 'IV']

/** A preset without its year: “Quý IV”, “6 tháng đầu năm”. */
export function presetWords(preset: (typeof PRESETS)[number]): string {
  if (preset === '') return t('choose.wholeYear')
  if (preset === 'H1') return t('choose.half')
  if (preset === '9M') return t('choose.nineMonths')
  if (preset.startsWith('Q')) return t('choose.quarter', { number: ROMAN[Number(preset[1]) - 1] ?? '' })
  return t('choose.month', { number: String(Number(preset)) })
}
