// The grid of who sent what when: one cell per unit and period. What counts is the first submission against the due date of that
// unit; a return to the unit, or a report that is missing or extended, stands out (domain.md section 2).
import { dayInVietnam, daysBetween } from './dates.ts'
import { isPast } from './deadlines.ts'

export const CELL_KINDS = ['onTime', 'late', 'returned', 'missing', 'extended', 'waiting', 'notAsked'] as const
export type CellKind = (typeof CELL_KINDS)[number]

/** `days`: how late it was sent, or how long it is overdue; 0 where that says nothing. */
export type Cell = { kind: CellKind; days: number; dueOn: string | null; reportId: number | null }

export type CellFacts = {
  dueOn: string
  isExtended: boolean
  report: { id: number; state: string; firstSubmittedAt: string | null } | undefined
  at: string
}

export const NOT_ASKED: Cell = { kind: 'notAsked', days: 0, dueOn: null, reportId: null }

export function cellOf({ dueOn, isExtended, report, at }: CellFacts): Cell {
  const sent = report?.firstSubmittedAt ?? null
  const days = isPast(dueOn, sent ?? at) ? daysBetween(dueOn, dayInVietnam(sent ?? at)) : 0
  return { kind: kindOf(), days, dueOn, reportId: report?.id ?? null }

  function kindOf(): CellKind {
    if (sent) return report?.state === 'returned' ? 'returned' : days > 0 ? 'late' : 'onTime'
    if (days > 0) return 'missing'
    return isExtended ? 'extended' : 'waiting'
  }
}

/** Sent, and by the due date: also where the report was returned afterwards. */
export function isOnTime({ kind, days }: Cell): boolean {
  return (kind === 'onTime' || kind === 'returned') && days === 0
}

/** On time of those whose day has come (sent or overdue). */
export function onTimeRate(cells: readonly Cell[]): { onTime: number; due: number } {
  const due = cells.filter(({ kind }) => kind !== 'notAsked' && kind !== 'waiting' && kind !== 'extended')
  return { onTime: due.filter(isOnTime).length, due: due.length }
}

export function countKinds(cells: readonly Cell[]): Record<CellKind, number> {
  return Object.fromEntries(
    CELL_KINDS.map((kind) => [kind, cells.filter((cell) => cell.kind === kind).length]),
  ) as Record<CellKind, number>
}
