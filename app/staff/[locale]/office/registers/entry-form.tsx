// The form of a stored entry. An indicator is saved in two steps: first what the edit does is shown, then it is saved.
import { Button } from '@/components/button.tsx'
import { SecretNotice } from '@/components/notice.tsx'
import type { previewEdit } from '@/db/registers/editing.ts'
import type { EntryView } from '@/db/registers/reading.ts'
import { translator } from '@/lib/messages.ts'
import type { Register } from '@/lib/registers/register.ts'
import { submitEdit } from './actions.ts'
import { ChangePanel } from './change-panel.tsx'
import { EntryFields } from './entry-fields.tsx'
import type { Kept } from './kept.ts'

const t = translator('vi', 'officeRegisters')

type Props = {
  register: Register
  view: EntryView
  kept: Kept | undefined
  change: Awaited<ReturnType<typeof previewEdit>>
  isOpen: boolean
}

export function EntryForm({ register, view, kept, change, isOpen }: Props) {
  const typed = { ...view.typed, ...kept?.typed }
  const problems = kept?.problems ?? {}
  const isPreviewed = register.kind === 'indicators'
  return (
    <form action={submitEdit} className="plain-form wide">
      <input type="hidden" name="register" value={register.slug} />
      <input type="hidden" name="id" value={view.id} />
      <input type="hidden" name="version" value={view.version} />
      {kept && change && !('ok' in change) && (
        <ChangePanel register={register} view={view} change={change} kept={kept} isPreviewed={isPreviewed} />
      )}
      <EntryFields register={register} typed={typed} referents={view.referents} problems={problems} stored={view} />
      {isOpen && (
        <>
          <SecretNotice locale="vi" />
          <div className="acts">
            <Button kind={isPreviewed && kept ? 'secondary' : 'primary'}>
              {t(isPreviewed ? 'form.preview' : 'form.save')}
            </Button>
          </div>
        </>
      )}
    </form>
  )
}
