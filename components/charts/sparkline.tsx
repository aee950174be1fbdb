// A small line beside a headline figure: first and last period named, hollow = estimate, bar = target.
import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { SeriesPoint, TargetMark } from './series.ts'

export type SparklineProps = {
  /** The drawing in words. */
  description: string
  points: readonly SeriesPoint[]
  target?: TargetMark
  /** Labels of the first and last point, such as 2021 and 2023. */
  ends: readonly [string, string]
}

const WIDTH = 180
const HEIGHT = 56

/** Draws from 0 where the values allow it, so that the slope does not exaggerate. */
export function Sparkline({ description, points, target, ends }: SparklineProps) {
  const all = target ? [...points, target] : points
  const times = all.map((point) => point.at)
  const x = scaleLinear([Math.min(...times), Math.max(...times)], [6, WIDTH - 14])
  const y = scaleLinear(
    [Math.min(0, ...all.map((p) => p.value)), Math.max(0, ...all.map((p) => p.value)) || 1],
    [HEIGHT - 20, 14],
  )
  const last = points.at(-1)
  const d = line<SeriesPoint>(
    (p) => round(x(p.at)),
    (p) => round(y(p.value)),
  )(points)
  return (
    <svg
      className="spark"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={description}
      preserveAspectRatio="xMinYMid meet"
    >
      <path className="v-line" d={d ?? undefined} />
      {target && last && (
        <path
          className="v-path"
          d={`M${round(x(last.at))} ${round(y(last.value))}L${round(x(target.at))} ${round(y(target.value))}`}
        />
      )}
      {target && (
        <line
          className="v-target"
          x1={round(x(target.at) - 10)}
          x2={round(x(target.at) + 10)}
          y1={round(y(target.value))}
          y2={round(y(target.value))}
        />
      )}
      {points.map((p) => (
        <circle
          key={p.at}
          className={p.certainty && p.certainty !== 'measured' ? 'v-dot v-hollow' : 'v-dot'}
          cx={round(x(p.at))}
          cy={round(y(p.value))}
          r="3.6"
        />
      ))}
      <text x="0" y={HEIGHT - 2}>
        {ends[0]}
      </text>
      {last && points.length > 1 && (
        <text x={round(x(last.at))} y={HEIGHT - 2} textAnchor={target ? 'middle' : 'end'}>
          {ends[1]}
        </text>
      )}
      {target && (
        <text x={WIDTH - 2} y={round(y(target.value)) - 6} textAnchor="end">
          {target.words}
        </text>
      )}
    </svg>
  )
}

const round = (value: number) => Math.round(value * 10) / 10
