// How complete a report is, in three numbers: figures entered, points explained, what still stands in the way.
import type { ReportView } from '@/db/reporting/report-view.ts'
import { translator } from '@/lib/messages.ts'

export function ReportFacts({ view: { answers } }: { view: ReportView }) {
  const t = translator('vi', 'reports')
  const entered = answers.filter(({ answer }) => answer.state !== 'unanswered').length
  const unclear = answers.filter(({ findings }) => findings.some(({ severity }) => severity !== 'note'))
  const explained = unclear.filter(({ answer }) => answer.explanation).length
  const unreadable = answers.filter(({ problems }) => problems.length > 0).length
  const facts = [
    { key: 'entered', count: `${entered}/${answers.length}` },
    { key: 'explained', count: `${explained}/${unclear.length}` },
    { key: 'unreadable', count: String(unreadable) },
  ] as const
  return (
    <ul className="facts-row">
      {facts.map(({ key, count }) => (
        <li key={key}>
          <b>{count}</b>
          {t(`facts.${key}`)}
        </li>
      ))}
    </ul>
  )
}
