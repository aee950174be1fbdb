// Public reading of sessions and of what was said in them. A notice of conclusions that came after the release's day is not there yet.
import { asc, lte } from 'drizzle-orm'
import { bodies, directives, sessions } from './schema.ts'
import type { Db } from './store.ts'

export type Body = typeof bodies.$inferSelect
/** A leader with the position at the time; `line` is the place in the source. */
export type Leader = { name: string | null; positionVi: string; role: string; sourceId?: string; line?: number }
export type ConnectionPoint = { province: string; leaders: Leader[]; othersVi: string | null; sourceId?: string }
/** The record of a session as the data file holds it; sources are named by their slug. */
export type SessionRecord = {
  timeOfDay?: string | null
  chairs?: Leader[]
  participants?: Leader[]
  connectionPoints?: ConnectionPoint[]
  agendaVi?: string[]
  agendaEn?: string[]
  qualitativeResults?: { vi: string; en: string; sourceId?: string; line?: number; quote?: string }[]
}
export type Session = Omit<typeof sessions.$inferSelect, 'record'> & { record: SessionRecord }
/** A statement of a session; only those of type `directive` are directives. */
export type Directive = Omit<typeof directives.$inferSelect, 'addressees'> & { addressees: string[] }

export function listBodies(db: Db): Body[] {
  return db.select().from(bodies).orderBy(asc(bodies.id)).all()
}

/** Sessions that a release knows of, oldest first. */
export function listSessions(db: Db, at: { release: number; day: string }): Session[] {
  return db
    .select()
    .from(sessions)
    .where(lte(sessions.release, at.release))
    .orderBy(asc(sessions.date), asc(sessions.id))
    .all()
    .map((row) => {
      const isNoticeOut = row.conclusionDate !== null && row.conclusionDate <= at.day
      const notice = isNoticeOut ? {} : { conclusionSymbol: null, conclusionDate: null }
      return { ...row, ...notice, record: JSON.parse(row.record) }
    })
}

/** Statements that a release knows of, in the order in which they were told. */
export function listDirectives(db: Db, release: number): Directive[] {
  return db
    .select()
    .from(directives)
    .where(lte(directives.release, release))
    .orderBy(asc(directives.position))
    .all()
    .map((row) => ({ ...row, addressees: JSON.parse(row.addressees) }))
}
