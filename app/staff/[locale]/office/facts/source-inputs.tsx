// The source of a fact: one that is known, or a new one with its kind, titles, publisher, date and address.
import { type FormNote, problemOf } from '@/app/_server/form-note.ts'
import { Field } from '@/components/field.tsx'
import { SelectInput, TextInput } from '@/components/field-inputs.tsx'
import { translator } from '@/lib/messages.ts'

const t = translator('vi', 'officeFacts')
const pages = translator('vi', 'pages')
const KINDS = ['officialDocument', 'press', 'web'] as const
const TEXTS = ['sourceTitleVi', 'sourceTitleEn', 'publisher', 'publishedOn', 'address'] as const
const NEEDED = ['sourceTitleVi', 'publishedOn'] as readonly string[]

type Props = { sources: readonly { id: number; titleVi: string }[]; chosen: number | undefined; note: FormNote }

export function SourceInputs({ sources, chosen, note }: Props) {
  const known = sources.map(({ id, titleVi }) => ({ value: String(id), label: titleVi }))
  return (
    <fieldset className="source">
      <legend>{t('source')}</legend>
      <Field locale="vi" id="sourceId" label={t('sourceChoice')} problem={problemOf(note, 'sourceId')}>
        <SelectInput
          id="sourceId"
          name="sourceId"
          defaultValue={note.values.sourceId ?? String(chosen ?? '')}
          choices={[{ value: '', label: t('sourceNew') }, ...known]}
        />
      </Field>
      <Field locale="vi" id="sourceKind" label={t('sourceKind')}>
        <SelectInput
          id="sourceKind"
          name="sourceKind"
          defaultValue={note.values.sourceKind}
          choices={KINDS.map((value) => ({ value, label: pages(`sourceKind.${value}`) }))}
        />
      </Field>
      {TEXTS.map((name) => (
        <Field key={name} locale="vi" id={name} label={t(name)} isOptional={!NEEDED.includes(name)}>
          <TextInput id={name} name={name} defaultValue={note.values[name]} />
        </Field>
      ))}
    </fieldset>
  )
}
