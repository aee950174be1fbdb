// A new entry of a register; an indicator may start as a copy of another one.
import { acting } from '@/app/_server/acting.ts'
import { Button } from '@/components/button.tsx'
import { ErrorSummary } from '@/components/error-summary.tsx'
import { SecretNotice } from '@/components/notice.tsx'
import { findPending } from '@/db/pending.ts'
import { findEntry, findReferents } from '@/db/registers/reading.ts'
import type { Viewer } from '@/db/viewers.ts'
import { translator } from '@/lib/messages.ts'
import type { TypedEntry } from '@/lib/registers/entries.ts'
import { type Register, referencesOf } from '@/lib/registers/register.ts'
import { entryName, registerName } from '@/lib/registers/words.ts'
import { staffAddress } from '@/lib/routes.ts'
import { OfficeFrame } from '../../../office-frame.tsx'
import { submitCreate } from '../../actions.ts'
import { idOf, plain, type Query, registerOf } from '../../asked.ts'
import { EntryFields } from '../../entry-fields.tsx'
import type { Kept } from '../../kept.ts'

const t = translator('vi', 'officeRegisters')

export const metadata = { title: t('pageTitle', { name: t('title') }) }

type Props = { params: Promise<{ slug: string }>; searchParams: Query }

export default async function NewEntryPage({ params, searchParams }: Props) {
  const viewer = await acting('administrator')
  const register = registerOf((await params).slug)
  const { phieu, tu } = await searchParams
  const kept = await findPending<Kept>(viewer, `new.${register.kind}`, phieu)
  const referents = (await findReferents(viewer, referencesOf(register))) ?? {}
  const title = t('form.newTitle', { entry: entryName(register.kind) })
  const problems = kept?.problems ?? {}
  return (
    <OfficeFrame
      area="officeRegisters"
      crumbs={[
        { label: registerName(register.kind), href: staffAddress('officeRegister', { slug: register.slug }) },
        { label: title },
      ]}
    >
      <ErrorSummary locale="vi" problems={Object.entries(problems).map(([fieldId, words]) => ({ fieldId, words }))} />
      <h1>{title}</h1>
      <form action={submitCreate} className="plain-form wide">
        <input type="hidden" name="register" value={register.slug} />
        <EntryFields
          register={register}
          typed={kept?.typed ?? (await copied(viewer, register, plain(tu)))}
          referents={referents}
          problems={problems}
        />
        <SecretNotice locale="vi" />
        <div className="acts">
          <Button>{t('form.create')}</Button>
        </div>
      </form>
    </OfficeFrame>
  )
}

/** Everything of another entry but its key and its days. */
async function copied(viewer: Viewer, register: Register, from: string): Promise<TypedEntry> {
  if (!from) return {}
  const {
    slug: _slug,
    validFrom: _from,
    validTo: _to,
    number: _number,
    ...typed
  } = (await findEntry(viewer, register.kind, idOf(from)))?.typed ?? {}
  return typed
}
