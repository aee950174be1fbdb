// The form at the side: words of the release in both languages, now or at an instant, and the one button that publishes.
import { randomUUID } from 'node:crypto'
import type { FormNote } from '@/app/_server/form-note.ts'
import { problemOf } from '@/app/_server/form-note.ts'
import { instantWords } from '@/app/_server/report-words.ts'
import { Button } from '@/components/button.tsx'
import { describedBy, Field } from '@/components/field.tsx'
import { TextArea, TextInput } from '@/components/field-inputs.tsx'
import type { ReleaseDesk } from '@/db/reporting/release-desk.ts'
import { translator } from '@/lib/messages.ts'
import { submitPublish, submitSave } from './actions.ts'
import { RELEASE_FORM } from './report-choice.tsx'
import { ScheduleForm } from './schedule-form.tsx'
import { WhenInputs } from './when-inputs.tsx'

const t = translator('vi', 'releaseDesk')
const p = translator('vi', 'publishing')

type Props = { desk: ReleaseDesk; note: FormNote }

export function ReleaseForm({ desk, note }: Props) {
  const { draft, mark } = desk
  if (draft?.state === 'scheduled')
    return <ScheduleForm draft={draft} mark={mark} note={note} when={instantWords(draft.publishAt ?? '')} />
  const errors = desk.checks.filter(({ level, code }) => level === 'error' && code !== 'noTitle').length
  return (
    <form action={submitPublish} id={RELEASE_FORM} className="box plain-form pub">
      <h2>{p('formTitle')}</h2>
      <input type="hidden" name="key" value={draft?.submissionKey ?? randomUUID()} />
      <input type="hidden" name="draftId" value={draft?.id ?? ''} />
      <input type="hidden" name="version" value={draft?.version ?? 0} />
      <input type="hidden" name="mark" value={mark} />
      <Words desk={desk} note={note} />
      <WhenInputs note={note} />
      <div className="acts">
        <Button>{p('publish')}</Button>
        <Button kind="secondary" formAction={submitSave}>
          {t('save')}
        </Button>
      </div>
      <p className="hint">{errors > 0 ? t('errorsLeft', { count: String(errors) }) : p('finality')}</p>
    </form>
  )
}

const WORDS = [
  { name: 'titleVi', isLong: false },
  { name: 'titleEn', isLong: false },
  { name: 'noteVi', isLong: true },
  { name: 'noteEn', isLong: true },
] as const

function Words({ desk: { draft }, note }: Props) {
  return WORDS.map(({ name, isLong }) => {
    const problem = problemOf(note, name)
    const input = { id: name, name, defaultValue: note.values[name] ?? draft?.[name] ?? '', isBad: Boolean(problem) }
    const described = describedBy(name, { problem })
    return (
      <Field key={name} locale="vi" id={name} label={p(name)} isOptional={isLong} problem={problem}>
        {isLong ? (
          <TextArea locale="vi" rows={3} maxLength={2000} {...input} describedBy={described} />
        ) : (
          <TextInput {...input} describedBy={described} />
        )}
      </Field>
    )
  })
}
