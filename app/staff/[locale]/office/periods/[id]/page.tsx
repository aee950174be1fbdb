// One period: its days and forms, who owes a report, and what the office may do with it in its state.
import { notFound } from 'next/navigation'
import { acting } from '@/app/_server/acting.ts'
import { readNote } from '@/app/_server/form-note.ts'
import { listOpeningProblems } from '@/db/office/opening.ts'
import { findPeriod, previewOwing, readStanding } from '@/db/office/period-reading.ts'
import { translator } from '@/lib/messages.ts'
import { OfficeFrame } from '../../office-frame.tsx'
import { nameOf } from '../period-words.ts'
import { ClosingForms } from './closing-forms.tsx'
import { ExtensionForms } from './extension-forms.tsx'
import { OpeningForm } from './opening-form.tsx'
import { OwingPreview } from './owing-preview.tsx'
import { PeriodHead } from './period-head.tsx'
import { StandingTable } from './standing-table.tsx'

const t = translator('vi', 'officePeriods')

export const metadata = { title: t('onePageTitle') }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function PeriodPage({ params, searchParams }: Props) {
  const viewer = await acting('administrator')
  const found = await findPeriod(viewer, Number((await params).id))
  if (!found) notFound()
  const note = await readNote((await searchParams).note)
  const { period, forms, state } = found
  const unopened = forms.filter(({ openedAt }) => !openedAt)
  const isPlanned = state === 'planned'
  const { units, granted } = await readStanding(viewer, found)
  return (
    <OfficeFrame area="officePeriods" crumbs={[{ label: nameOf(found) }]} note={note}>
      <PeriodHead viewer={viewer} found={found} />
      {(isPlanned || unopened.length > 0) && (
        <OpeningForm found={found} problems={await listOpeningProblems(viewer, found)} />
      )}
      {!isPlanned && <ExtensionForms found={found} units={units} granted={granted} note={note} />}
      {!isPlanned && <ClosingForms found={found} note={note} />}
      {!isPlanned && <StandingTable units={units} />}
      <OwingPreview previews={await previewOwing(viewer, isPlanned ? forms : unopened, period)} period={period} />
    </OfficeFrame>
  )
}
