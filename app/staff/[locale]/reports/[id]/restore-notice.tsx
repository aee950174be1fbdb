// What was posted after the sign-in had ended waits here, to be put back with one button.
import { Button } from '@/components/button.tsx'
import type { ReportView } from '@/db/reporting/report-view.ts'
import { translator } from '@/lib/messages.ts'

export function RestoreNotice({ view }: { view: ReportView }) {
  const t = translator('vi', 'reports')
  const waiting = view.answers.filter(({ kept }) => kept.at(-1)?.why === 'signedOut')
  if (waiting.length === 0) return null
  return (
    <div className="notice notice--warn">
      <b>{t('restoreTitle', { count: String(waiting.length) })}</b>
      <Button kind="secondary" isSmall name="restore" value="1">
        {t('restore')}
      </Button>
    </div>
  )
}
