// The inputs of a setting, by its kind in the table of settings.
import { type FormNote, problemOf } from '@/app/_server/form-note.ts'
import { describedBy, Field } from '@/components/field.tsx'
import { ChoiceInputs, SelectInput, TextInput } from '@/components/field-inputs.tsx'
import { translator } from '@/lib/messages.ts'
import { SETTINGS, type SettingKey, type SettingValue } from '@/lib/settings.ts'
import type { BodyNames } from '../setting-words.ts'

const t = translator('vi', 'officeSettings')

type Props = { settingKey: SettingKey; value: unknown; note: FormNote; bodies: BodyNames }

export function SettingInput({ settingKey, value, note, bodies }: Props) {
  const { input } = SETTINGS[settingKey]
  const typed = (name: string, there: string) => note.values[name] ?? there
  if (input === 'body') return <BodyInputs value={value as SettingValue<'steeringBody'>} note={note} bodies={bodies} />
  if (input === 'agency') {
    const { nameVi = '', nameEn = '' } = (value as SettingValue<'managingAgency'>) ?? {}
    return <Lines note={note} lines={{ nameVi: typed('nameVi', nameVi), nameEn: typed('nameEn', nameEn) }} />
  }
  if (input === 'contact') {
    const { email, phone, address } = value as SettingValue<'contact'>
    const lines = { address: typed('address', address), phone: typed('phone', phone), email: typed('email', email) }
    return <Lines note={note} lines={lines} />
  }
  const choices =
    input === 'yesNo'
      ? [
          { value: 'true', label: t('yes') },
          { value: 'false', label: t('no') },
        ]
      : choicesOf(settingKey)
  const problem = problemOf(note, 'value')
  const about = { id: 'value', name: 'value', defaultValue: typed('value', String(value)) }
  return (
    <Field locale="vi" id="value" label={t('value')} problem={problem} isGroup={input !== 'number'}>
      {input === 'number' ? (
        <TextInput {...about} describedBy={describedBy('value', { problem })} isBad={Boolean(problem)} />
      ) : (
        <ChoiceInputs {...about} choices={choices} />
      )}
    </Field>
  )
}

function choicesOf(key: SettingKey) {
  const { schema } = SETTINGS[key]
  const values: readonly string[] = 'options' in schema ? (schema.options as string[]) : []
  return values.map((value) => ({ value, label: t(`choice.${key as 'portalStatus'}.${value as 'trial'}`) }))
}

type LineName = 'nameVi' | 'nameEn' | 'address' | 'phone' | 'email'

function Lines({ note, lines }: { note: FormNote; lines: Partial<Record<LineName, string>> }) {
  return (Object.entries(lines) as [LineName, string][]).map(([name, text]) => {
    const problem = problemOf(note, name)
    return (
      <Field key={name} locale="vi" id={name} label={t(`line.${name}`)} problem={problem} isOptional>
        <TextInput id={name} name={name} defaultValue={text} describedBy={describedBy(name, { problem })} />
      </Field>
    )
  })
}

type BodyProps = { value: SettingValue<'steeringBody'>; note: FormNote; bodies: BodyNames }

function BodyInputs({ value, note, bodies }: BodyProps) {
  const problem = problemOf(note, 'from')
  return (
    <>
      <Field locale="vi" id="body" label={t('body')}>
        <SelectInput
          id="body"
          name="body"
          defaultValue={note.values.body ?? value?.slug ?? ''}
          choices={[
            { value: '', label: t('automaticBody') },
            ...[...bodies].map(([slug, label]) => ({ value: slug, label })),
          ]}
        />
      </Field>
      <Field locale="vi" id="from" label={t('from')} hint={t('fromHint')} problem={problem} isOptional>
        <TextInput
          id="from"
          name="from"
          defaultValue={note.values.from ?? value?.from}
          describedBy={describedBy('from', { hint: true, problem })}
        />
      </Field>
    </>
  )
}
