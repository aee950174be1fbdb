// When a release is to be published: at once, or on a day at a time of Hà Nội.
import { type FormNote, problemOf } from '@/app/_server/form-note.ts'
import { describedBy, Field } from '@/components/field.tsx'
import { ChoiceInputs, TextInput } from '@/components/field-inputs.tsx'
import { translator } from '@/lib/messages.ts'

const t = translator('vi', 'releaseDesk')

export function WhenInputs({ note, isLaterOnly = false }: { note: FormNote; isLaterOnly?: boolean }) {
  const problem = problemOf(note, 'when')
  return (
    <>
      {isLaterOnly ? (
        <input type="hidden" name="when" value="later" />
      ) : (
        <Field locale="vi" id="when" label={t('when')} isGroup>
          <ChoiceInputs
            id="when"
            name="when"
            defaultValue={note.values.when ?? 'now'}
            choices={[
              { value: 'now', label: t('now') },
              { value: 'later', label: t('later') },
            ]}
          />
        </Field>
      )}
      <div className="when">
        <Field locale="vi" id="onDay" label={t('onDay')} problem={problem} isOptional={!isLaterOnly}>
          <TextInput
            id="onDay"
            name="onDay"
            defaultValue={note.values.onDay}
            isBad={Boolean(problem)}
            describedBy={describedBy('onDay', { problem })}
          />
        </Field>
        <Field locale="vi" id="atTime" label={t('atTime')} isOptional={!isLaterOnly}>
          <TextInput id="atTime" name="atTime" defaultValue={note.values.atTime} />
        </Field>
      </div>
    </>
  )
}
