// What an Excel file would change, figure by figure, with the points to clarify that would follow; applied as a whole or not at all.
import { answerWords, problemWords, reasonWords } from '@/app/_server/report-words.ts'
import { Button } from '@/components/button.tsx'
import { Notice } from '@/components/notice.tsx'
import { Section } from '@/components/section.tsx'
import type { AnswerView, ReportView } from '@/db/reporting/report-view.ts'
import type { KeptPreview } from '@/db/workbook/kept-preview.ts'
import type { Difference } from '@/db/workbook/preview.ts'
import { findingSentence } from '@/lib/findings.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { submitApply } from './actions.ts'

const t = translator('vi', 'workbook')

type Props = { view: ReportView; preview: KeptPreview; mark: string }

export function Changes({ view, preview, mark }: Props) {
  const { differences, closed } = preview
  const isUnreadable = differences.some(({ problems }) => problems.length > 0)
  return (
    <Section id="thay-doi" title={t('previewTitle')} note={t('fromFile', { name: preview.fileName })}>
      <p>
        <b>{t('count', { count: differences.length })}</b>
      </p>
      {closed.length > 0 && <p className="hint">{t('closed', { names: closed.join('; ') })}</p>}
      {isUnreadable && <Notice kind="warn" title={t('unreadable')} />}
      {differences.length > 0 && <ChangeTable view={view} differences={differences} />}
      <form action={submitApply} className="acts">
        <input type="hidden" name="report" value={view.report.id} />
        <input type="hidden" name="mark" value={mark} />
        {differences.length > 0 && !isUnreadable && <Button>{t('apply')}</Button>}
        <a href={staffAddress('workbook', { id: view.report.id })}>{t('discard')}</a>
      </form>
    </Section>
  )
}

function ChangeTable({ view, differences }: { view: ReportView; differences: readonly Difference[] }) {
  return (
    <table className="tbl stack">
      <thead>
        <tr>
          <th scope="col">{t('field')}</th>
          <th scope="col">{t('before')}</th>
          <th scope="col">{t('after')}</th>
          <th scope="col">{t('cell')}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map((difference) => {
          const known = view.answers.find(({ field }) => field.indicator.id === difference.indicatorId)
          return known && <ChangeRow key={difference.indicatorId} known={known} difference={difference} />
        })}
      </tbody>
    </table>
  )
}

function ChangeRow({ known, difference }: { known: AnswerView; difference: Difference }) {
  const { answer, problems, findings, at, field } = difference
  const after = answer && { field: known.field, answer: { ...known.answer, ...answer } }
  const told = [
    after && reasonWords(after),
    ...problems.map(problemWords),
    ...findings.map((finding) => findingSentence(finding, 'vi')),
    field.explanation !== (known.answer.explanation ?? '') && field.explanation,
  ].filter(Boolean)
  return (
    <tr>
      <th scope="row">{known.field.indicator.nameVi}</th>
      <td data-label={t('before')}>{answerWords(known)}</td>
      <td data-label={t('after')}>
        <div>
          <b>{after ? answerWords(after) : typedWords(difference)}</b>
          {told.map((words) => (
            <p key={String(words)} className="soft">
              {words}
            </p>
          ))}
        </div>
      </td>
      <td data-label={t('cell')}>
        <code>{at}</code>
      </td>
    </tr>
  )
}

const typedWords = ({ field: { typed } }: Difference) =>
  [typed.value, typed.numerator, typed.denominator, typed.text, typed.date].filter(Boolean).join(' / ')
