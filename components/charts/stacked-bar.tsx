// Goals by class as one bar, one cell per goal: filled, striped, outlined. Counts and words stand below each class.
import type { ReactNode } from 'react'

export const GOAL_CLASSES = ['done', 'likely', 'effort', 'open'] as const
export type GoalClass = (typeof GOAL_CLASSES)[number]

export type StackedPart = { kind: GoalClass; count: number; words: ReactNode; share?: string }

const ROWS = { wide: 1, narrow: 2 } as const

/** `description` says the whole bar in words; `parts` in the order drawn. */
export function StackedBar({
  id,
  description,
  parts,
}: {
  id: string
  description: string
  parts: readonly StackedPart[]
}) {
  const cells = parts.flatMap((part) => Array.from({ length: part.count }, () => part.kind))
  return (
    <>
      <div className="only-w">
        <Cells id={`${id}-w`} description={description} cells={cells} rows={ROWS.wide} />
      </div>
      <div className="only-n">
        <Cells id={`${id}-n`} description={description} cells={cells} rows={ROWS.narrow} />
      </div>
      <ul className="parts">
        {parts.map((part) => (
          <li key={part.kind} className={part.kind}>
            <b>
              {part.count}
              {part.share && <small>{part.share}</small>}
            </b>
            <span>{part.words}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

type CellsProps = { id: string; description: string; cells: readonly GoalClass[]; rows: number }

function Cells({ id, description, cells, rows }: CellsProps) {
  const perRow = Math.max(1, Math.ceil(cells.length / rows))
  const pitch = 12
  const height = 46 / rows
  return (
    <svg
      className="cells"
      viewBox={`0 0 ${perRow * pitch} 46`}
      preserveAspectRatio="none"
      role="img"
      aria-label={description}
    >
      <defs>
        <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="likely" width="5" height="5" />
          <path className="likely-line" d="M4 0V5" />
        </pattern>
      </defs>
      {cells.map((kind, index) => {
        const inset = kind === 'effort' || kind === 'open' ? 1 : 0
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place in the bar
            key={index}
            className={kind === 'likely' ? undefined : kind}
            fill={kind === 'likely' ? `url(#${id})` : undefined}
            x={(index % perRow) * pitch + inset}
            y={Math.floor(index / perRow) * height + inset}
            width={pitch - 2 - 2 * inset}
            height={height - (rows > 1 ? 3 : 0) - 2 * inset}
          />
        )
      })}
    </svg>
  )
}
