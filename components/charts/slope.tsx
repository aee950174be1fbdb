// Rank change between two rounds of the same framework and units: a line per unit from its old rank to its new one. Falls are brown.
import { scaleLinear } from 'd3-scale'
import { spreadLabels } from '../../lib/label-spread.ts'
import { ChartFigure, type ChartFrame } from './chart-figure.tsx'

export type SlopeLine = { key: string; name: string; before: number; after: number }
export type SlopeProps = ChartFrame & {
  /** The drawing in words. */
  description: string
  /** Titles of the two sides, such as years. */
  sides: readonly [string, string]
  lines: readonly SlopeLine[]
  /** How many units were ranked: the lowest rank of the scale. */
  last: number
}

const BOXES = {
  wide: { width: 720, left: 190, right: 530, className: 'only-w' },
  narrow: { width: 340, left: 118, right: 222, className: 'only-n' },
} as const
const TOP = 34
const HEIGHT = 520
const GAP = 17

export function Slope({ description, sides, lines, last, ...frame }: SlopeProps) {
  return (
    <ChartFigure {...frame}>
      {Object.values(BOXES).map((box) => (
        <div key={box.className} className={box.className}>
          <SlopeDrawing description={description} sides={sides} lines={lines} last={last} box={box} />
        </div>
      ))}
    </ChartFigure>
  )
}

type DrawingProps = Pick<SlopeProps, 'description' | 'sides' | 'lines' | 'last'> & {
  box?: (typeof BOXES)[keyof typeof BOXES]
}

/** The drawing alone. */
export function SlopeDrawing({ description, sides, lines, last, box = BOXES.wide }: DrawingProps) {
  const y = scaleLinear([1, last], [TOP, HEIGHT - 12])
  const at = { before: labelsOf(lines, 'before', y), after: labelsOf(lines, 'after', y) }
  return (
    <svg className="plot slope" viewBox={`0 0 ${box.width} ${HEIGHT}`} role="img" aria-label={description}>
      {sides.map((side, place) => (
        <text
          key={side}
          className="strong"
          x={place === 0 ? box.left : box.right}
          y="14"
          textAnchor={place === 0 ? 'end' : 'start'}
        >
          {side}
        </text>
      ))}
      <path className="grid" d={`M${box.left} ${TOP}V${HEIGHT - 12}M${box.right} ${TOP}V${HEIGHT - 12}`} />
      {lines.map((line) => (
        <g key={line.key} className={directionOf(line)}>
          <path d={`M${box.left} ${round(y(line.before))}L${box.right} ${round(y(line.after))}`} />
          <circle cx={box.left} cy={round(y(line.before))} r="3.5" />
          <circle cx={box.right} cy={round(y(line.after))} r="3.5" />
          <Label line={line} side="before" box={box} y={y(line.before)} to={at.before.get(line.key) ?? 0} />
          <Label line={line} side="after" box={box} y={y(line.after)} to={at.after.get(line.key) ?? 0} />
        </g>
      ))}
    </svg>
  )
}

type LabelProps = {
  line: SlopeLine
  side: 'before' | 'after'
  box: (typeof BOXES)[keyof typeof BOXES]
  y: number
  to: number
}

/** The label stands where there is room; a thin line leads to its dot. */
function Label({ line, side, box, y, to }: LabelProps) {
  const sign = side === 'before' ? -1 : 1
  const x = side === 'before' ? box.left : box.right
  return (
    <>
      <path className="leader" d={`M${x + sign * 5} ${round(y)}L${x + sign * 14} ${round(to)}`} />
      <text x={x + sign * 17} y={round(to + 4)} textAnchor={side === 'before' ? 'end' : 'start'}>
        {side === 'before' ? `${line.name} ${line.before}` : `${line.after} ${line.name}`}
      </text>
    </>
  )
}

function labelsOf(lines: readonly SlopeLine[], side: 'before' | 'after', y: (rank: number) => number) {
  const sorted = [...lines].sort((a, b) => a[side] - b[side])
  const placed = spreadLabels(
    sorted.map((line) => y(line[side])),
    { gap: GAP, from: TOP, to: HEIGHT - 12 },
  )
  return new Map(sorted.map((line, place) => [line.key, placed[place] ?? 0]))
}

const directionOf = ({ before, after }: SlopeLine) => (after < before ? 's-up' : after > before ? 's-down' : 's-level')
const round = (value: number) => Math.round(value * 10) / 10
