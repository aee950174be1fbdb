// A scheduled release: when it will be published and by whom it was set; it may be moved or taken back until then.
import type { FormNote } from '@/app/_server/form-note.ts'
import { Button } from '@/components/button.tsx'
import type { DraftRow } from '@/db/reporting/release-drafts.ts'
import { translator } from '@/lib/messages.ts'
import { submitCancelSchedule, submitReschedule } from './actions.ts'
import { WhenInputs } from './when-inputs.tsx'

const t = translator('vi', 'releaseDesk')

type Props = { draft: DraftRow; mark: string; note: FormNote; when: string }

export function ScheduleForm({ draft, mark, note, when }: Props) {
  return (
    <form action={submitReschedule} className="box plain-form pub">
      <h2>{t('scheduledTitle')}</h2>
      <p>{t('scheduledFor', { when })}</p>
      <input type="hidden" name="draftId" value={draft.id} />
      <input type="hidden" name="version" value={draft.version} />
      <input type="hidden" name="mark" value={mark} />
      <WhenInputs note={note} isLaterOnly />
      <div className="acts">
        <Button kind="secondary">{t('reschedule')}</Button>
        <Button kind="danger" formAction={submitCancelSchedule}>
          {t('cancelSchedule')}
        </Button>
      </div>
      <p className="hint">{t('scheduledHint')}</p>
    </form>
  )
}
