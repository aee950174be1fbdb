// Urging by the office: units whose report is overdue are told, once a unit, period and day, and it stands on record who urged when.
import { desc, eq } from 'drizzle-orm'
import { can } from '../../lib/permissions.ts'
import { notify } from '../outbox.ts'
import { auditEvents } from '../schema.ts'
import { store, type Write } from '../store.ts'
import { type Refusal, today, type Viewer, whoIs } from '../viewers.ts'
import { listHolders } from './announcements.ts'
import { type Grid, type GridRow, gridOf } from './timeliness.ts'

const URGED = 'unit.urge'

export type Urged = { ok: true; units: number; people: number; unreached: string[] }
/** One line of the log. */
export type Urging = { at: string; by: string; unitName: string; periodCode: string; people: number }

/** `unitIds` null: every unit that is overdue. Units that are not overdue, or were urged today, are passed over. */
export async function urgeUnits(
  viewer: Viewer,
  asked: { formId: number; periodId: number; unitIds: readonly number[] | null },
): Promise<Urged | Refusal> {
  return store.write(whoIs(viewer), (tx) => {
    const refuse = (code: 'forbidden' | 'state', outcome: 'denied' | 'failed') => {
      tx.audit({ action: URGED, objectKind: 'period', objectId: asked.periodId, after: { code }, outcome })
      return { ok: false as const, code }
    }
    if (!can(viewer, 'timeliness.urge', { unitIds: null }, today())) return refuse('forbidden', 'denied')
    const grid = gridOf(tx.db, asked.formId)
    const rows = grid?.formId === asked.formId ? overdueRows(grid, asked.periodId) : []
    const chosen = rows.filter(({ unitId }) => asked.unitIds === null || asked.unitIds.includes(unitId))
    if (!grid || chosen.length === 0) return refuse('state', 'failed')
    const told = chosen.map((row) => urgeOne(tx, grid, row, asked.periodId))
    tx.audit({
      action: 'timeliness.urge',
      objectKind: 'period',
      objectId: asked.periodId,
      after: { units: told.length },
    })
    return {
      ok: true as const,
      units: told.filter(({ people }) => people > 0).length,
      people: told.reduce((sum, { people }) => sum + people, 0),
      unreached: told.flatMap(({ row, holders }) => (holders === 0 ? [row.unitName] : [])),
    }
  })
}

/** Rows of the grid that are overdue in a period. */
export function overdueRows(grid: Grid, periodId: number): GridRow[] {
  const place = grid.periods.findIndex(({ id }) => id === periodId)
  return grid.rows.filter(({ cells }) => cells[place]?.kind === 'missing')
}

function urgeOne(tx: Write, { formId, title, periods }: Grid, row: GridRow, periodId: number) {
  const place = periods.findIndex(({ id }) => id === periodId)
  const cell = row.cells[place]
  const periodCode = periods[place]?.code ?? ''
  const holders = listHolders(tx.db, row.unitId, ['officer', 'leader'])
  const facts = {
    title,
    periodCode,
    unitName: row.unitName,
    dueOn: cell?.dueOn ?? undefined,
    reportId: cell?.reportId ?? undefined,
  }
  const written = holders.filter((userId) =>
    notify(tx, {
      key: `urging-${formId}-${periodId}-${row.unitId}-${today()}-${userId}`,
      kind: 'urging',
      userId,
      unitId: row.unitId,
      facts,
    }),
  )
  const people = written.length
  if (people > 0 || holders.length === 0)
    tx.audit({
      action: URGED,
      objectKind: 'unit',
      objectId: row.unitId,
      after: { formId, periodId, periodCode, unitName: row.unitName, people },
    })
  return { row, people, holders: holders.length }
}

/** Leaves on record that letters were made, and for whom. */
export async function noteLettersTaken(viewer: Viewer, periodId: number, rows: readonly GridRow[]): Promise<void> {
  const after = { units: rows.map(({ unitName }) => unitName) }
  await store.write(whoIs(viewer), (tx) =>
    tx.audit({ action: 'timeliness.letter', objectKind: 'period', objectId: periodId, after }),
  )
}

const LONGEST_LOG = 50

/** Who urged whom when, the newest first. */
export function listUrgings(viewer: Viewer): Promise<Urging[]> {
  return store.read((db) => {
    if (!can(viewer, 'timeliness.read', { unitIds: null }, today())) return []
    return db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.action, URGED))
      .orderBy(desc(auditEvents.seq))
      .limit(LONGEST_LOG)
      .all()
      .filter(({ objectKind }) => objectKind === 'unit')
      .map(({ at, actorName, after }) => {
        const { unitName, periodCode, people } = JSON.parse(after ?? '{}')
        return { at, by: actorName, unitName, periodCode, people }
      })
  })
}
