// The drawing itself, in a wide and a narrow size: hollow = estimate, square = earlier definition, hatched = no data.
import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { Locale } from '../../lib/messages.ts'
import { PointLabel, PointMark, TargetLine } from './line-marks.tsx'
import type { LineData, Series, SeriesPoint } from './series.ts'

export const SIZES = {
  wide: { width: 820, height: 380, left: 36, right: 14, top: 26, bottom: 34, ticks: 4, yearStep: 1 },
  narrow: { width: 340, height: 290, left: 32, right: 8, top: 22, bottom: 30, ticks: 3, yearStep: 2 },
} as const

export type Size = keyof typeof SIZES
type LineDrawingProps = LineData & { locale: Locale; id: string; size: Size; description: string }

export function LineDrawing(props: LineDrawingProps) {
  const { id, size, description, gap, path, pathWords, breaks = [], revisions = [], targets = [], series } = props
  const box = SIZES[size]
  const { x, y } = scales(props)
  const dataTop = box.top
  const dataBottom = box.height - box.bottom
  const toLine = line<{ at: number; value: number }>()
    .x((point) => round(x(point.at)))
    .y((point) => round(y(point.value)))
  const end = path?.at(-1)
  const start = path?.at(0)
  return (
    <svg className="plot" viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-labelledby={`${id}-${size}`}>
      <title id={`${id}-${size}`}>{description}</title>
      {gap && (
        <Gap
          id={`${id}-${size}-h`}
          x1={x(gap.from)}
          x2={x(gap.to)}
          top={dataTop}
          bottom={dataBottom}
          words={gap.words}
        />
      )}
      <Axes {...props} />
      {breaks.map((change) => (
        <g key={change.at}>
          <line className="v-break" x1={round(x(change.at))} x2={round(x(change.at))} y1={dataTop} y2={dataBottom} />
          <text x={round(x(change.at)) + 5} y={dataTop + 10}>
            {change.words}
          </text>
        </g>
      ))}
      {path && <path className="v-path" d={toLine(path) ?? undefined} />}
      {path && pathWords && start && end && size === 'wide' && (
        <text
          x={round(x((start.at + end.at * 2) / 3))}
          y={round(y((start.value + end.value * 2) / 3)) + 30}
          textAnchor="middle"
        >
          {pathWords}
        </text>
      )}
      {targets.map((target) => (
        <TargetLine
          key={`${target.at}-${target.value}`}
          target={target}
          x={x(target.at)}
          y={y(target.value)}
          width={box.width}
          size={size}
        />
      ))}
      {series.map((one) => (
        <path key={one.key} className={one.isOld ? 'v-line v-old' : 'v-line'} d={toLine(joined(one)) ?? undefined} />
      ))}
      {revisions.map((change) => (
        <line
          key={change.at}
          className="v-rev"
          x1={round(x(change.at))}
          x2={round(x(change.at))}
          y1={round(y(change.from))}
          y2={round(y(change.to))}
        />
      ))}
      {series.map((one) =>
        one.points.map((point) => (
          <PointMark key={key(one, point)} point={point} isOld={one.isOld} x={x(point.at)} y={y(point.value)} />
        )),
      )}
      {series.map((one) =>
        one.points.map((point) => (
          <PointLabel key={key(one, point)} point={point} isOld={one.isOld} x={x(point.at)} y={y(point.value)} />
        )),
      )}
    </svg>
  )
}

const key = (series: Series, point: SeriesPoint) => `${series.key}-${point.at}`
export const round = (value: number) => Math.round(value * 10) / 10

/** Points outside the yearly sequence (a half year among years) are drawn but not joined. */
const joined = (series: Series) => series.points.filter((point) => point.isJoined !== false)

function scales({ size, series, targets = [], years, top }: LineDrawingProps) {
  const box = SIZES[size]
  const values = [
    ...series.flatMap((one) => one.points.map((point) => point.value)),
    ...targets.map((target) => target.value),
  ]
  const highest = top ?? Math.max(0, ...values)
  const lowest = Math.min(0, ...values)
  const x = scaleLinear([years.from, years.to], [box.left + 16, box.width - box.right - 16])
  const y = scaleLinear([lowest, highest * 1.04 || 1], [box.height - box.bottom, box.top]).nice(
    top ? undefined : box.ticks,
  )
  return { x, y }
}

function Axes(props: LineDrawingProps) {
  const { locale, size, years, tickUnit = '' } = props
  const box = SIZES[size]
  const { x, y } = scales(props)
  const number = new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB')
  const ticks = y.ticks(box.ticks)
  const firstYear = Math.ceil(years.from)
  const yearList = Array.from({ length: Math.floor(years.to) - firstYear + 1 }, (_, index) => firstYear + index)
  const step = Math.max(box.yearStep, Math.ceil((yearList.length * 46) / (box.width - box.left)))
  return (
    <g>
      {ticks.map((tick, index) => (
        <g key={tick}>
          <line
            className={tick === 0 ? 'zero' : 'grid'}
            x1={box.left}
            x2={box.width - box.right}
            y1={round(y(tick))}
            y2={round(y(tick))}
          />
          <text x={box.left - 7} y={round(y(tick)) + 4} textAnchor="end">
            {number.format(tick) + (index === ticks.length - 1 ? tickUnit : '')}
          </text>
        </g>
      ))}
      {yearList.map((year, index) =>
        (yearList.length - 1 - index) % step === 0 ? (
          <text key={year} x={round(x(year))} y={box.height - box.bottom + 22} textAnchor="middle">
            {year}
          </text>
        ) : null,
      )}
    </g>
  )
}

type GapProps = { id: string; x1: number; x2: number; top: number; bottom: number; words: string }

function Gap({ id, x1, x2, top, bottom, words }: GapProps) {
  return (
    <g>
      <defs>
        <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className="hatch" d="M0 0V6" />
        </pattern>
      </defs>
      <rect x={round(x1)} y={top} width={round(x2 - x1)} height={bottom - top} fill={`url(#${id})`} />
      <text x={round((x1 + x2) / 2)} y={bottom - 18} textAnchor="middle">
        {words}
      </text>
    </g>
  )
}
