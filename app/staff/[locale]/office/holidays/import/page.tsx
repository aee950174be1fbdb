// Imports a calendar from a file: choose it, see what it would do or everything that is to be corrected, then take it over.
import { acting } from '@/app/_server/acting.ts'
import { problemOf, readNote } from '@/app/_server/form-note.ts'
import { Button } from '@/components/button.tsx'
import { describedBy, Field } from '@/components/field.tsx'
import { previewHolidays } from '@/db/office/holidays.ts'
import { findPending } from '@/db/pending.ts'
import type { HolidayFile } from '@/lib/holiday-file.ts'
import { translator } from '@/lib/messages.ts'
import { OfficeFrame } from '../../office-frame.tsx'
import { submitHolidayFile } from '../actions.ts'
import { PENDING_HOLIDAYS } from '../year.ts'
import { FilePreview, FileProblems } from './file-preview.tsx'

const t = translator('vi', 'officeHolidays')

export const metadata = { title: t('importPageTitle') }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function HolidayImportPage({ searchParams }: Props) {
  const viewer = await acting('administrator')
  const query = await searchParams
  const note = await readNote(query.note)
  const read = await findPending<HolidayFile>(viewer, PENDING_HOLIDAYS, query.tep)
  const problem = problemOf(note, 'file')
  return (
    <OfficeFrame area="officeHolidays" crumbs={[{ label: t('import.title') }]} note={note}>
      <h1>{t('import.title')}</h1>
      {read && read.problems.length > 0 && <FileProblems problems={read.problems} />}
      {read && read.problems.length === 0 && (
        <FilePreview changes={await previewHolidays(viewer, read.lines)} token={String(query.tep)} />
      )}
      <form action={submitHolidayFile} className="plain-form">
        <Field locale="vi" id="file" label={t('import.file')} hint={t('import.text')} problem={problem}>
          <input
            className="in"
            type="file"
            id="file"
            name="file"
            accept=".csv,text/csv"
            aria-describedby={describedBy('file', { hint: true, problem })}
          />
        </Field>
        <div className="acts">
          <Button kind={read ? 'secondary' : 'primary'}>{t('import.read')}</Button>
        </div>
      </form>
    </OfficeFrame>
  )
}
