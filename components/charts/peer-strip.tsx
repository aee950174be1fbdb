// One figure among its peers on a line: a tick for each unit, a bar for the median, a dot for the figure itself.
import { scaleLinear } from 'd3-scale'

type PeerStripProps = {
  /** The drawing in words. */
  description: string
  values: readonly number[]
  median: { value: number; words: string }
  own: number | null
}

const WIDTH = 140
const HEIGHT = 42

export function PeerStrip({ description, values, median, own }: PeerStripProps) {
  const all = own === null ? values : [...values, own]
  const x = scaleLinear([Math.min(...all), Math.max(...all)], [7, WIDTH - 7])
  const middle = round(x(median.value))
  return (
    <svg className="peers" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={description}>
      <path className="v-axis" d={`M0 15H${WIDTH}`} />
      <path className="v-ticks" d={values.map((value) => `M${round(x(value))} 9v12`).join('')} />
      <path className="v-median" d={`M${middle} 6v18`} />
      {own !== null && <circle className="v-own" cx={round(x(own))} cy="15" r="5.5" />}
      <text y="36" {...placeOf(middle)}>
        {median.words}
      </text>
    </svg>
  )
}

/** The words stay inside the drawing, whichever end the median is at. */
function placeOf(middle: number) {
  if (middle < WIDTH / 3) return { x: 0, textAnchor: 'start' } as const
  if (middle > (2 * WIDTH) / 3) return { x: WIDTH, textAnchor: 'end' } as const
  return { x: WIDTH / 2, textAnchor: 'middle' } as const
}

const round = (value: number) => Math.round(value * 10) / 10
