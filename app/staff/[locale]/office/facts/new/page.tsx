// A new fact: first the indicator, which decides how the figure is typed; then the figure, its quote and its source.
import { acting } from '@/app/_server/acting.ts'
import { readNote } from '@/app/_server/form-note.ts'
import { StaffFrame } from '@/app/_server/staff-frame.tsx'
import { Button } from '@/components/button.tsx'
import { ErrorSummary } from '@/components/error-summary.tsx'
import { Field } from '@/components/field.tsx'
import { SelectInput } from '@/components/field-inputs.tsx'
import { listFactChoices } from '@/db/facts/fact-choices.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { FactForm } from '../fact-form.tsx'

const t = translator('vi', 'officeFacts')

export const metadata = { title: t('pageTitle') }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function NewFactPage({ searchParams }: Props) {
  const viewer = await acting('reviewer')
  const { chiSo, note: mark } = await searchParams
  const note = await readNote(mark)
  const choices = await listFactChoices(viewer)
  const indicator = choices.indicators.find(({ slug }) => slug === chiSo)
  return (
    <StaffFrame
      here="officeFacts"
      crumbs={[{ label: t('title'), href: staffAddress('officeFacts') }, { label: t('newTitle') }]}
    >
      <ErrorSummary locale="vi" problems={note.problems} />
      <h1>{t('newTitle')}</h1>
      <form method="get" className="row-form">
        <Field locale="vi" id="chiSo" label={t('indicator')}>
          <SelectInput
            id="chiSo"
            name="chiSo"
            defaultValue={indicator?.slug}
            choices={choices.indicators.map(({ slug, nameVi }) => ({ value: slug, label: nameVi }))}
          />
        </Field>
        <Button kind="secondary">{t('chooseIndicator')}</Button>
      </form>
      {indicator && <FactForm indicator={indicator} choices={choices} note={note} />}
    </StaffFrame>
  )
}
