// One entry: its fields, what an edit would do before it is saved, where it is used, and for indicators versions, rules and end.
import { notFound } from 'next/navigation'
import { acting } from '@/app/_server/acting.ts'
import { readNote } from '@/app/_server/form-note.ts'
import { ErrorSummary } from '@/components/error-summary.tsx'
import { Notice } from '@/components/notice.tsx'
import { findPending } from '@/db/pending.ts'
import { mayEdit, previewEdit } from '@/db/registers/editing.ts'
import { findEntry } from '@/db/registers/reading.ts'
import { translator } from '@/lib/messages.ts'
import { registerName } from '@/lib/registers/words.ts'
import { staffAddress } from '@/lib/routes.ts'
import { OfficeFrame } from '../../../office-frame.tsx'
import { idOf, type Query, READERS, registerOf } from '../../asked.ts'
import { EntryForm } from '../../entry-form.tsx'
import type { Kept } from '../../kept.ts'
import { EntryEnd } from './entry-end.tsx'
import { IndicatorParts } from './indicator-parts.tsx'
import { ProgrammeTargets } from './programme-targets.tsx'

const t = translator('vi', 'officeRegisters')

export const metadata = { title: t('pageTitle', { name: t('title') }) }

type Props = { params: Promise<{ slug: string; id: string }>; searchParams: Query }

export default async function EntryPage({ params, searchParams }: Props) {
  const viewer = await acting(READERS)
  const { slug, id } = await params
  const { phieu, note } = await searchParams
  const register = registerOf(slug)
  const view = (await findEntry(viewer, register.kind, idOf(id))) ?? notFound()
  const kept = await findPending<Kept>(viewer, `entry.${register.kind}.${view.id}`, phieu)
  const change = kept && (await previewEdit(viewer, register.kind, view, kept.typed))
  const problems = Object.entries(kept?.problems ?? {}).map(([fieldId, words]) => ({ fieldId, words }))
  const name = view.typed[register.listed[0] ?? ''] || `${view.typed.slug}`
  return (
    <OfficeFrame
      area="officeRegisters"
      crumbs={[{ label: registerName(register.kind), href: staffAddress('officeRegister', { slug }) }, { label: name }]}
      note={await readNote(note)}
    >
      <ErrorSummary locale="vi" problems={problems} />
      {phieu && !kept && <Notice kind="warn" title={t('form.noLonger')} />}
      {kept?.conflict && <Notice kind="warn" title={kept.conflict} />}
      <h1>{name}</h1>
      <p className="lede">
        {view.release === null ? t('list.waiting') : t('uses.release', { release: String(view.release) })}
      </p>
      <ProgrammeTargets register={register} view={view} />
      <EntryForm register={register} view={view} kept={kept} change={change} isOpen={mayEdit(viewer)} />
      {register.kind === 'indicators' && <IndicatorParts view={view} isOpen={mayEdit(viewer)} />}
      <EntryEnd register={register} view={view} isOpen={mayEdit(viewer)} />
    </OfficeFrame>
  )
}
