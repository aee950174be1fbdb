// The calendar: when each period opens, is due and closes, in the order of the due dates.
import { acting } from '@/app/_server/acting.ts'
import { StaffFrame } from '@/app/_server/staff-frame.tsx'
import { EmptyState } from '@/components/empty-state.tsx'
import { FigureTable } from '@/components/figure-table.tsx'
import { nowText } from '@/db/clock.ts'
import { type CalendarEntry, type CalendarHoliday, listCalendar } from '@/db/reporting/calendar.ts'
import { formatDay } from '@/lib/dates.ts'
import { daysLeftInWords } from '@/lib/deadlines.ts'
import { translator } from '@/lib/messages.ts'
import { reportTitle } from '@/lib/periods.ts'
import { STAFF_ROLES } from '@/lib/permissions.ts'

const t = translator('vi', 'calendar')

export const metadata = { title: t('title') }

export default async function CalendarPage() {
  const viewer = await acting(STAFF_ROLES)
  const { entries, holidays } = await listCalendar(viewer)
  return (
    <StaffFrame here="calendar">
      <h1>{t('title')}</h1>
      <p className="lede">{t('lede')}</p>
      {entries.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
      ) : (
        <PeriodTable entries={entries} at={nowText()} />
      )}
      <p className="hint">{t('reminderRule')}</p>
      {holidays.length > 0 && <HolidayTable holidays={holidays} />}
    </StaffFrame>
  )
}

function PeriodTable({ entries, at }: { entries: readonly CalendarEntry[]; at: string }) {
  const isOwn = entries.some(({ unitName }) => unitName)
  const columns = [
    { key: 'form', title: t('form') },
    ...(isOwn ? [{ key: 'unit', title: t('unit') }] : []),
    { key: 'opens', title: t('opens') },
    { key: 'due', title: t('due') },
    { key: 'closes', title: t('closes') },
    { key: 'left', title: t('left') },
  ]
  const rows = entries.map((entry) => ({
    key: entry.key,
    cells: {
      form: reportTitle(entry.title, entry.periodCode, 'vi'),
      unit: entry.unitName,
      opens: formatDay(entry.dates.opensOn, 'vi'),
      due: `${formatDay(entry.dates.dueOn, 'vi')}${entry.isExtended ? ` · ${t('extended')}` : ''}`,
      closes: formatDay(entry.dates.closesOn, 'vi'),
      left: leftOf(entry, at),
    },
  }))
  return <FigureTable locale="vi" caption={t('title')} isCaptionHidden columns={columns} rows={rows} />
}

// Once sent, nothing is left to count: the state is what matters.
function leftOf(entry: CalendarEntry, at: string): string {
  if (entry.firstSubmittedAt && entry.reportState)
    return translator('vi', 'states')(`report.${entry.reportState as 'draft'}`)
  return daysLeftInWords(entry.dates.dueOn, at, 'vi')
}

function HolidayTable({ holidays }: { holidays: readonly CalendarHoliday[] }) {
  const columns = [
    { key: 'day', title: t('day') },
    { key: 'kind', title: t('kind') },
    { key: 'name', title: t('name') },
  ]
  const rows = holidays.map(({ day, kind, nameVi }) => ({
    key: day,
    cells: { day: formatDay(day, 'vi'), kind: t(kind), name: nameVi },
  }))
  return <FigureTable locale="vi" caption={t('holidays')} columns={columns} rows={rows} />
}
