// The shape of each kind of cell; in time has no tint, so that exceptions stand out.
import type { Status } from '@/components/status-icon.tsx'
import type { CellKind } from '@/lib/timeliness.ts'

export const CELL_LOOK = [
  ['onTime', 'done'],
  ['late', 'late'],
  ['returned', 'returned'],
  ['missing', 'open'],
  ['extended', 'extended'],
  ['waiting', 'none'],
] as const satisfies readonly (readonly [CellKind, Status])[]

export const LOOK_OF = Object.fromEntries(CELL_LOOK) as Record<Exclude<CellKind, 'notAsked'>, Status>
