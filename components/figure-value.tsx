// One figure, large: the value in words of its language, its unit, the counts behind it, and the way to its proof.
import type { ReactNode } from 'react'
import type { Locale } from '../lib/messages.ts'
import { CitationMark } from './citation-mark.tsx'
import { Missing, type MissingProps } from './missing.tsx'

export type FigureValueProps = {
  locale: Locale
  /** Formatted number, such as “47,79”; or the state of a figure that is not there. */
  value: string | Omit<MissingProps, 'locale'>
  /** “%”, “triệu”, “/126 (81%)”: what follows the number in small type. */
  unit?: string
  /** Counts or share beside the number, such as “/126 (81%)”. */
  counts?: string
  /** “trên”, “gần”, “ước”: before the number. */
  qualifier?: string
  citations?: readonly number[]
  size?: 'normal' | 'big'
}

export function FigureValue({
  locale,
  value,
  unit,
  counts,
  qualifier,
  citations = [],
  size = 'normal',
}: FigureValueProps) {
  const isThere = typeof value === 'string'
  return (
    <p className={size === 'big' ? 'value value--big' : 'value'}>
      {isThere && qualifier && <small>{qualifier} </small>}
      {isThere ? value : <Missing locale={locale} {...value} />}
      {isThere && counts && <small className="of">{counts}</small>}
      {isThere && unit && <small>{unit === '%' ? unit : ` ${unit}`}</small>}
      <CitationMark locale={locale} numbers={citations} />
    </p>
  )
}

type FigureBlockProps = FigureValueProps & {
  title: string
  href?: string
  /** Period and kind, such as “năm 2023, ước”. */
  period: ReactNode
  drawing?: ReactNode
  /** Target, pace, caution: what must be read with the figure. */
  children?: ReactNode
}

/** One cell of a headline grid (inside `<div className="figs">`). */
export function FigureBlock({ title, href, period, drawing, children, ...value }: FigureBlockProps) {
  return (
    <article className="fig">
      <h3>{href ? <a href={href}>{title}</a> : title}</h3>
      <FigureValue {...value} />
      <p className="when">{period}</p>
      <div className="draw">{drawing}</div>
      <div className="say">{children}</div>
    </article>
  )
}
