// The to-do list: what came back first, then what is due, with the days left in words.
import { acting } from '@/app/_server/acting.ts'
import { readNote } from '@/app/_server/form-note.ts'
import { StaffFrame } from '@/app/_server/staff-frame.tsx'
import { EmptyState } from '@/components/empty-state.tsx'
import { ErrorSummary } from '@/components/error-summary.tsx'
import { Notice } from '@/components/notice.tsx'
import { nowText } from '@/db/clock.ts'
import { listOwed } from '@/db/reporting/desk.ts'
import { translator } from '@/lib/messages.ts'
import { OwedItem } from './owed-item.tsx'

const t = translator('vi', 'reports')

export const metadata = { title: t('toDoTitle') }

const RETURNED = ['returned', 'sentBack']

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ToDoPage({ searchParams }: Props) {
  const viewer = await acting(['contributor', 'officer', 'leader'])
  const note = await readNote((await searchParams).note)
  const owed = await listOwed(viewer)
  const first = owed.filter(({ report }) => report && RETURNED.includes(report.state))
  const rest = owed.filter((item) => !first.includes(item))
  const at = nowText()
  return (
    <StaffFrame here="toDo">
      <ErrorSummary locale="vi" problems={note.problems} />
      {note.done && <Notice kind="done" title={note.done} />}
      <h1>{t('toDo')}</h1>
      {owed.length === 0 && <EmptyState title={t('nothingOwed')}>{t('nothingOwedText')}</EmptyState>}
      {[...first, ...rest].map((item) => (
        <OwedItem key={`${item.formId}-${item.periodId}-${item.unitId}`} item={item} viewer={viewer} at={at} />
      ))}
    </StaffFrame>
  )
}
