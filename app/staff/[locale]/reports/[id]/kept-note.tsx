// A text that could not be stored: both texts, one above the other, and the choice between them. Nothing is lost until it is made.
import { keptId, typedWords } from '@/app/_server/report-words.ts'
import { Button } from '@/components/button.tsx'
import type { AnswerView } from '@/db/reporting/report-view.ts'
import { formatInstant } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'

export function KeptNote({ view: { field, typed, answer, kept } }: { view: AnswerView }) {
  const t = translator('vi', 'reports')
  const mine = kept.at(-1)
  if (!mine) return null
  const { id } = field.indicator
  const others = kept.slice(0, -1).map((one) => typedWords(JSON.parse(one.typed)))
  return (
    <div className="kept" id={keptId(id)} tabIndex={-1}>
      <p className="note-h">{t(`kept.${mine.why}`, { at: formatInstant(mine.at, 'vi') })}</p>
      <dl>
        <div>
          <dt>{t('kept.mine')}</dt>
          <dd>
            {[typedWords(JSON.parse(mine.typed)), mine.explanation, mine.reply, ...others].filter(Boolean).join(' · ')}
          </dd>
        </div>
        <div>
          <dt>{t('kept.theirs', { at: formatInstant(answer.updatedAt, 'vi') })}</dt>
          <dd>{[typedWords(typed), answer.explanation].filter(Boolean).join(' · ')}</dd>
        </div>
      </dl>
      <div className="acts">
        <Button kind="secondary" isSmall name="mine" value={String(id)}>
          {t('kept.take')}
        </Button>
        <Button kind="secondary" isSmall name="theirs" value={String(id)}>
          {t('kept.leave')}
        </Button>
      </div>
    </div>
  )
}
