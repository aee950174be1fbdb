// Public reading of sources: the documents, press reports and approved reports that figures come from.
import { asc, desc, lte } from 'drizzle-orm'
import { releases, sources } from './schema.ts'
import type { Db } from './store.ts'

export type Source = typeof sources.$inferSelect
export type Release = typeof releases.$inferSelect

/** Sources that a release knows of, newest release first. */
export function listSources(db: Db, release: number): Source[] {
  return db
    .select()
    .from(sources)
    .where(lte(sources.release, release))
    .orderBy(desc(sources.release), asc(sources.id))
    .all()
}

/** Releases up to and including N, oldest first. */
export function listReleasesUpTo(db: Db, release: number): Release[] {
  return db.select().from(releases).where(lte(releases.number, release)).orderBy(asc(releases.number)).all()
}
