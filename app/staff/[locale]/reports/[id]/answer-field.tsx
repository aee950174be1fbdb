// One figure of the form: label and help from the indicator, the input that its kind asks for, and what is to be said about it.
import { FieldEvidence } from '@/app/_server/field-evidence.tsx'
import { fieldId, problemWords, valueWords } from '@/app/_server/report-words.ts'
import { describedBy, Field } from '@/components/field.tsx'
import { TextArea } from '@/components/field-inputs.tsx'
import { CommentNote, FindingNote } from '@/components/field-notes.tsx'
import type { AnswerView } from '@/db/reporting/report-view.ts'
import { formatInstant } from '@/lib/dates.ts'
import { findingSentence } from '@/lib/findings.ts'
import { translator } from '@/lib/messages.ts'
import { periodName } from '@/lib/periods.ts'
import { AbsenceInputs } from './absence-inputs.tsx'
import { AnswerInput } from './answer-input.tsx'

/** `mine`: what this person typed into a field that a colleague had changed meanwhile; nothing typed is lost. */
export function AnswerField({ view, mine }: { view: AnswerView; mine?: string }) {
  const t = translator('vi', 'reports')
  const { field, answer, problems, previous, isOpen } = view
  const { indicator } = field
  const id = fieldId(indicator.id)
  const problem = problems.map(problemWords).join(' ') || undefined
  const hint = indicator.helpVi ?? field.definitionVi
  return (
    <Field
      locale="vi"
      id={id}
      label={indicator.nameVi}
      hint={hint}
      problem={problem}
      isGroup
      isOptional={!field.isRequired}
      notes={<Notes view={view} />}
      references={
        previous && [
          { label: t('lastFigure', { period: periodName(previous.period, 'vi') }), value: valueWords(field, previous) },
        ]
      }
    >
      {!isOpen && <p className="closed">{t(answer.reviewState === 'approved' ? 'closedApproved' : 'closed')}</p>}
      <input type="hidden" name={`v-${indicator.id}`} value={answer.version} />
      {mine && (
        <p className="hint">{t('typedByMe', { typed: Object.values(JSON.parse(safeJson(mine))).join(' / ') })}</p>
      )}
      <AnswerInput view={view} describedBy={describedBy(id, { hint, problem })} isBad={problems.length > 0} />
      <AbsenceInputs view={view} />
      <FieldEvidence reportId={answer.reportId} indicatorId={indicator.id} label={indicator.shortVi} isOpen={isOpen} />
    </Field>
  )
}

// The note is cut to fit its cookie, so the end of a long text may be missing.
function safeJson(text: string): string {
  try {
    JSON.parse(text)
    return text
  } catch {
    return JSON.stringify({ text })
  }
}

function Notes({ view: { field, answer, findings, thread, isOpen } }: { view: AnswerView }) {
  const t = translator('vi', 'reports')
  const id = field.indicator.id
  return (
    <>
      {thread.map((comment) => (
        <CommentNote
          key={comment.at}
          locale="vi"
          isReturn={comment.kind === 'return'}
          about={`${comment.kind === 'return' ? t('office') : comment.author}, ${formatInstant(comment.at, 'vi')}`}
        >
          {comment.body}
        </CommentNote>
      ))}
      {answer.reviewState === 'returned' && isOpen && (
        <div>
          <label htmlFor={`y-${id}`}>{t('reply')}</label>
          <TextArea locale="vi" id={`y-${id}`} name={`y-${id}`} rows={2} maxLength={2000} />
        </div>
      )}
      {findings.map((finding, place) => (
        <FindingNote
          key={finding.code}
          locale="vi"
          explanation={
            place === 0
              ? { id: `e-${id}`, name: `e-${id}`, defaultValue: answer.explanation ?? undefined, isReadOnly: !isOpen }
              : undefined
          }
        >
          {findingSentence(finding, 'vi')}
        </FindingNote>
      ))}
    </>
  )
}
