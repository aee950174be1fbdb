// Reading withdrawals: the requests with their state, and the public figures of an indicator from which one is chosen.
import { desc, eq } from 'drizzle-orm'
import { lastDay } from '../../lib/periods.ts'
import { can } from '../../lib/permissions.ts'
import { canConfirmWithdrawal } from '../../lib/separation-of-duties.ts'
import { type Figure, figureKey, figuresAsOf } from '../figures.ts'
import { indicators, releases, users, withdrawalRequests, withdrawals } from '../schema.ts'
import { type Db, store } from '../store.ts'
import { designationOn, readUnitRegister } from '../units.ts'
import { today, type Viewer } from '../viewers.ts'

type Indicator = typeof indicators.$inferSelect
export type ListedFigure = { figure: Figure; indicator: Indicator; unitName: string }
export type ListedRequest = {
  request: typeof withdrawalRequests.$inferSelect
  state: 'open' | 'confirmed' | 'cancelled'
  by: string
  confirmedBy: string | null
  confirmedAt: string | null
  shown: ListedFigure | undefined
  mayConfirm: boolean
}

const OFFICE = { unitIds: null }

/** Requests, the newest first; nothing for who may not read what the office withholds. */
export function listWithdrawals(viewer: Viewer): Promise<ListedRequest[]> {
  return store.read((db) => (mayRead(viewer) ? readRequests(db, viewer) : []))
}

export async function findWithdrawal(viewer: Viewer, id: number): Promise<ListedRequest | undefined> {
  return (await listWithdrawals(viewer)).find(({ request }) => request.id === id)
}

/** Indicators to choose from, and the public figures of one of them. */
export function listPublicFigures(viewer: Viewer, slug: string | undefined) {
  return store.read((db) => {
    const all = mayRead(viewer) ? db.select().from(indicators).orderBy(indicators.nameVi).all() : []
    const indicator = all.find((one) => one.slug === slug)
    return { indicators: all, indicator, figures: indicator ? figuresOf(db, indicator) : [] }
  })
}

const mayRead = (viewer: Viewer) => can(viewer, 'release.preview', OFFICE, today())

function figuresOf(db: Db, indicator: Indicator): ListedFigure[] {
  const register = readUnitRegister(db)
  return figuresAsOf(db, latestRelease(db), { indicatorIds: [indicator.id] })
    .filter(({ withdrawal }) => !withdrawal)
    .map((figure) => ({
      figure,
      indicator,
      unitName: designationOn(register, figure.unitId, lastDay(figure.period)).nameVi,
    }))
}

function readRequests(db: Db, viewer: Viewer): ListedRequest[] {
  const names = new Map(
    db
      .select({ id: users.id, name: users.name })
      .from(users)
      .all()
      .map(({ id, name }) => [id, name]),
  )
  const rows = db
    .select()
    .from(withdrawalRequests)
    .innerJoin(indicators, eq(indicators.id, withdrawalRequests.indicatorId))
    .leftJoin(withdrawals, eq(withdrawals.requestId, withdrawalRequests.id))
    .orderBy(desc(withdrawalRequests.id))
    .all()
  const register = readUnitRegister(db)
  const indicatorIds = [...new Set(rows.map(({ indicators: indicator }) => indicator.id))]
  const figures = indicatorIds.length > 0 ? figuresAsOf(db, latestRelease(db), { indicatorIds }) : []
  const shown = new Map(figures.map((figure) => [figureKey(figure), figure]))
  return rows.map(({ withdrawal_requests: request, indicators: indicator, withdrawals: done }) => {
    const figure = shown.get(figureKey(request))
    const state = done ? 'confirmed' : request.cancelledAt ? 'cancelled' : 'open'
    return {
      request,
      state,
      by: names.get(request.requestedBy) ?? '',
      confirmedBy: done ? (names.get(done.confirmedBy) ?? '') : null,
      confirmedAt: done?.confirmedAt ?? null,
      shown: figure && {
        figure,
        indicator,
        unitName: designationOn(register, figure.unitId, lastDay(figure.period)).nameVi,
      },
      mayConfirm:
        state === 'open' &&
        can(viewer, 'withdrawal.confirm', OFFICE, today()) &&
        canConfirmWithdrawal(viewer.userId, request.requestedBy),
    }
  })
}

function latestRelease(db: Db): number {
  return db.select({ number: releases.number }).from(releases).orderBy(desc(releases.number)).get()?.number ?? 0
}
