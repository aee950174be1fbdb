// Who reviews a report: chosen from today's reviewers, folded away until it is wanted.
import { Button } from '@/components/button.tsx'
import type { QueuedReport } from '@/db/reporting/review-queue.ts'
import { translator } from '@/lib/messages.ts'
import { submitAssignment } from './actions.ts'

const t = translator('vi', 'review')

type AssignProps = { item: QueuedReport; reviewers: readonly { id: number; name: string }[] }

export function AssignForm({ item, reviewers }: AssignProps) {
  const id = `giao-${item.reportId}`
  return (
    <details className="reveal">
      <summary>
        {t('assign')}
        <span className="vh">: {item.unitName}</span>
      </summary>
      <form action={submitAssignment} aria-label={t('assignOf', { unit: item.unitName })}>
        <input type="hidden" name="report" value={item.reportId} />
        <input type="hidden" name="version" value={item.version} />
        <label htmlFor={id}>{t('assignTo')}</label>
        <select className="in" id={id} name="reviewer" defaultValue={item.reviewerId ?? ''}>
          <option value="">{t('nobody')}</option>
          {reviewers.map((reviewer) => (
            <option key={reviewer.id} value={reviewer.id}>
              {reviewer.name}
            </option>
          ))}
        </select>
        <Button kind="secondary" isSmall>
          {t('assignSave')}
        </Button>
      </form>
    </details>
  )
}
