// What is said at a figure: the office's comments, the unit's reply, and the points to clarify with their explanation.
import { TextArea } from '@/components/field-inputs.tsx'
import { CommentNote, PointsNote } from '@/components/field-notes.tsx'
import type { AnswerView } from '@/db/reporting/report-view.ts'
import { formatInstant } from '@/lib/dates.ts'
import { findingSentence } from '@/lib/findings.ts'
import { translator } from '@/lib/messages.ts'

/** What was said so far; stands before the input, so that it is read first. */
export function FieldTalk({ view }: { view: AnswerView }) {
  const { thread, reply } = view
  // The reply that is being written stands in its own field.
  const isWritten = wantsReply(view) && reply !== null
  const said = isWritten
    ? thread.slice(
        0,
        thread.findLastIndex(({ kind }) => kind === 'answer'),
      )
    : thread
  return said.map((comment) => (
    <CommentNote
      key={`${comment.at} ${comment.body}`}
      locale="vi"
      isReturn={comment.kind === 'return'}
      about={`${comment.kind === 'answer' ? comment.author : translator('vi', 'reports')('office')}, ${formatInstant(comment.at, 'vi')}`}
    >
      {comment.body}
    </CommentNote>
  ))
}

/** What the unit says: its reply to the office, and its explanation of points to clarify. */
export function FieldNotes({ view }: { view: AnswerView }) {
  const t = translator('vi', 'reports')
  const { field, answer, findings, reply, isOpen } = view
  const id = field.indicator.id
  return (
    <>
      {wantsReply(view) && (
        <div className="reply">
          <label htmlFor={`y-${id}`}>{t('reply')}</label>
          <TextArea locale="vi" id={`y-${id}`} name={`y-${id}`} rows={2} defaultValue={reply ?? ''} />
        </div>
      )}
      <PointsNote
        locale="vi"
        points={findings.map((finding) => ({ words: findingSentence(finding, 'vi'), severity: finding.severity }))}
        explanation={{
          id: `e-${id}`,
          name: `e-${id}`,
          defaultValue: answer.explanation ?? undefined,
          isReadOnly: !isOpen,
        }}
      />
    </>
  )
}

const wantsReply = ({ isOpen, answer }: AnswerView) =>
  isOpen && (answer.reviewState === 'returned' || answer.reviewState === 'answered')
