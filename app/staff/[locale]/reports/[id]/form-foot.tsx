// The foot of the form, always in view: save, go on to the check, and what has been saved when.
import { Button } from '@/components/button.tsx'
import type { ReportView } from '@/db/reporting/report-view.ts'
import { translator } from '@/lib/messages.ts'
import { ReportEnhancer } from './live/report-enhancer.tsx'
import { liveForm } from './live-form.ts'

export function FormFoot({ view, userId }: { view: ReportView; userId: number }) {
  const t = translator('vi', 'reports')
  const left = view.answers.filter(({ answer }) => answer.reviewState === 'returned').length
  return (
    <div className="acts stick">
      <Button>{t('save')}</Button>
      <Button kind="secondary" name="check" value="1">
        {t('saveAndCheck')}
      </Button>
      {left > 0 && <span className="hint">{t('repliesLeft', { count: String(left) })}</span>}
      <ReportEnhancer {...liveForm(view, userId)} />
    </div>
  )
}
