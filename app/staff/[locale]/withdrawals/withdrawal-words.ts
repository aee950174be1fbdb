// A public figure in words, as the withdrawal screens name it.
import 'server-only'
import { valueWords } from '@/app/_server/report-words.ts'
import type { ListedFigure } from '@/db/reporting/withdrawal-list.ts'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { periodName } from '@/lib/periods.ts'

const t = translator('vi', 'withdrawal')
const pages = translator('vi', 'pages')

/** “Tỷ lệ …, Lai Châu, năm 2026: 92,2%”; a withdrawn one names the document instead of its value. */
export function publicFigureWords({ figure, indicator, unitName }: ListedFigure): string {
  const { withdrawal, state } = figure
  const value = withdrawal
    ? pages('withheld', { number: withdrawal.documentSymbol, date: formatDay(withdrawal.documentDate, 'vi') })
    : state === 'notApplicable' || state === 'takenBack'
      ? pages(state)
      : valueWords({ indicator }, figure)
  return t('figureWords', {
    indicator: indicator.nameVi,
    unit: unitName,
    period: periodName(figure.period, 'vi'),
    value,
  })
}

/** The figure's key as a form posts it. */
export const keyText = ({ figure }: ListedFigure) => `${figure.indicatorId}|${figure.unitId}|${figure.period}`
