// A figure before and after a release, in words.
import 'server-only'
import { valueWords } from '@/app/_server/report-words.ts'
import type { PlannedFigure } from '@/db/reporting/planned-figures.ts'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'

const t = translator('vi', 'releaseDesk')
const pages = translator('vi', 'pages')

/** What the public would read: “102/126 (81%)”, “không áp dụng”. */
export function afterWords(figure: PlannedFigure): string {
  return figure.state === 'reported' ? valueWords(figure, figure) : pages(figure.state)
}

/** What the public reads today. */
export function beforeWords({ before, indicator }: PlannedFigure): string {
  if (!before) return t('nothingBefore')
  if (before.withdrawal) {
    const { documentSymbol: number, documentDate } = before.withdrawal
    return pages('withheld', { number, date: formatDay(documentDate, 'vi') })
  }
  if (before.state === 'notApplicable' || before.state === 'takenBack') return pages(before.state)
  return valueWords({ indicator }, before)
}
