// One figure under review in one row: value, last period and change, its own past, its peers, what is to be clarified. Only the
// current row is open; the others lead to themselves.
import { answerWords, reasonWords, valueWords } from '@/app/_server/report-words.ts'
import type { Status } from '@/components/status-icon.tsx'
import { StatusTag } from '@/components/status-tag.tsx'
import type { AnswerView } from '@/db/reporting/report-view.ts'
import type { FieldContext } from '@/db/reporting/review-context.ts'
import { movedSince } from '@/db/reporting/review-queue.ts'
import { findingSentence } from '@/lib/findings.ts'
import { translator } from '@/lib/messages.ts'
import { movementWords } from '@/lib/movement.ts'
import { periodName } from '@/lib/periods.ts'
import { OpenRow, type OpenRowProps } from './open-row.tsx'
import { OwnHistory, PeerPlace } from './row-drawings.tsx'

const t = translator('vi', 'review')
const LOOK: Record<string, Status> = { open: 'open', approved: 'done', returned: 'returned', answered: 'progress' }

type RowProps = { one: AnswerView; context: FieldContext; href: string; open?: Omit<OpenRowProps, 'one' | 'context'> }

export function ReviewRow({ one, context, href, open }: RowProps) {
  const { field, answer } = one
  const { id, nameVi } = field.indicator
  return (
    <section
      className={`rv${open ? ' rv--open' : ''}${answer.reviewState === 'approved' ? ' rv--ok' : ''}`}
      id={`row-${id}`}
      aria-labelledby={`name-${id}`}
      tabIndex={-1}
    >
      <div className="rv-h">
        <h2 id={`name-${id}`}>
          <a href={href} aria-current={open ? 'true' : undefined}>
            {nameVi}
          </a>
        </h2>
        <p className="val">{answerWords(one)}</p>
        <LastPeriod one={one} />
        <div className="rv-d">
          <OwnHistory one={one} context={context} />
        </div>
        <div className="rv-d">
          <PeerPlace one={one} context={context} />
        </div>
      </div>
      <Points one={one} />
      {open && <OpenRow one={one} context={context} {...open} />}
    </section>
  )
}

function LastPeriod({ one: { field, answer, previous } }: { one: AnswerView }) {
  if (!previous) return <p className="was">{t('noPrevious')}</p>
  const moved = answer.state === 'reported' ? movedSince(field, answer.value, previous) : null
  return (
    <p className="was">
      {valueWords(field, previous)} <span>{periodName(previous.period, 'vi')}</span>
      {moved && <span>{movementWords(moved, 'vi')}</span>}
    </p>
  )
}

/** State, points to clarify, and whether they are explained. */
function Points({ one }: { one: AnswerView }) {
  const { answer, findings } = one
  const reason = reasonWords(one)
  return (
    <div className="rv-f">
      <StatusTag locale="vi" status={LOOK[answer.reviewState] ?? 'open'} isFilled>
        {translator('vi', 'states')(`review.${answer.reviewState}`)}
      </StatusTag>
      {reason && <span className="soft">{reason}</span>}
      {findings.map((finding) => (
        <span key={finding.code}>
          <StatusTag locale="vi" status="clarify" isFilled>
            {translator('vi', 'form')('finding')}
          </StatusTag>{' '}
          {findingSentence(finding, 'vi')} · <b>{explainedWords(finding.severity, answer.explanation)}</b>
        </span>
      ))}
    </div>
  )
}

function explainedWords(severity: string, explanation: string | null): string {
  if (explanation) return t('explained')
  return severity === 'note' ? t('noteOnly') : t('notExplained')
}
