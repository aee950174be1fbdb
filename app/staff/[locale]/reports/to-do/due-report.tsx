// A report that is due: days left in words, the period on a line of time, the four steps, and the sections of a draft.
import { Button, ButtonLink } from '@/components/button.tsx'
import { ProgressBar } from '@/components/charts/progress-bar.tsx'
import { StatusIcon } from '@/components/status-icon.tsx'
import type { OwedReport } from '@/db/reporting/to-do.ts'
import type { Viewer } from '@/db/viewers.ts'
import { dayInVietnam, daysBetween, formatDay } from '@/lib/dates.ts'
import { daysLeftInWords, isPeriodOpen } from '@/lib/deadlines.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { sectionStates } from '../[id]/section-states.ts'
import { submitStart } from '../actions.ts'
import { dayWords } from './words.ts'

const t = translator('vi', 'reports')

type Props = { one: OwedReport; viewer: Viewer; at: string }

export function DueReport({ one, viewer, at }: Props) {
  const { dates, view, report } = one
  const headId = `due-${one.formId}-${one.periodId}-${one.unitId}`
  const length = Math.max(1, daysBetween(dates.opensOn, dates.dueOn))
  return (
    <section className="box box--open" aria-labelledby={headId}>
      <div className="box-h">
        <div>
          <h2 id={headId}>{t('ofUnit', { title: one.title, unit: one.unitName })}</h2>
          <p className="hint">{translator('vi', 'states')(`report.${report?.state ?? 'notStarted'}`)}</p>
        </div>
        <p className="due">
          <b>{daysLeftInWords(dates.dueOn, at, 'vi')}</b>
          {t('dueOn', { day: dayWords(dates.dueOn) })}
        </p>
      </div>
      <ProgressBar
        description={t('timeGone', { from: formatDay(dates.opensOn, 'vi'), to: formatDay(dates.dueOn, 'vi') })}
        share={daysBetween(dates.opensOn, dayInVietnam(at)) / length}
      />
      <p className="ends">
        <span>{t('opened', { day: formatDay(dates.opensOn, 'vi') })}</span>
        <span>{t('due', { day: formatDay(dates.dueOn, 'vi') })}</span>
      </p>
      <Steps one={one} />
      {view && <SectionList one={one} />}
      <NextStep {...{ one, viewer, at }} />
    </section>
  )
}

const STEPS = ['draft', 'signOffAsked', 'signedOff', 'submitted'] as const

function Steps({ one: { report, view } }: { one: OwedReport }) {
  const reached = report ? (STEPS as readonly string[]).indexOf(report.state) : -1
  const entered = view?.answers.filter(({ answer }) => answer.state !== 'unanswered').length ?? 0
  return (
    <ol className="steps">
      {STEPS.map((step, place) => {
        const status = place < reached ? 'done' : place === reached ? 'progress' : 'open'
        return (
          <li key={step} aria-current={place === reached ? 'step' : undefined}>
            <b className={`t-${status}`}>
              <StatusIcon status={status} />
              {t(`step.${step}`)}
            </b>
            {step === 'draft' && view
              ? translator('vi', 'form')('progressOf', { done: String(entered), total: String(view.answers.length) })
              : t(`stepState.${status}`)}
          </li>
        )
      })}
    </ol>
  )
}

function SectionList({ one: { report, view } }: { one: OwedReport }) {
  if (!report || !view) return null
  const words = translator('vi', 'form')
  return (
    <ul className="progress">
      {sectionStates(view).map(({ label, href, state, done, total }) => (
        <li key={href}>
          <span className={`t-${state}`}>
            <StatusIcon status={state} />
          </span>
          <a href={`${staffAddress('report', { id: report.id })}${href}`}>{label}</a>
          <span className="soft">{`${done}/${total} · ${words(`sectionState.${state}`)}`}</span>
        </li>
      ))}
    </ul>
  )
}

function NextStep({ one: { report, dates, formId, periodId, unitId }, viewer, at }: Props) {
  const isLeader = viewer.grants.some(({ role }) => role === 'leader')
  const isOfficer = viewer.grants.some(({ role }) => role === 'officer' || role === 'contributor')
  const id = report?.id ?? 0
  if (!report && !isPeriodOpen(dates, at))
    return (
      <p className="hint">
        {dayInVietnam(at) < dates.opensOn ? t('notOpen', { day: formatDay(dates.opensOn, 'vi') }) : t('periodClosed')}
      </p>
    )
  return (
    <div className="acts">
      {!report && isOfficer && (
        <form action={submitStart}>
          {Object.entries({ formId, periodId, unitId }).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button>{t('start')}</Button>
        </form>
      )}
      {!report && !isOfficer && <p className="hint">{t('notStartedYet')}</p>}
      {report?.state === 'draft' && isOfficer && (
        <ButtonLink href={staffAddress('report', { id })}>{t('continue')}</ButtonLink>
      )}
      {report?.state === 'signOffAsked' &&
        (isLeader ? (
          <ButtonLink href={staffAddress('reportSignOff', { id })}>{t('confirmNow')}</ButtonLink>
        ) : (
          <p className="hint">{t('waitsForLeader')}</p>
        ))}
      {report?.state === 'signedOff' && (
        <ButtonLink href={staffAddress('reportSignOff', { id })}>{t('submitNow')}</ButtonLink>
      )}
      {report && <a href={staffAddress('reportCheck', { id })}>{t('show')}</a>}
    </div>
  )
}
