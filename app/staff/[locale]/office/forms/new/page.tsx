// A new form: its names, and where it starts from — nothing, or a copy of any version, such as last year's.
import { acting } from '@/app/_server/acting.ts'
import { problemOf, readNote } from '@/app/_server/form-note.ts'
import { Button } from '@/components/button.tsx'
import { describedBy, Field } from '@/components/field.tsx'
import { SelectInput, TextInput } from '@/components/field-inputs.tsx'
import { listFormVersions } from '@/db/office/form-reading.ts'
import { translator } from '@/lib/messages.ts'
import { OfficeFrame } from '../../office-frame.tsx'
import { submitNewForm } from '../actions.ts'

const t = translator('vi', 'officeForms')

export const metadata = { title: t('newPageTitle') }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function NewFormPage({ searchParams }: Props) {
  const viewer = await acting('administrator')
  const note = await readNote((await searchParams).note)
  const versions = (await listFormVersions(viewer)).flat()
  return (
    <OfficeFrame area="officeForms" crumbs={[{ label: t('new') }]} note={note}>
      <h1>{t('new')}</h1>
      <form action={submitNewForm} className="plain-form narrow">
        {(['titleVi', 'titleEn'] as const).map((name) => (
          <Field key={name} locale="vi" id={name} label={t(`create.${name}`)} problem={problemOf(note, name)}>
            <TextInput
              id={name}
              name={name}
              defaultValue={note.values[name]}
              isBad={Boolean(problemOf(note, name))}
              describedBy={describedBy(name, { hint: false, problem: problemOf(note, name) })}
            />
          </Field>
        ))}
        <Field locale="vi" id="from" label={t('create.from')} hint={t('create.fromHint')}>
          <SelectInput
            id="from"
            name="from"
            defaultValue={note.values.from ?? ''}
            describedBy={describedBy('from', { hint: true, problem: false })}
            choices={[
              { value: '', label: t('create.fromNothing') },
              ...versions.map(({ id, number, titleVi }) => ({
                value: String(id),
                label: t('create.fromVersion', { title: titleVi, number: String(number) }),
              })),
            ]}
          />
        </Field>
        <div className="acts">
          <Button>{t('create.button')}</Button>
        </div>
      </form>
    </OfficeFrame>
  )
}
