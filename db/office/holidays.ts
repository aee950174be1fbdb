// The office's calendar: public holidays, and weekend days swapped into working days. Due days of periods are computed from it when a
// period is planned; a period that is planned already keeps its days.
import { and, asc, eq, like } from 'drizzle-orm'
import type { HolidayKind, HolidayLine } from '../../lib/holiday-file.ts'
import { holidays } from '../schema.ts'
import { type Db, store, type Write } from '../store.ts'
import type { Viewer } from '../viewers.ts'
import { conflictOn, mayDo, type OfficeResult, officeWrite } from './office-write.ts'

export type HolidayRow = typeof holidays.$inferSelect
export type HolidayEntry = { day: string; kind: HolidayKind; nameVi: string }

const KIND = 'holiday'

/** Days off and swapped working days of a year, in order. */
export function listHolidaysOf(viewer: Viewer, year: string): Promise<HolidayRow[]> {
  return store.read((db) =>
    mayDo(viewer, 'period.edit')
      ? db
          .select()
          .from(holidays)
          .where(like(holidays.day, `${year}-%`))
          .orderBy(asc(holidays.day))
          .all()
      : [],
  )
}

/** Years that have an entry. */
export function listHolidayYears(viewer: Viewer): Promise<string[]> {
  return store.read((db) => {
    if (!mayDo(viewer, 'period.edit')) return []
    const rows = db.select({ day: holidays.day }).from(holidays).orderBy(asc(holidays.day)).all()
    return [...new Set(rows.map(({ day }) => day.slice(0, 4)))]
  })
}

/** Enters a day that has no entry; the same entry again changes nothing. */
export function addHoliday(viewer: Viewer, entry: HolidayEntry): Promise<OfficeResult> {
  return officeWrite(viewer, taskOn(entry.day, 'holiday.add'), (tx) => {
    const held = find(tx.db, entry.day)
    if (held && !isSame(held, entry)) return { ok: false, code: 'taken', field: 'day' }
    if (!held) tx.db.insert(holidays).values(entry).run()
    return { ok: true, id: yearOf(entry.day), after: entry }
  })
}

/** Changes kind and name of a day. */
export function changeHoliday(viewer: Viewer, version: number, entry: HolidayEntry): Promise<OfficeResult> {
  return officeWrite(viewer, taskOn(entry.day, 'holiday.change'), (tx) => {
    const held = find(tx.db, entry.day)
    if (!held) return { ok: false, code: 'notFound' }
    if (held.version !== version) return conflictOn(tx.db, KIND, entry.day)
    move(tx, held, entry)
    return { ok: true, id: yearOf(entry.day), before: held, after: entry }
  })
}

/** Takes a day out of the calendar; gone already is as good. */
export function removeHoliday(viewer: Viewer, day: string, version: number): Promise<OfficeResult> {
  return officeWrite(viewer, taskOn(day, 'holiday.remove'), (tx) => {
    const held = find(tx.db, day)
    if (held && held.version !== version) return conflictOn(tx.db, KIND, day)
    tx.db.delete(holidays).where(eq(holidays.day, day)).run()
    return { ok: true, id: yearOf(day), before: held ?? null }
  })
}

export type HolidayChange = HolidayEntry & { line: number; effect: 'new' | 'changed' | 'same' }

/** What the lines of a file would do to the calendar as it is now. */
export function previewHolidays(viewer: Viewer, lines: readonly HolidayLine[]): Promise<HolidayChange[]> {
  return store.read((db) =>
    mayDo(viewer, 'period.edit')
      ? lines.map((line) => {
          const held = find(db, line.day)
          return { ...line, effect: !held ? 'new' : isSame(held, line) ? 'same' : 'changed' }
        })
      : [],
  )
}

/** Takes over the lines of a file, all or none; taken over before, nothing changes. Days that the file does not name stay. */
export function importHolidays(viewer: Viewer, lines: readonly HolidayLine[]): Promise<OfficeResult> {
  const task = { permission: 'period.edit' as const, action: 'holiday.import', objectKind: KIND }
  return officeWrite(viewer, task, (tx) => {
    for (const { line: _line, ...entry } of lines) {
      const held = find(tx.db, entry.day)
      if (!held) tx.db.insert(holidays).values(entry).run()
      else if (!isSame(held, entry)) move(tx, held, entry)
    }
    return { ok: true, id: yearOf(lines[0]?.day ?? ''), after: { days: lines.map(({ day }) => day) } }
  })
}

const taskOn = (day: string, action: string) => ({
  permission: 'period.edit' as const,
  action,
  objectKind: KIND,
  objectId: day,
})

const yearOf = (day: string) => Number(day.slice(0, 4))

const isSame = (held: HolidayEntry, { kind, nameVi }: HolidayEntry) => held.kind === kind && held.nameVi === nameVi

function find(db: Db, day: string): HolidayRow | undefined {
  return db.select().from(holidays).where(eq(holidays.day, day)).get()
}

function move({ db }: Write, { day, version }: HolidayRow, { kind, nameVi }: HolidayEntry) {
  const seen = and(eq(holidays.day, day), eq(holidays.version, version))
  db.update(holidays)
    .set({ kind, nameVi, version: version + 1 })
    .where(seen)
    .run()
}
