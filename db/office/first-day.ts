// What the first-day check list counts: people with their roles of today, holidays of the year, forms, open periods, reports.
import { sql } from 'drizzle-orm'
import type { FirstDayFacts } from '../../lib/first-day.ts'
import { store } from '../store.ts'
import { today, type Viewer } from '../viewers.ts'

/** Counts of today, in one read. Only numbers: nobody's name and no figure of a unit is among them. */
export function countFirstDay(_viewer: Viewer): Promise<FirstDayFacts> {
  const day = today()
  return store.read(
    (db) =>
      db.get<FirstDayFacts>(sql`
    with held as (
      select g.role, g.user_id, g.unit_id from role_grants g join users u on u.id = g.user_id and u.disabled_at is null
      where coalesce(g.valid_from, '') <= ${day} and (g.valid_to is null or g.valid_to >= ${day})
    ), provinces as (
      select id from units
      where kind = 'province' and coalesce(valid_from, '') <= ${day} and (valid_to is null or valid_to >= ${day})
    )
    select
      (select count(distinct user_id) from held where role = 'administrator') as administrators,
      (select count(distinct user_id) from held where role = 'reviewer') as reviewers,
      (select count(distinct user_id) from held where role = 'publisher') as publishers,
      (select count(distinct user_id) from held where role in ('reviewer', 'publisher')) as officePersons,
      (select count(*) from provinces) as unitsAsked,
      (select count(distinct unit_id) from held join provinces on provinces.id = held.unit_id where role = 'officer')
        as unitsWithOfficer,
      (select count(*) from holidays where day like ${`${day.slice(0, 4)}-%`}) as holidaysThisYear,
      (select count(distinct form_version_id) from form_items) as usableForms,
      (select count(distinct p.id) from periods p join period_forms f on f.period_id = p.id
        where f.opened_at is not null and f.closed_at is null and p.opens_on <= ${day} and p.closes_on >= ${day})
        as openPeriods,
      (select count(*) from reports where first_submitted_at is not null) as submittedReports,
      (select count(*) from reports where release is not null) as publishedReports`) as FirstDayFacts,
  )
}
