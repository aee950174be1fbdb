// The shapes of states. Each state has its own, so that it can be told without colour.
import type { ReactNode } from 'react'

export const STATUSES = [
  'done',
  'progress',
  'open',
  'returned',
  'clarify',
  'revised',
  'soon',
  'late',
  'extended',
  'ended',
  'none',
] as const
export type Status = (typeof STATUSES)[number]

const line = { fill: 'none', stroke: 'currentColor' } as const
const diamond = <path d="M6 0l6 6-6 6-6-6z" fill="currentColor" />
const clock = (
  <>
    <circle cx="6" cy="6" r="5" {...line} strokeWidth="1.7" />
    <path d="M6 3v3.3l2.2 1.3" {...line} strokeWidth="1.5" />
  </>
)

const SHAPES: Record<Status, ReactNode> = {
  done: (
    <path
      fillRule="evenodd"
      d="M6 0a6 6 0 110 12A6 6 0 016 0zM9.5 4.6L8.3 3.4 5.2 6.8 3.8 5.4 2.6 6.6l2.6 2.7z"
      fill="currentColor"
    />
  ),
  progress: (
    <>
      <circle cx="6" cy="6" r="5" {...line} strokeWidth="1.8" />
      <path d="M6 1v10A5 5 0 016 1z" fill="currentColor" />
    </>
  ),
  open: <circle cx="6" cy="6" r="5" {...line} strokeWidth="1.8" />,
  returned: <path d="M5 1.5L1.5 5 5 8.5M2 5h5.5a3 3 0 010 6H6" {...line} strokeWidth="1.9" />,
  clarify: diamond,
  revised: <path d="M6 1.2L10.8 6 6 10.8 1.2 6z" {...line} strokeWidth="1.8" />,
  soon: clock,
  late: (
    <>
      {clock}
      <circle cx="10" cy="10" r="2.4" fill="currentColor" />
    </>
  ),
  extended: <path d="M1 3h10v7H1zM3.5 1v3M8.5 1v3" {...line} strokeWidth="1.6" />,
  ended: <rect x="1.5" y="1.5" width="9" height="9" rx="1" fill="currentColor" />,
  none: <circle cx="6" cy="6" r="5" {...line} strokeWidth="1.6" strokeDasharray="1.6 2" />,
}

/** Decorative: the words beside it say the same. */
export function StatusIcon({ status }: { status: Status }) {
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      {SHAPES[status]}
    </svg>
  )
}
