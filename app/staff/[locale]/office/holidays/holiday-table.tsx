// The days of a year as a table; each row opens to its own small form.
import type { FormNote } from '@/app/_server/form-note.ts'
import { Button } from '@/components/button.tsx'
import { Details } from '@/components/details.tsx'
import { SelectInput, TextInput } from '@/components/field-inputs.tsx'
import { FigureTable } from '@/components/figure-table.tsx'
import type { HolidayRow } from '@/db/office/holidays.ts'
import { formatDay, weekday } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { submitHolidayChange, submitHolidayRemoval } from './actions.ts'
import { KIND_CHOICES } from './entry-fields.tsx'

const t = translator('vi', 'officeHolidays')

type HolidayTableProps = { rows: readonly HolidayRow[]; year: string; note: FormNote }

export function HolidayTable({ rows, year, note }: HolidayTableProps) {
  return (
    <FigureTable
      locale="vi"
      caption={t('year', { year })}
      isCaptionHidden
      columns={[
        { key: 'day', title: t('column.day') },
        { key: 'kind', title: t('column.kind') },
        { key: 'name', title: t('column.name') },
        { key: 'change', title: t('column.change') },
      ]}
      rows={rows.map((row) => ({
        key: row.day,
        cells: {
          day: dayWords(row.day),
          kind: t(`kind.${row.kind}`),
          name: row.nameVi,
          change: <Change row={row} year={year} note={note} />,
        },
      }))}
    />
  )
}

/** “thứ Sáu, 01/01/2027”. */
export function dayWords(day: string): string {
  const name = t(`weekday.${String(weekday(day)) as '0'}`)
  return t('onDay', { weekday: name, day: formatDay(day, 'vi') })
}

function Change({ row, year, note }: { row: HolidayRow; year: string; note: FormNote }) {
  const isTyped = note.values.changed === row.day
  const id = `ngay-${row.day}`
  return (
    <Details
      summary={
        <>
          {t('change')}
          <span className="vh">{`: ${formatDay(row.day, 'vi')}`}</span>
        </>
      }
      isOpen={isTyped}
    >
      <form action={submitHolidayChange} className="entry">
        <input type="hidden" name="year" value={year} />
        <input type="hidden" name="day" value={row.day} />
        <input type="hidden" name="version" value={row.version} />
        <label htmlFor={`${id}-kind`}>{t('kindLabel')}</label>
        <SelectInput
          id={`${id}-kind`}
          name="kind"
          defaultValue={isTyped ? note.values.changedKind : row.kind}
          choices={KIND_CHOICES}
        />
        <label htmlFor={id}>{t('name')}</label>
        <TextInput id={id} name="nameVi" defaultValue={isTyped ? note.values.changedName : row.nameVi} />
        <div className="acts">
          <Button isSmall>{t('save')}</Button>
          <Button isSmall kind="secondary" formAction={submitHolidayRemoval}>
            {t('remove')}
          </Button>
        </div>
      </form>
    </Details>
  )
}
