// Obstacles that units report: with the approval of the report they come to the office's inbox, once each; there they are given to a
// unit, answered, grouped with the first that says the same, and answered in public where the office decides so.
import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import { likeness, SAME_FROM } from '../../lib/likeness.ts'
import { can } from '../../lib/permissions.ts'
import { cleanText } from '../../lib/text.ts'
import { obstacles, units } from '../schema.ts'
import { type Db, store, type Write } from '../store.ts'
import { type Refusal, today, type Viewer, whoIs } from '../viewers.ts'
import type { ReportView } from './report-view.ts'

export type Obstacle = typeof obstacles.$inferSelect
/** An obstacle with those that say the same below it, and the open one that it may repeat. */
export type InboxItem = { obstacle: Obstacle; repeated: Obstacle[]; mayRepeat: number | null }

/** Within the approval: each obstacle text becomes a row, or renews the text of its row while nobody has dealt with that. */
export function recordObstacles(tx: Write, { report, answers }: ReportView) {
  for (const { field, answer } of answers) {
    const { textPurpose, id, groupId } = field.indicator
    if (textPurpose !== 'obstacle' || answer.state !== 'reported' || !answer.textValue) continue
    const row = { textVi: answer.textValue, groupId, unitId: report.unitId, reportId: report.id }
    const slug = `bao-cao-${report.id}-${id}`
    tx.db
      .insert(obstacles)
      .values({ ...row, slug, kind: 'reported' })
      .onConflictDoNothing()
      .run()
    const untouched = and(eq(obstacles.slug, slug), isNull(obstacles.assignedAt), isNull(obstacles.answeredAt))
    tx.db.update(obstacles).set({ textVi: answer.textValue }).where(untouched).run()
  }
}

/** What units reported, the first of each group, oldest first; empty for whoever may not answer. */
export function listInbox(viewer: Viewer): Promise<InboxItem[]> {
  return store.read((db) => {
    if (!mayAnswer(viewer)) return []
    const all = db.select().from(obstacles).where(isNotNull(obstacles.reportId)).orderBy(asc(obstacles.id)).all()
    const firsts = all.filter(({ duplicateOfId }) => duplicateOfId === null)
    return firsts.map((obstacle) => ({
      obstacle,
      repeated: all.filter(({ duplicateOfId }) => duplicateOfId === obstacle.id),
      mayRepeat: mostAlike(
        obstacle,
        firsts.filter(({ id }) => id < obstacle.id),
      ),
    }))
  })
}

/** The earlier one that says the same, if one is alike enough. */
function mostAlike({ textVi }: Obstacle, earlier: readonly Obstacle[]): number | null {
  const alike = earlier
    .map((one) => ({ id: one.id, share: likeness(textVi, one.textVi) }))
    .filter(({ share }) => share >= SAME_FROM)
    .sort((a, b) => b.share - a.share)
  return alike[0]?.id ?? null
}

export type Handling =
  | { do: 'assign'; ownerUnitId: number }
  | { do: 'answer'; text: string; isPublic: boolean }
  | { do: 'group'; duplicateOfId: number | null }

/** Deals with one obstacle in the version that was seen. Undefined: no such obstacle. */
export async function dealWithObstacle(
  viewer: Viewer,
  id: number,
  version: number,
  handling: Handling,
): Promise<{ ok: true } | Refusal | undefined> {
  return store.write(whoIs(viewer), (tx) => {
    const known = tx.db.select().from(obstacles).where(eq(obstacles.id, id)).get()
    const told = <R extends { ok: true } | Refusal>(result: R, outcome: 'ok' | 'failed' | 'denied') => {
      const after = { ...handling, code: result.ok ? null : result.code }
      tx.audit({
        action: `obstacle.${handling.do}`,
        objectKind: 'obstacle',
        objectId: id,
        before: partOf(known),
        after,
        outcome,
      })
      return result
    }
    if (!mayAnswer(viewer)) return told({ ok: false, code: 'forbidden' }, 'denied')
    if (!known) {
      told({ ok: false, code: 'state' }, 'failed')
      return undefined
    }
    const set = changeOf(tx, viewer, id, handling)
    if ('ok' in set) return told(set, 'failed')
    const changed = tx.db
      .update(obstacles)
      .set({ ...set, version: version + 1 })
      .where(and(eq(obstacles.id, id), eq(obstacles.version, version)))
      .run()
    return changed.changes === 1 ? told({ ok: true }, 'ok') : told({ ok: false, code: 'state' }, 'failed')
  })
}

/** What is written; which release carries an answer, the release itself decides. */
function changeOf(tx: Write, viewer: Viewer, id: number, handling: Handling): Partial<Obstacle> | Refusal {
  if (handling.do === 'assign')
    return hasUnit(tx.db, handling.ownerUnitId)
      ? { ownerUnitId: handling.ownerUnitId, assignedAt: tx.now }
      : { ok: false, code: 'state' }
  if (handling.do === 'group')
    return isGroupable(tx.db, id, handling.duplicateOfId)
      ? { duplicateOfId: handling.duplicateOfId }
      : { ok: false, code: 'state' }
  const text = cleanText(handling.text, 5000)
  if (!text.ok || text.text === '') return { ok: false, code: 'reason' }
  return { answerVi: text.text, isPublic: handling.isPublic, answeredAt: tx.now, answeredBy: viewer.userId }
}

const mayAnswer = (viewer: Viewer) => can(viewer, 'obstacle.answer', { unitIds: null }, today())
const hasUnit = (db: Db, unitId: number) =>
  db.select({ id: units.id }).from(units).where(eq(units.id, unitId)).get() !== undefined

/** Groups are one deep: the first of a group repeats nothing, and what has repetitions stays a first. */
function isGroupable(db: Db, id: number, firstId: number | null): boolean {
  if (firstId === null) return true
  const first = db.select().from(obstacles).where(eq(obstacles.id, firstId)).get()
  const below = db.select({ id: obstacles.id }).from(obstacles).where(eq(obstacles.duplicateOfId, id)).get()
  return first !== undefined && first.id !== id && first.duplicateOfId === null && below === undefined
}

function partOf(known: Obstacle | undefined) {
  if (!known) return null
  const { ownerUnitId, answerVi, isPublic, duplicateOfId } = known
  return { ownerUnitId, answerVi, isPublic, duplicateOfId }
}
