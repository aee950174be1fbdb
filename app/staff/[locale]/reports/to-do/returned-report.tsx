// A report that came back: why, which figures, and the way to each of them.
import { answerWords, fieldId } from '@/app/_server/report-words.ts'
import { ButtonLink } from '@/components/button.tsx'
import { StatusTag } from '@/components/status-tag.tsx'
import type { AnswerView } from '@/db/reporting/report-view.ts'
import type { OwedReport } from '@/db/reporting/to-do.ts'
import { formatDay, formatInstant } from '@/lib/dates.ts'
import { timeliness } from '@/lib/deadlines.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'

const t = translator('vi', 'reports')

export function ReturnedReport({ one, at: _at }: { one: OwedReport; at: string }) {
  const { report, view } = one
  if (!report || !view) return null
  const back = view.events.findLast(({ action }) => action === 'return' || action === 'sendBack' || action === 'reopen')
  const open = view.answers.filter(
    ({ answer }) => answer.reviewState === 'returned' || answer.reviewState === 'answered',
  )
  const kept = view.answers.filter(({ isOpen }) => !isOpen).length
  const form = staffAddress('report', { id: report.id })
  const timely = report.firstSubmittedAt && timeliness(one.dates.dueOn, report.firstSubmittedAt)
  return (
    <section className="box box--returned" aria-labelledby={`back-${report.id}`}>
      <StatusTag locale="vi" status="returned" isFilled>
        {translator('vi', 'states')(`report.${report.state}`)}
      </StatusTag>
      <h2 id={`back-${report.id}`}>
        {open.length > 0
          ? t('returnedCount', { title: one.title, unit: one.unitName, count: String(open.length) })
          : t('ofUnit', { title: one.title, unit: one.unitName })}
      </h2>
      {back && (
        <div className="why">
          <b>{t(back.action === 'sendBack' ? 'saidByLeader' : 'saidByOffice', { at: formatInstant(back.at, 'vi') })}</b>
          {back.reason && <p>{`“${back.reason}”`}</p>}
        </div>
      )}
      <ul className="fixes">
        {open.map((answer) => (
          <Fix key={answer.answer.id} one={answer} form={form} />
        ))}
      </ul>
      <div className="acts">
        <ButtonLink href={open[0] ? `${form}#${fieldId(open[0].answer.indicatorId)}` : form}>
          {open.length > 0 ? t('complete', { count: String(open.length) }) : t('continue')}
        </ButtonLink>
        <p className="hint">
          {[
            kept > 0 && t('stays', { count: String(kept) }),
            timely &&
              t('firstSent', {
                day: formatDay((report.firstSubmittedAt ?? '').slice(0, 10), 'vi'),
                timeliness: translator('vi', 'periods')(`timeliness.${timely}`),
              }),
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
      </div>
    </section>
  )
}

function Fix({ one, form }: { one: AnswerView; form: string }) {
  const why = one.thread.findLast(({ kind }) => kind === 'return')
  return (
    <li>
      <a href={`${form}#${fieldId(one.answer.indicatorId)}`}>{one.field.indicator.nameVi}</a>
      <span className="v">{answerWords(one)}</span>
      {why && <p className="hint">{why.body}</p>}
      {one.reply !== null && <p className="hint">{t('replied')}</p>}
    </li>
  )
}
