// The steps that a person may take with a fact now.
import { type FormNote, problemOf } from '@/app/_server/form-note.ts'
import { Button } from '@/components/button.tsx'
import { Field } from '@/components/field.tsx'
import { TextArea } from '@/components/field-inputs.tsx'
import type { FactView } from '@/db/facts/fact-view.ts'
import type { FactAction } from '@/lib/fact-states.ts'
import { translator } from '@/lib/messages.ts'
import { submitFactStep } from '../actions.ts'

const t = translator('vi', 'officeFacts')

type Props = { view: FactView; actions: readonly FactAction[]; note: FormNote }

export function FactSteps({ view: { fact }, actions, note }: Props) {
  const steps = actions.filter((action) => action !== 'save')
  if (steps.length === 0) return fact.state === 'submitted' ? <p className="hint">{t('ownWork')}</p> : null
  return (
    <form action={submitFactStep} className="plain-form narrow">
      <input type="hidden" name="id" value={fact.id} />
      <input type="hidden" name="version" value={fact.version} />
      {steps.includes('return') && (
        <Field locale="vi" id="reason" label={t('reason')} problem={problemOf(note, 'reason')} isOptional>
          <TextArea locale="vi" id="reason" name="reason" maxLength={1000} defaultValue={note.values.reason} />
        </Field>
      )}
      <div className="acts">
        {steps.map((action) => (
          <Button key={action} name="step" value={action} kind={action === 'return' ? 'secondary' : 'primary'}>
            {t(action)}
          </Button>
        ))}
      </div>
    </form>
  )
}
