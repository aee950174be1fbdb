// The urgent withdrawal (state secret, personal data): asked for by one person who names the document that orders it, confirmed by
// another; from then on a tombstone stands in every page of every release up to the newest.
import { and, desc, eq, isNull } from 'drizzle-orm'
import { isDay } from '../../lib/dates.ts'
import { can } from '../../lib/permissions.ts'
import { LEAST_REASON } from '../../lib/report-states.ts'
import { canConfirmWithdrawal } from '../../lib/separation-of-duties.ts'
import { observations, releases, withdrawalRequests, withdrawals } from '../schema.ts'
import { type Db, store, type Write } from '../store.ts'
import { type Refusal, today, type Viewer, whoIs } from '../viewers.ts'
import { storableText } from './typed-text.ts'

export type WithdrawalOrder = {
  indicatorId: number
  unitId: number
  period: string
  documentSymbol: string
  documentDate: string
  reason: string
}

const OFFICE = { unitIds: null }

/** The first of two persons asks for a withdrawal, naming the document that orders it. */
export async function requestWithdrawal(
  viewer: Viewer,
  order: WithdrawalOrder,
): Promise<{ ok: true; id: number } | Refusal> {
  return store.write(whoIs(viewer), (tx) => {
    if (!can(viewer, 'withdrawal.request', OFFICE, today())) {
      tx.audit({ action: 'withdrawal.request', objectKind: 'figure', after: order, outcome: 'denied' })
      return { ok: false as const, code: 'forbidden' as const }
    }
    const told = {
      ...order,
      documentSymbol: storableText(order.documentSymbol).trim(),
      reason: storableText(order.reason).trim(),
    }
    const code = troubleWith(tx.db, told)
    if (code) {
      tx.audit({ action: 'withdrawal.request', objectKind: 'figure', after: { ...order, code }, outcome: 'failed' })
      return { ok: false as const, code }
    }
    const open = findOpenRequest(tx.db, told)
    const id = open?.id ?? insertRequest(tx, viewer, told)
    tx.audit({
      action: 'withdrawal.request',
      objectKind: 'withdrawal',
      objectId: id,
      after: { ...order, again: !!open },
    })
    return { ok: true as const, id }
  })
}

function troubleWith(db: Db, order: WithdrawalOrder): 'reason' | 'state' | undefined {
  const isComplete =
    order.documentSymbol !== '' && isDay(order.documentDate) && [...order.reason].length >= LEAST_REASON
  if (!isComplete) return 'reason'
  const { indicatorId, unitId, period } = order
  const same = and(
    eq(observations.indicatorId, indicatorId),
    eq(observations.unitId, unitId),
    eq(observations.period, period),
  )
  return db.select({ release: observations.release }).from(observations).where(same).get() ? undefined : 'state'
}

// Asked twice for the same figure (two tabs, a post sent again), there is one request.
function findOpenRequest(db: Db, { indicatorId, unitId, period }: WithdrawalOrder) {
  const same = [
    eq(withdrawalRequests.indicatorId, indicatorId),
    eq(withdrawalRequests.unitId, unitId),
    eq(withdrawalRequests.period, period),
    isNull(withdrawalRequests.cancelledAt),
    isNull(withdrawals.id),
  ]
  return db
    .select({ id: withdrawalRequests.id })
    .from(withdrawalRequests)
    .leftJoin(withdrawals, eq(withdrawals.requestId, withdrawalRequests.id))
    .where(and(...same))
    .get()
}

function insertRequest(tx: Write, viewer: Viewer, order: WithdrawalOrder): number {
  return tx.db
    .insert(withdrawalRequests)
    .values({ ...order, requestedBy: viewer.userId, requestedAt: tx.now })
    .returning({ id: withdrawalRequests.id })
    .get().id
}

/** The second person confirms: from now on every page of every release up to the latest shows the tombstone. */
export async function confirmWithdrawal(viewer: Viewer, requestId: number): Promise<{ ok: true } | Refusal> {
  return store.write(whoIs(viewer), (tx) => {
    const request = findOpen(tx.db, requestId)
    const isAllowed =
      request &&
      can(viewer, 'withdrawal.confirm', OFFICE, today()) &&
      canConfirmWithdrawal(viewer.userId, request.requestedBy)
    tx.audit({
      action: 'withdrawal.confirm',
      objectKind: 'withdrawal',
      objectId: requestId,
      outcome: isAllowed ? 'ok' : 'denied',
    })
    if (!isAllowed) return { ok: false as const, code: 'forbidden' as const }
    const last = tx.db.select({ number: releases.number }).from(releases).orderBy(desc(releases.number)).get()
    const { indicatorId, unitId, period, documentSymbol, documentDate, requestedBy } = request
    tx.db
      .insert(withdrawals)
      .values({
        requestId,
        indicatorId,
        unitId,
        period,
        documentSymbol,
        documentDate,
        requestedBy,
        confirmedBy: viewer.userId,
        confirmedAt: tx.now,
        throughRelease: last?.number ?? 0,
      })
      .run()
    return { ok: true as const }
  })
}

/** Either of those who may ask takes a request back, as long as nobody has confirmed it. */
export async function cancelWithdrawal(viewer: Viewer, requestId: number): Promise<{ ok: true } | Refusal> {
  return store.write(whoIs(viewer), (tx) => {
    const mayCancel = can(viewer, 'withdrawal.request', OFFICE, today())
    const request = mayCancel ? findOpen(tx.db, requestId) : undefined
    const entry = { action: 'withdrawal.cancel', objectKind: 'withdrawal', objectId: requestId } as const
    if (!request) {
      tx.audit({ ...entry, outcome: mayCancel ? 'failed' : 'denied' })
      return { ok: false as const, code: mayCancel ? ('state' as const) : ('forbidden' as const) }
    }
    tx.db
      .update(withdrawalRequests)
      .set({ cancelledAt: tx.now, version: request.version + 1 })
      .where(and(eq(withdrawalRequests.id, requestId), eq(withdrawalRequests.version, request.version)))
      .run()
    tx.audit(entry)
    return { ok: true as const }
  })
}

function findOpen(db: Db, id: number) {
  const found = db
    .select()
    .from(withdrawalRequests)
    .leftJoin(withdrawals, eq(withdrawals.requestId, withdrawalRequests.id))
    .where(and(eq(withdrawalRequests.id, id), isNull(withdrawalRequests.cancelledAt)))
    .get()
  return found && !found.withdrawals ? found.withdrawal_requests : undefined
}
