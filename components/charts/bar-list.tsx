// Units or classes in order, one bar each: rank, name (a link), bar, value in words.
import type { ReactNode } from 'react'
import { Missing, type MissingState } from '../missing.tsx'
import { ChartFigure, type ChartFrame } from './chart-figure.tsx'

export type BarItem = {
  key: string
  rank?: string
  name: ReactNode
  href?: string
  /** Length from 0 to 1; none where there is no figure. */
  share?: number
  words?: string
  missing?: MissingState
  isMarked?: boolean
}

export function BarList({ items, ...frame }: ChartFrame & { items: readonly BarItem[] }) {
  return (
    <ChartFigure {...frame}>
      <ol className="bars">
        {items.map((item) => (
          <li key={item.key} className={item.isMarked ? 'me' : undefined}>
            <span className="r">{item.rank}</span>
            <span>{item.href ? <a href={item.href}>{item.name}</a> : item.name}</span>
            <Bar share={item.share} />
            <span>{item.words ?? <Missing locale={frame.locale} state={item.missing ?? 'notInSources'} />}</span>
          </li>
        ))}
      </ol>
    </ChartFigure>
  )
}

function Bar({ share }: { share?: number }) {
  if (share === undefined) return <svg aria-hidden="true" />
  return (
    <svg aria-hidden="true">
      <rect className="track" width="100%" height="10" />
      <rect className="fill" width={`${Math.round(share * 1000) / 10}%`} height="10" />
    </svg>
  )
}
