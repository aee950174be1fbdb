// What was said at one figure: the unit's explanation, the office's remarks and requests, the unit's replies, notes of the office.
import type { AnswerView } from '@/db/reporting/report-view.ts'
import { formatInstant } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'

const t = translator('vi', 'review')

export function Thread({ one: { answer, thread } }: { one: AnswerView }) {
  if (!answer.explanation && thread.length === 0) return <p className="hint">{t('nothingSaid')}</p>
  return (
    <ol className="thread">
      {answer.explanation && (
        <li>
          <b>
            {t('explanationTitle')} {answer.isExplanationPublic && <span>· {t('isPublic')}</span>}
          </b>
          <q>{answer.explanation}</q>
        </li>
      )}
      {thread.map((entry) => (
        <li key={entry.id} className={entry.isInternal ? 'internal' : undefined}>
          <b>
            {entry.author}{' '}
            <span>
              · {formatInstant(entry.at, 'vi')} · {t(`entry.${entry.isInternal ? 'internal' : kindOf(entry.kind)}`)}
            </span>
          </b>
          {entry.body}
        </li>
      ))}
    </ol>
  )
}

const kindOf = (kind: string) => (kind === 'return' || kind === 'answer' ? kind : 'comment')
