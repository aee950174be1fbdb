// Public reading of indicators: their definitions, groups and definition versions.
import { asc, eq } from 'drizzle-orm'
import { contentGroups, indicators, indicatorVersions } from './schema.ts'
import type { Db } from './store.ts'

export type Indicator = typeof indicators.$inferSelect & {
  group: typeof contentGroups.$inferSelect
  versions: (typeof indicatorVersions.$inferSelect)[]
}

/** All indicators in the order of their content groups, then of entry. */
export function listIndicators(db: Db): Indicator[] {
  const versions = db.select().from(indicatorVersions).orderBy(asc(indicatorVersions.version)).all()
  return db
    .select()
    .from(indicators)
    .innerJoin(contentGroups, eq(contentGroups.id, indicators.groupId))
    .orderBy(asc(contentGroups.position), asc(indicators.id))
    .all()
    .map(({ indicators: indicator, content_groups: group }) => ({
      ...indicator,
      group,
      versions: versions.filter((version) => version.indicatorId === indicator.id),
    }))
}

export function findIndicator(db: Db, slug: string): Indicator | undefined {
  return listIndicators(db).find((indicator) => indicator.slug === slug)
}
