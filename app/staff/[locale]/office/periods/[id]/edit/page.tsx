// Changes a planned period: its days while nothing has been opened, and its forms as long as they are not.
import { notFound } from 'next/navigation'
import { acting } from '@/app/_server/acting.ts'
import { readNote } from '@/app/_server/form-note.ts'
import { Button } from '@/components/button.tsx'
import { findPeriod, listFormChoices } from '@/db/office/period-reading.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { OfficeFrame } from '../../../office-frame.tsx'
import { submitPlanChange } from '../../actions.ts'
import { nameOf } from '../../period-words.ts'
import { PlanFields } from '../../plan-fields.tsx'

const t = translator('vi', 'officePeriods')

export const metadata = { title: t('editPageTitle') }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function EditPeriodPage({ params, searchParams }: Props) {
  const viewer = await acting('administrator')
  const found = await findPeriod(viewer, Number((await params).id))
  if (!found) notFound()
  const note = await readNote((await searchParams).note)
  const { period, forms, state } = found
  const name = nameOf(found)
  return (
    <OfficeFrame
      area="officePeriods"
      crumbs={[{ label: name, href: staffAddress('officePeriod', { id: period.id }) }, { label: t('edit') }]}
      note={note}
    >
      <h1>{`${t('edit')}: ${name}`}</h1>
      <form action={submitPlanChange} className="plan">
        <input type="hidden" name="period" value={period.id} />
        <input type="hidden" name="version" value={period.version} />
        <PlanFields
          note={note}
          isNamed={period.nameVi !== null}
          nameVi={period.nameVi ?? ''}
          dates={period}
          areDaysFixed={state !== 'planned'}
          forms={await listFormChoices(viewer)}
          chosen={forms.map(({ formVersionId }) => formVersionId)}
          fixedFormIds={forms.filter(({ openedAt }) => openedAt).map(({ formId }) => formId)}
        />
        <div className="acts">
          <Button>{t('plan.save')}</Button>
        </div>
      </form>
    </OfficeFrame>
  )
}
