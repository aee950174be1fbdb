// Kept texts: what somebody typed but could not store, because a colleague was first or the sign-in had ended. It waits, field by
// field, until its author takes it or lets it go; nobody else sees it.
import { and, asc, eq, isNull } from 'drizzle-orm'
import type { TypedAnswer } from '../../lib/indicators.ts'
import { keptTexts, reports } from '../schema.ts'
import { type Db, store, type Write } from '../store.ts'
import { judgeOn, type Viewer, whoIs } from '../viewers.ts'
import { readReport } from './report-view.ts'
import { isSameText, storableField, type TypedField } from './typed-text.ts'

export type KeptText = typeof keptTexts.$inferSelect
type Why = KeptText['why']

/** Keeps one field's text; the same text is not kept twice. */
export function keepText(tx: Write, userId: number, reportId: number, field: TypedField, why: Why) {
  const typed = JSON.stringify(field.typed)
  const { explanation, reply = '' } = field
  const waiting = listWaiting(tx.db, userId, reportId).filter(({ indicatorId }) => indicatorId === field.indicatorId)
  if (waiting.some((kept) => kept.typed === typed && kept.explanation === explanation && kept.reply === reply)) return
  tx.db
    .insert(keptTexts)
    .values({
      reportId,
      indicatorId: field.indicatorId,
      userId,
      typed,
      explanation,
      reply,
      seenVersion: field.version,
      why,
      at: tx.now,
    })
    .run()
}

/** Keeps what somebody posted after the sign-in had ended; only for a report that this person may write in. */
export function keepForLater(viewer: Viewer, reportId: number, posted: readonly TypedField[]): Promise<boolean> {
  return store.write(whoIs(viewer), (tx) => {
    const report = tx.db.select().from(reports).where(eq(reports.id, reportId)).get()
    const isAllowed = report && judgeOn(tx.db, viewer, 'report.save', report.unitId) === 'allowed'
    const outcome = isAllowed ? ('ok' as const) : ('denied' as const)
    tx.audit({ action: 'report.keepText', objectKind: 'report', objectId: reportId, after: {}, outcome })
    if (!report || !isAllowed) return false
    const { answers } = readReport(tx.db, viewer, report)
    for (const field of posted.map(storableField)) {
      const known = answers.find(({ answer }) => answer.indicatorId === field.indicatorId)
      if (known?.isOpen && !isSameText(known, field)) keepText(tx, viewer.userId, reportId, field, 'signedOut')
    }
    return true
  })
}

/** What waits for a person in a report, the oldest first. */
export function listWaiting(db: Db, userId: number, reportId: number): KeptText[] {
  return db
    .select()
    .from(keptTexts)
    .where(and(eq(keptTexts.reportId, reportId), eq(keptTexts.userId, userId), isNull(keptTexts.settledAt)))
    .orderBy(asc(keptTexts.id))
    .all()
}

/** The newest text that waits for the viewer at a figure, as it would be posted on the version that stands now. */
export function fieldOfKept(kept: KeptText, version: number): TypedField {
  const typed = JSON.parse(kept.typed) as TypedAnswer
  return { indicatorId: kept.indicatorId, version, typed, explanation: kept.explanation, reply: kept.reply }
}

/** Lets go of everything that waits for the viewer at a figure: it was taken, or the colleague's text stays. */
export function settleKept(viewer: Viewer, reportId: number, indicatorId: number, taken: boolean): Promise<void> {
  return store.write(whoIs(viewer), (tx) => {
    const waiting = and(
      eq(keptTexts.reportId, reportId),
      eq(keptTexts.indicatorId, indicatorId),
      eq(keptTexts.userId, viewer.userId),
      isNull(keptTexts.settledAt),
    )
    tx.db.update(keptTexts).set({ settledAt: tx.now }).where(waiting).run()
    tx.audit({
      action: 'report.settleText',
      objectKind: 'report',
      objectId: reportId,
      after: { indicatorId, taken },
    })
  })
}
