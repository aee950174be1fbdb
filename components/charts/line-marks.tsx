// Marks of a line chart: values by certainty and definition, targets as short bars.
import type { Certainty, SeriesPoint, TargetMark } from './series.ts'

type AtPoint = { point: SeriesPoint; isOld?: boolean; x: number; y: number }

const round = (value: number) => Math.round(value * 10) / 10

const FILL: Record<Certainty, string> = { measured: '', estimate: ' v-hollow', forecast: ' v-hollow v-forecast' }

export function PointMark({ point, isOld, x, y }: AtPoint) {
  const fill = FILL[point.certainty ?? 'measured']
  if (isOld) return <rect className={`v-old${fill}`} x={round(x - 5)} y={round(y - 5)} width="10" height="10" />
  return <circle className={`v-dot${fill}`} cx={round(x)} cy={round(y)} r="5" />
}

/** Values stand above their mark, values of an earlier definition below it. */
export function PointLabel({ point, isOld, x, y }: AtPoint) {
  return (
    <text className={isOld ? 't-old' : 't-value'} x={round(x)} y={round(isOld ? y + 21 : y - 12)} textAnchor="middle">
      {point.words}
    </text>
  )
}

type TargetLineProps = { target: TargetMark; x: number; y: number; width: number; size: 'wide' | 'narrow' }

export function TargetLine({ target, x, y, width, size }: TargetLineProps) {
  const half = size === 'wide' ? 15 : 10
  const isLate = x > width * 0.66
  return (
    <g>
      <line className="v-target" x1={round(x - half)} x2={round(x + half)} y1={round(y)} y2={round(y)} />
      <text
        className="t-target"
        x={round(isLate ? x + half : x + half + 6)}
        y={round(isLate ? y - 10 : y + 16)}
        textAnchor={isLate ? 'end' : 'start'}
      >
        {target.words}
      </text>
    </g>
  )
}

/** The same marks for the keys above a drawing. */
export function KeyMark({
  kind,
}: {
  kind: 'value' | 'estimate' | 'forecast' | 'old' | 'target' | 'path' | 'revision' | 'gap'
}) {
  return (
    <svg width={kind === 'old' || kind === 'revision' ? 14 : 26} height="14" aria-hidden="true">
      {KEY_SHAPES[kind]}
    </svg>
  )
}

const KEY_SHAPES = {
  value: (
    <>
      <path className="v-line" d="M0 7H26" />
      <circle className="v-dot" cx="13" cy="7" r="4.5" />
    </>
  ),
  estimate: (
    <>
      <path className="v-line" d="M0 7H26" />
      <circle className="v-dot v-hollow" cx="13" cy="7" r="4.5" />
    </>
  ),
  forecast: <circle className="v-dot v-hollow v-forecast" cx="13" cy="7" r="4.5" />,
  old: <rect className="v-old" x="2" y="2" width="10" height="10" />,
  target: <path className="v-target" d="M2 7H24" />,
  path: <path className="v-path" d="M0 7H26" />,
  revision: <path className="v-rev" d="M7 0V14" />,
  gap: <path className="hatch" d="M2 12L12 2M8 12L18 2M14 12L24 2" />,
} as const
