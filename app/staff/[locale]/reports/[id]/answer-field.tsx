// One figure of the form: label and help from the indicator, the input that its kind asks for, and what is to be said about it.
import { FieldEvidence } from '@/app/_server/field-evidence.tsx'
import { fieldId, problemWords, valueWords } from '@/app/_server/report-words.ts'
import { describedBy, Field } from '@/components/field.tsx'
import { typedBefore } from '@/db/reporting/carry-forward.ts'
import type { AnswerView } from '@/db/reporting/report-view.ts'
import { translator } from '@/lib/messages.ts'
import { formatNumber } from '@/lib/numbers.ts'
import { AbsenceInputs } from './absence-inputs.tsx'
import { AnswerInput } from './answer-input.tsx'
import { FieldNotes, FieldTalk } from './field-talk.tsx'
import { KeptNote } from './kept-note.tsx'
import { referencesOf } from './references.ts'

export function AnswerField({ view }: { view: AnswerView }) {
  const t = translator('vi', 'reports')
  const { field, answer, problems, typed, previous, isOpen } = view
  const { indicator } = field
  const id = fieldId(indicator.id)
  const problem = problems.map(problemWords).join(' ') || undefined
  const hint = indicator.helpVi ?? field.definitionVi
  const carried = typedBefore(view)
  const isCarried = carried && JSON.stringify(carried) === JSON.stringify(typed)
  return (
    <Field
      locale="vi"
      id={id}
      label={indicator.nameVi}
      hint={hint}
      problem={problem}
      isGroup
      isLive
      isOptional={!field.isRequired}
      remedies={<Readings view={view} />}
      notes={<FieldNotes view={view} />}
      references={referencesOf(view)}
    >
      {!isOpen && <p className="closed">{t(answer.reviewState === 'approved' ? 'closedApproved' : 'closed')}</p>}
      <input type="hidden" name={`v-${indicator.id}`} value={answer.version} />
      <FieldTalk view={view} />
      <KeptNote view={view} />
      <AnswerInput view={view} describedBy={describedBy(id, { hint, problem: true })} isBad={problems.length > 0} />
      {previous && carried && !isCarried && (
        <button type="submit" className="lnk carry" name="carry" value={indicator.id}>
          {t('carry', { value: valueWords(field, previous) })}
        </button>
      )}
      <AbsenceInputs view={view} />
      <FieldEvidence reportId={answer.reportId} indicatorId={indicator.id} label={indicator.shortVi} isOpen={isOpen} />
    </Field>
  )
}

/** Where a number could be read two ways, each reading is a button. */
function Readings({ view: { field, problems, isOpen } }: { view: AnswerView }) {
  const t = translator('vi', 'reports')
  const readings = problems.flatMap(({ field: part, code, values }) =>
    code === 'number.ambiguous'
      ? [values.readings ?? []].flat().map((value) => ({ part, words: formatNumber(value, 'vi') }))
      : [],
  )
  return (
    <p className="readings acts" hidden={readings.length === 0 || !isOpen}>
      {readings.map(({ part, words }) => (
        <button
          type="submit"
          key={part + words}
          className="btn btn--2 btn--s"
          name="pick"
          value={`${field.indicator.id}:${part}=${words}`}
        >
          {t('pick', { value: words })}
        </button>
      ))}
    </p>
  )
}
