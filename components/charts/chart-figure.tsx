// The frame of every chart: the finding in words first, then the keys, the drawing, its note, and the same numbers as a table.
import type { ReactNode } from 'react'
import { type Locale, translator } from '../../lib/messages.ts'
import { Details } from '../details.tsx'

export type ChartFrame = {
  locale: Locale
  /** What the chart shows, as a sentence. */
  finding: ReactNode
  /** Unit, definitions, cautions. */
  note?: ReactNode
  /** The same numbers as a real table (a FigureTable). */
  table?: ReactNode
  csvHref?: string
}

type ChartFigureProps = ChartFrame & { keys?: readonly { mark: ReactNode; words: string }[]; children: ReactNode }

export function ChartFigure({ locale, finding, note, table, csvHref, keys = [], children }: ChartFigureProps) {
  const t = translator(locale, 'charts')
  return (
    <figure className="chart">
      <figcaption className="say-first">{finding}</figcaption>
      {keys.length > 0 && (
        <ul className="keys">
          {keys.map((key) => (
            <li key={key.words}>
              {key.mark}
              {key.words}
            </li>
          ))}
        </ul>
      )}
      {children}
      {note && <p className="under">{note}</p>}
      {table && <Details summary={t('table')}>{table}</Details>}
      {csvHref && (
        <p className="tiny">
          <a href={csvHref} download>
            {t('download')}
          </a>
        </p>
      )}
    </figure>
  )
}
