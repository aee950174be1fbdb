// The next days that matter, beside the list.
import type { OwedReport } from '@/db/reporting/to-do.ts'
import { dayInVietnam, formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { dayWords, isSettled } from './words.ts'

const t = translator('vi', 'reports')
const MOST = 5

export function Upcoming({ owed, at }: { owed: readonly OwedReport[]; at: string }) {
  const day = dayInVietnam(at)
  const dates = owed
    .filter((one) => !isSettled(one))
    .flatMap((one) => [
      { day: one.dates.opensOn, what: t('upcoming.opens', { title: one.title }) },
      { day: one.dates.dueOn, what: t('upcoming.due', { title: one.title }) },
      { day: one.dates.closesOn, what: t('upcoming.closes', { title: one.title }) },
    ])
    .filter((date) => date.day >= day)
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .slice(0, MOST)
  return (
    <aside aria-labelledby="upcoming-title">
      <h2 id="upcoming-title">{t('upcoming.title')}</h2>
      {dates.length === 0 && <p className="hint">{t('upcoming.none')}</p>}
      <ul className="dates">
        {dates.map((date) => (
          <li key={date.day + date.what}>
            <time dateTime={date.day} title={dayWords(date.day)}>
              {formatDay(date.day, 'vi')}
            </time>
            <span>{date.what}</span>
          </li>
        ))}
      </ul>
      <p>
        <a href={staffAddress('calendar')}>{t('seeCalendar')}</a>
      </p>
    </aside>
  )
}
