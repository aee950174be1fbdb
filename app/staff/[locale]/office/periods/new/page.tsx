// A new period: choose regime and period, see the days that the rule gives, change what may be changed, and save the plan.
import { acting } from '@/app/_server/acting.ts'
import { readNote } from '@/app/_server/form-note.ts'
import { Notice } from '@/components/notice.tsx'
import { listFormChoices, listHolidays, listRegimes } from '@/db/office/period-reading.ts'
import { today } from '@/db/viewers.ts'
import { translator } from '@/lib/messages.ts'
import { OfficeFrame } from '../../office-frame.tsx'
import { readChoice } from '../new-address.ts'
import { ChooseForm } from './choose-form.tsx'
import { PlanForm } from './plan-form.tsx'

const t = translator('vi', 'officePeriods')

export const metadata = { title: t('newPageTitle') }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function NewPeriodPage({ searchParams }: Props) {
  const viewer = await acting('administrator')
  const query = await searchParams
  const note = await readNote(query.note)
  const regimes = await listRegimes(viewer)
  const choice = readChoice(query)
  const regime = regimes.find(({ id }) => String(id) === choice?.regime)
  const isAsked = query.regime !== undefined
  return (
    <OfficeFrame area="officePeriods" crumbs={[{ label: t('new') }]} note={note}>
      <h1>{t('new')}</h1>
      <ChooseForm regimes={regimes} choice={choice} year={today().slice(0, 4)} />
      {isAsked && !regime && <Notice kind="warn">{t('choose.noSuch')}</Notice>}
      {choice && regime && (
        <PlanForm
          note={note}
          choice={choice}
          regime={regime}
          forms={await listFormChoices(viewer)}
          holidays={await listHolidays()}
        />
      )}
    </OfficeFrame>
  )
}
