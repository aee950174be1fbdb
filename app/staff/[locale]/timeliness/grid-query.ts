// What of the grid an address shows: a form, a kind of unit, the whole or only those who have not sent.
import type { Grid, GridRow } from '@/db/reporting/timeliness.ts'
import { overdueRows } from '@/db/reporting/urging.ts'
import type { Role } from '@/lib/permissions.ts'
import { staffAddress } from '@/lib/routes.ts'

export const GRID_READERS: readonly Role[] = ['reviewer', 'publisher', 'administrator', 'auditor']

export type GridQuery = { formId: number | undefined; unitKind: string | undefined; isOverdueOnly: boolean }
type Query = Readonly<Record<string, string | string[] | undefined>>

export function readGridQuery(query: Query): GridQuery {
  const form = query['bieu-mau']
  return {
    formId: typeof form === 'string' && /^[1-9]\d{0,8}$/.test(form) ? Number(form) : undefined,
    unitKind: typeof query.loai === 'string' && query.loai !== '' ? query.loai : undefined,
    isOverdueOnly: query.xem === 'chua-gui',
  }
}

export function gridAddress(formId: number, more: Record<string, string> = {}): string {
  return `${staffAddress('timeliness')}?${new URLSearchParams({ 'bieu-mau': String(formId), ...more })}`
}

/** The newest period of a form: the one that is urged for. */
export const periodNow = (grid: Grid) => grid.periods.at(-1)

export function shownRows(grid: Grid, { unitKind, isOverdueOnly }: GridQuery): GridRow[] {
  const rows = isOverdueOnly ? overdueRows(grid, periodNow(grid)?.id ?? 0) : grid.rows
  return rows.filter((row) => unitKind === undefined || row.unitKind === unitKind)
}
