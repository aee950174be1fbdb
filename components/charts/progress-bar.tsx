// A share of a whole as one bar, with the target as a mark; the numbers always stand beside it in words.

type ProgressBarProps = {
  /** In words, such as “102 trong 126 nhiệm vụ (81%)”. */
  description: string
  /** Share from 0 to 1. */
  share: number
  /** Target as a share from 0 to 1. */
  target?: number
}

export function ProgressBar({ description, share, target }: ProgressBarProps) {
  const width = Math.min(1, Math.max(0, share)) * 100
  return (
    <svg className="meter" role="img" aria-label={description}>
      <rect className="track" x="0" y="1" width="100%" height="10" />
      <rect className="fill" x="0" y="1" width={`${Math.round(width * 100) / 100}%`} height="10" />
      {target !== undefined && (
        <line className="goal" x1={`${target * 100}%`} x2={`${target * 100}%`} y1="-3" y2="15" />
      )}
    </svg>
  )
}
