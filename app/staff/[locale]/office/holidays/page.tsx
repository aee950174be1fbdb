// The calendar of a year: days off and swapped working days, each to be changed where it stands.
import { acting } from '@/app/_server/acting.ts'
import { readNote } from '@/app/_server/form-note.ts'
import { ButtonLink } from '@/components/button.tsx'
import { EmptyState } from '@/components/empty-state.tsx'
import { Tabs } from '@/components/tabs.tsx'
import { listHolidaysOf, listHolidayYears } from '@/db/office/holidays.ts'
import { today } from '@/db/viewers.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { OfficeFrame } from '../office-frame.tsx'
import { AddHoliday } from './entry-fields.tsx'
import { HolidayTable } from './holiday-table.tsx'
import { readYear, yearAddress } from './year.ts'

const t = translator('vi', 'officeHolidays')

export const metadata = { title: t('pageTitle') }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function HolidaysPage({ searchParams }: Props) {
  const viewer = await acting('administrator')
  const query = await searchParams
  const note = await readNote(query.note)
  const present = today().slice(0, 4)
  const year = readYear(query.nam, present)
  const rows = await listHolidaysOf(viewer, year)
  const years = [...(await listHolidayYears(viewer)), present, String(Number(present) + 1), year]
  return (
    <OfficeFrame area="officeHolidays" note={note}>
      <div className="oh">
        <h1>{t('title')}</h1>
        <ButtonLink kind="secondary" href={staffAddress('officeHolidayImport')}>
          {t('import.link')}
        </ButtonLink>
      </div>
      <p className="lede">{t('lede')}</p>
      <Tabs
        locale="vi"
        label={t('years')}
        links={[...new Set(years)].sort().map((one) => ({
          ...{ label: t('year', { year: one }), href: yearAddress(one), current: one === year },
        }))}
      />
      {rows.length === 0 ? (
        <EmptyState title={t('empty', { year })}>{t('emptyText')}</EmptyState>
      ) : (
        <HolidayTable rows={rows} year={year} note={note} />
      )}
      <AddHoliday year={year} note={note} />
    </OfficeFrame>
  )
}
