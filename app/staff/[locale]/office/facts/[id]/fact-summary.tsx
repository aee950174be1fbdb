// What a fact says: figure, unit, period, quote, source, and its points to clarify.
import { valueWords } from '@/app/_server/report-words.ts'
import { PointsNote } from '@/components/field-notes.tsx'
import { SummaryList } from '@/components/summary-list.tsx'
import type { FactView } from '@/db/facts/fact-view.ts'
import { formatDay } from '@/lib/dates.ts'
import { findingSentence } from '@/lib/findings.ts'
import { translator } from '@/lib/messages.ts'
import { periodName } from '@/lib/periods.ts'
import { factWords } from '../fact-words.ts'

const t = translator('vi', 'officeFacts')

export function FactSummary({ view }: { view: FactView }) {
  const { fact, source, previous, indicator } = view
  const published = source.publishedOn ? `, ${formatDay(source.publishedOn, 'vi')}` : ''
  const rows: [string, string | null | undefined][] = [
    [t('value'), factWords(view)],
    [t('unit'), view.unitName],
    [t('period'), periodName(fact.period, 'vi')],
    [t('quote'), fact.quote && `“${fact.quote}”`],
    [t('source'), `${source.titleVi} (${translator('vi', 'pages')(`sourceKind.${source.kind}`)}${published})`],
    [t('previous'), previous && `${valueWords({ indicator }, previous)} (${periodName(previous.period, 'vi')})`],
    [t('explanation'), fact.explanation],
    [t('enteredBy'), view.enteredBy],
    [t('reason'), fact.returnReason],
  ]
  return (
    <>
      <SummaryList
        locale="vi"
        title={t(`state.${fact.state}`)}
        items={rows.flatMap(([label, value]) => (value ? [{ key: label, label, value }] : []))}
      />
      <PointsNote
        locale="vi"
        points={view.findings.map((finding) => ({
          words: findingSentence(finding, 'vi'),
          severity: finding.severity,
        }))}
      />
    </>
  )
}
