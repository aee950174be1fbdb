// Names of a draft and who gets it: kinds of units, and units by name.
import { type FormNote, problemOf } from '@/app/_server/form-note.ts'
import { Button } from '@/components/button.tsx'
import { Details } from '@/components/details.tsx'
import { describedBy, Field } from '@/components/field.tsx'
import { TextInput } from '@/components/field-inputs.tsx'
import type { OfficeForm, UnitChoice } from '@/db/office/form-reading.ts'
import { RECIPIENT_KINDS } from '@/db/office/forms.ts'
import { translator } from '@/lib/messages.ts'
import { submitDetails } from '../actions.ts'
import { kindWords } from '../form-words.ts'
import { Seen } from './form-head.tsx'

const t = translator('vi', 'officeForms')

type DetailsFormProps = { found: OfficeForm; units: readonly UnitChoice[]; note: FormNote }

export function DetailsForm({ found, units, note }: DetailsFormProps) {
  const { version, recipients } = found
  const typedKinds = note.values.titleVi === undefined ? undefined : listed(note.values.unitKinds)
  const typedUnits = note.values.titleVi === undefined ? undefined : listed(note.values.unitIds)
  const kinds = typedKinds ?? recipients.flatMap(({ unitKind }) => unitKind ?? [])
  const named = typedUnits ?? recipients.flatMap(({ unitId }) => (unitId === null ? [] : [String(unitId)]))
  return (
    <section aria-labelledby="ten-va-don-vi">
      <h2 id="ten-va-don-vi">{t('details.title')}</h2>
      <form action={submitDetails} className="plain-form">
        <Seen version={version} />
        {(['titleVi', 'titleEn'] as const).map((name) => (
          <Field key={name} locale="vi" id={name} label={t(`create.${name}`)} problem={problemOf(note, name)}>
            <TextInput
              id={name}
              name={name}
              defaultValue={note.values[name] ?? version[name]}
              isBad={Boolean(problemOf(note, name))}
              describedBy={describedBy(name, { hint: false, problem: problemOf(note, name) })}
            />
          </Field>
        ))}
        <fieldset className="checks">
          <legend>{t('details.kinds')}</legend>
          {RECIPIENT_KINDS.map((kind) => (
            <label key={kind}>
              <input type="checkbox" name="unitKinds" value={kind} defaultChecked={kinds.includes(kind)} />
              {kindWords(kind)}
            </label>
          ))}
        </fieldset>
        <Details summary={t('details.named')} isOpen={named.length > 0}>
          <p className="hint">{t('details.namedHint')}</p>
          {RECIPIENT_KINDS.map((kind) => (
            <NamedUnits key={kind} kind={kind} units={units.filter((unit) => unit.kind === kind)} named={named} />
          ))}
        </Details>
        <div className="acts">
          <Button>{t('details.save')}</Button>
        </div>
      </form>
    </section>
  )
}

function NamedUnits({ kind, units, named }: { kind: string; units: readonly UnitChoice[]; named: readonly string[] }) {
  if (units.length === 0) return null
  return (
    <fieldset className="checks checks--many">
      <legend>{kindWords(kind)}</legend>
      <div>
        {units.map(({ id, name }) => (
          <label key={id}>
            <input type="checkbox" name="unitIds" value={id} defaultChecked={named.includes(String(id))} />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

const listed = (text: string | undefined) => text?.split(',').filter(Boolean) ?? []
