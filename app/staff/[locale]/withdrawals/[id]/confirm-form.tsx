// The second person confirms; whoever may ask may also take the request back.
import { Button } from '@/components/button.tsx'
import type { ListedRequest } from '@/db/reporting/withdrawal-list.ts'
import { translator } from '@/lib/messages.ts'
import { submitCancel, submitConfirm } from '../actions.ts'

const t = translator('vi', 'withdrawal')

export function ConfirmForm({ listed: { request, mayConfirm } }: { listed: ListedRequest }) {
  return (
    <form action={submitConfirm} className="plain-form">
      <input type="hidden" name="id" value={request.id} />
      <p className="hint">{mayConfirm ? t('confirmHint') : t('ownRequest')}</p>
      <div className="acts">
        {mayConfirm && <Button kind="danger">{t('confirm')}</Button>}
        <Button kind="secondary" formAction={submitCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
