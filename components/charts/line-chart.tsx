// A series over time with its target path: one drawing for wide screens and another for phones, never a shrunk one.
import { translator } from '../../lib/messages.ts'
import { ChartFigure, type ChartFrame } from './chart-figure.tsx'
import { LineDrawing } from './line-drawing.tsx'
import { KeyMark } from './line-marks.tsx'
import type { LineData } from './series.ts'

export type LineChartProps = ChartFrame &
  LineData & {
    /** Unique on the page. */
    id: string
    /** The drawing in words, for people who do not see it. */
    description: string
  }

export function LineChart({ locale, id, description, finding, note, table, csvHref, ...data }: LineChartProps) {
  const drawing = { ...data, locale, id, description }
  return (
    <ChartFigure
      locale={locale}
      finding={finding}
      note={note}
      table={table}
      csvHref={csvHref}
      keys={keysOf(locale, data)}
    >
      <div className="only-w">
        <LineDrawing {...drawing} size="wide" />
      </div>
      <div className="only-n">
        <LineDrawing {...drawing} size="narrow" />
      </div>
    </ChartFigure>
  )
}

/** Only what occurs in the drawing gets a key. */
function keysOf(locale: LineChartProps['locale'], data: LineData) {
  const t = translator(locale, 'charts')
  const points = data.series.flatMap((series) => series.points)
  const names = data.series.map((series) => {
    const isEstimated = series.points.every((point) => point.certainty === 'estimate')
    const kind = series.isOld ? ('old' as const) : isEstimated ? ('estimate' as const) : ('value' as const)
    return { mark: <KeyMark kind={kind} />, words: isEstimated ? `${series.name}, ${t('estimate')}` : series.name }
  })
  return [
    ...names,
    points.some((point) => point.certainty === 'forecast') && {
      mark: <KeyMark kind="forecast" />,
      words: t('forecast'),
    },
    (data.targets?.length ?? 0) > 0 && { mark: <KeyMark kind="target" />, words: t('target') },
    data.path && { mark: <KeyMark kind="path" />, words: t('path') },
    (data.revisions?.length ?? 0) > 0 && { mark: <KeyMark kind="revision" />, words: t('revision') },
    data.gap && { mark: <KeyMark kind="gap" />, words: t('gap') },
  ].filter((item) => !!item)
}
