// One version of a form: shaped here while it is a draft, only read once a period has opened with it.
import { notFound } from 'next/navigation'
import { acting } from '@/app/_server/acting.ts'
import { readNote } from '@/app/_server/form-note.ts'
import { findFormVersion, listAddable, listUnitChoices } from '@/db/office/form-reading.ts'
import { translator } from '@/lib/messages.ts'
import { OfficeFrame } from '../../office-frame.tsx'
import { AddForm } from './add-form.tsx'
import { DetailsForm } from './details-form.tsx'
import { DiscardForm, FormHead } from './form-head.tsx'
import { SectionList } from './section-list.tsx'

const t = translator('vi', 'officeForms')

export const metadata = { title: t('pageTitle') }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function FormPage({ params, searchParams }: Props) {
  const viewer = await acting('administrator')
  const found = await findFormVersion(viewer, Number((await params).id))
  if (!found) notFound()
  const note = await readNote((await searchParams).note)
  return (
    <OfficeFrame area="officeForms" crumbs={[{ label: found.version.titleVi }]} note={note}>
      <FormHead found={found} />
      <SectionList found={found} note={note} />
      {!found.isFrozen && (
        <>
          <AddForm found={found} groups={await listAddable(viewer, found)} note={note} />
          <DetailsForm found={found} units={await listUnitChoices(viewer)} note={note} />
          <DiscardForm found={found} />
        </>
      )}
    </OfficeFrame>
  )
}
