// Tasks of a plan as cells, one each: filled when completed, outlined when not. The counts stand beside it in words.

type WaffleProps = { description: string; done: number; total: number }

const PER_ROW = 18
const PITCH = 12

/** More cells than can be told apart are not drawn. */
const MOST = 400

export function Waffle({ description, done, total }: WaffleProps) {
  if (total === 0 || total > MOST) return null
  const rows = Math.ceil(total / PER_ROW)
  return (
    <svg
      className="cells cells--grid"
      viewBox={`0 0 ${PER_ROW * PITCH} ${rows * PITCH}`}
      role="img"
      aria-label={description}
    >
      <path className="done" d={cellsOf(0, done, 10)} />
      <path className="open" d={cellsOf(done, total, 8)} />
    </svg>
  )
}

/** The cells from one place up to another as one path; outlined cells are smaller by their line. */
function cellsOf(from: number, to: number, size: number): string {
  const inset = (PITCH - 2 - size) / 2
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => {
    const place = from + index
    return `M${(place % PER_ROW) * PITCH + inset} ${Math.floor(place / PER_ROW) * PITCH + inset}h${size}v${size}h-${size}z`
  }).join('')
}
