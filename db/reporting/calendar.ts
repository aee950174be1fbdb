// The calendar: when each period of the viewer opens, is due and closes, and the days on which nobody works ahead of that.
import { and, asc, eq, gte, isNotNull, lte } from 'drizzle-orm'
import { addDays } from '../../lib/dates.ts'
import type { Dates } from '../../lib/deadlines.ts'
import { formVersions, holidays, periodForms, periods } from '../schema.ts'
import { type Db, store } from '../store.ts'
import { today, type Viewer, visibleUnits } from '../viewers.ts'
import { readOwed } from './desk.ts'

const DAYS_BACK = 60
const DAYS_AHEAD = 366

export type CalendarEntry = {
  key: string
  title: string
  periodCode: string
  /** Null for those of the office: the period as it is for everyone. */
  unitName: string | null
  dates: Dates
  isExtended: boolean
  reportState: string | null
  firstSubmittedAt: string | null
}
export type CalendarHoliday = { day: string; kind: 'holiday' | 'workingDay'; nameVi: string }

/** Periods that closed less than two months ago, are open or will open; for officers with the dates of their own unit. */
export function listCalendar(viewer: Viewer): Promise<{ entries: CalendarEntry[]; holidays: CalendarHoliday[] }> {
  return store.read((db) => {
    const visible = visibleUnits(db, viewer)
    const entries = visible === 'all' ? periodsOfAll(db) : periodsOfUnits(db, visible)
    const since = addDays(today(), -DAYS_BACK)
    return {
      entries: entries
        .filter(({ dates }) => dates.closesOn >= since)
        .sort((a, b) => a.dates.dueOn.localeCompare(b.dates.dueOn)),
      holidays: listHolidaysAhead(db),
    }
  })
}

function periodsOfUnits(db: Db, unitIds: readonly number[]): CalendarEntry[] {
  const usual = new Map(periodsOfAll(db).map((entry) => [entry.key, entry.dates.dueOn]))
  return readOwed(db, unitIds).map(({ formId, periodId, unitId, title, periodCode, unitName, dates, report }) => ({
    key: `${periodId}-${formId}-${unitId}`,
    title,
    periodCode,
    unitName,
    dates,
    isExtended: dates.dueOn !== usual.get(`${periodId}-${formId}`),
    reportState: report?.state ?? null,
    firstSubmittedAt: report?.firstSubmittedAt ?? null,
  }))
}

function periodsOfAll(db: Db): CalendarEntry[] {
  return db
    .select()
    .from(periodForms)
    .innerJoin(periods, eq(periods.id, periodForms.periodId))
    .innerJoin(formVersions, eq(formVersions.id, periodForms.formVersionId))
    .where(isNotNull(periodForms.openedAt))
    .all()
    .map(
      ({ periods: { id, code, opensOn, dueOn, closesOn }, period_forms: { formId }, form_versions: { titleVi } }) => ({
        key: `${id}-${formId}`,
        title: titleVi,
        periodCode: code,
        unitName: null,
        dates: { opensOn, dueOn, closesOn },
        isExtended: false,
        reportState: null,
        firstSubmittedAt: null,
      }),
    )
}

function listHolidaysAhead(db: Db): CalendarHoliday[] {
  return db
    .select({ day: holidays.day, kind: holidays.kind, nameVi: holidays.nameVi })
    .from(holidays)
    .where(and(gte(holidays.day, today()), lte(holidays.day, addDays(today(), DAYS_AHEAD))))
    .orderBy(asc(holidays.day))
    .all()
}
