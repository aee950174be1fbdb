// Public reading of the registers: obstacles, initiatives, documents, and the periods in which this portal has asked for figures.
import { and, asc, eq, lte } from 'drizzle-orm'
import {
  documents,
  formItems,
  formRecipients,
  initiatives,
  obstacles,
  periodForms,
  periods,
  regimes,
} from './schema.ts'
import { readSetting } from './settings.ts'
import type { Db } from './store.ts'

export type Obstacle = typeof obstacles.$inferSelect
export type Initiative = typeof initiatives.$inferSelect
export type OfficialDocument = typeof documents.$inferSelect
/** A period that the portal has opened, and which indicators it asks of which kind of unit in it. */
export type OpenedPeriod = typeof periods.$inferSelect & {
  regime: typeof regimes.$inferSelect
  asked: { unitKind: string; indicatorId: number }[]
}

/** Obstacles that the publisher has made public; none while the setting keeps them from the public. */
export function listObstacles(db: Db, release: number): Obstacle[] {
  if (!readSetting(db, 'showObstacles')) return []
  return db
    .select()
    .from(obstacles)
    .where(and(eq(obstacles.isPublic, true), lte(obstacles.release, release)))
    .orderBy(asc(obstacles.id))
    .all()
}

export function listInitiatives(db: Db, release: number): Initiative[] {
  return db.select().from(initiatives).where(lte(initiatives.release, release)).orderBy(asc(initiatives.id)).all()
}

/** Documents that a release knows of, newest first; those of unknown day last. */
export function listDocuments(db: Db, release: number): OfficialDocument[] {
  return db
    .select()
    .from(documents)
    .where(lte(documents.release, release))
    .orderBy(asc(documents.id))
    .all()
    .sort((a, b) => (b.issuedOn ?? '').localeCompare(a.issuedOn ?? ''))
}

/** Periods that have opened by a day, newest first. */
export function listOpenedPeriods(db: Db, day: string): OpenedPeriod[] {
  const asked = db
    .select({
      periodId: periodForms.periodId,
      unitKind: formRecipients.unitKind,
      indicatorId: formItems.indicatorId,
    })
    .from(periodForms)
    .innerJoin(formItems, eq(formItems.formVersionId, periodForms.formVersionId))
    .innerJoin(formRecipients, eq(formRecipients.formVersionId, periodForms.formVersionId))
    .all()
  return db
    .select()
    .from(periods)
    .innerJoin(regimes, eq(regimes.id, periods.regimeId))
    .where(lte(periods.opensOn, day))
    .orderBy(asc(periods.dueOn))
    .all()
    .map(({ periods: period, regimes: regime }) => ({
      ...period,
      regime,
      asked: asked.flatMap(({ periodId, unitKind, indicatorId }) =>
        periodId === period.id && unitKind !== null ? [{ unitKind, indicatorId }] : [],
      ),
    }))
    .reverse()
}
