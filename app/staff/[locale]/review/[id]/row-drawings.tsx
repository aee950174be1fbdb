// The two small drawings of a row: the unit's own past as a line, and the figure among its peers.
import { valueWords } from '@/app/_server/report-words.ts'
import { PeerStrip } from '@/components/charts/peer-strip.tsx'
import { Sparkline } from '@/components/charts/sparkline.tsx'
import type { AnswerView } from '@/db/reporting/report-view.ts'
import type { FieldContext } from '@/db/reporting/review-context.ts'
import { daysBetween } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { lastDay } from '@/lib/periods.ts'

const t = translator('vi', 'review')

type DrawingProps = { one: AnswerView; context: FieldContext }

/** The present answer stands last, hollow: it is not published yet. */
export function OwnHistory({ one: { field, answer }, context: { history } }: DrawingProps) {
  if (field.indicator.kind === 'boolean' || field.indicator.kind === 'text') return null
  const past = history.flatMap((figure) =>
    figure.value === null
      ? []
      : [{ at: yearOf(lastDay(figure.period)), value: figure.value, words: valueWords(field, figure) }],
  )
  const now = answer.state === 'reported' && answer.value !== null && past.length > 0
  const points = now
    ? [
        ...past,
        {
          at: yearOf(answer.updatedAt.slice(0, 10)),
          value: answer.value as number,
          words: '',
          certainty: 'estimate' as const,
        },
      ]
    : past
  if (points.length < 2) return <span className="soft">{t('noHistory')}</span>
  const ends = [String(Math.floor(points[0]?.at ?? 0)), String(Math.floor(points.at(-1)?.at ?? 0))] as const
  const description = t('historyOf', { list: past.map(({ words }) => words).join('; ') })
  return <Sparkline description={description} points={points} ends={ends} />
}

export function PeerPlace({ one: { field, answer }, context: { peers } }: DrawingProps) {
  if (!peers) return <span className="soft">{t('noPeers')}</span>
  const { values, spread } = peers
  const words = (value: number) => valueWords(field, { value, textValue: null, numerator: null, denominator: null })
  const median = t('median', { value: words(spread.median) })
  const range = { from: words(spread.quarter), to: words(spread.threeQuarters), count: String(spread.count) }
  return (
    <PeerStrip
      description={`${median}; ${t('middleHalf', range)}`}
      values={values}
      median={{ value: spread.median, words: median }}
      own={answer.state === 'reported' ? answer.value : null}
    />
  )
}

/** '2023-07-02' is 2023.5. */
function yearOf(day: string): number {
  const year = Number(day.slice(0, 4))
  return year + daysBetween(`${year}-01-01`, day) / 366
}
