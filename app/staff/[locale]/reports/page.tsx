// The to-do list: what came back first, with its reason; then what is due, tasks that want an update, and what has been sent.
import { acting } from '@/app/_server/acting.ts'
import { readNote } from '@/app/_server/form-note.ts'
import { StaffFrame } from '@/app/_server/staff-frame.tsx'
import { EmptyState } from '@/components/empty-state.tsx'
import { ErrorSummary } from '@/components/error-summary.tsx'
import { Notice } from '@/components/notice.tsx'
import { nowText } from '@/db/clock.ts'
import { readToDo } from '@/db/reporting/to-do.ts'
import { dayInVietnam } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { DueReport } from './to-do/due-report.tsx'
import { ReturnedReport } from './to-do/returned-report.tsx'
import { SentReports } from './to-do/sent-reports.tsx'
import { Upcoming } from './to-do/upcoming.tsx'
import { WantedTasks } from './to-do/wanted-tasks.tsx'
import { dayWords, isBack, isSettled } from './to-do/words.ts'

const t = translator('vi', 'reports')

export const metadata = { title: t('toDoTitle') }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ToDoPage({ searchParams }: Props) {
  const viewer = await acting(['contributor', 'officer', 'leader'])
  const note = await readNote((await searchParams).note)
  const { owed, tasks, sent } = await readToDo(viewer)
  const at = nowText()
  const due = owed.filter((one) => !isBack(one) && !isSettled(one))
  return (
    <StaffFrame here="toDo">
      <ErrorSummary locale="vi" problems={note.problems} />
      {note.done && <Notice kind="done" title={note.done} />}
      <h1>{t('toDo')}</h1>
      <p className="lede">{dayWords(dayInVietnam(at))}</p>
      <div className="cols to-do">
        <div>
          {owed.filter(isBack).map((one) => (
            <ReturnedReport key={one.report?.id} one={one} at={at} />
          ))}
          {due.map((one) => (
            <DueReport key={`${one.formId}-${one.periodId}-${one.unitId}`} one={one} viewer={viewer} at={at} />
          ))}
          {owed.every(isSettled) && (
            <EmptyState
              title={t(sent.length > 0 ? 'allSent' : 'nothingOwed')}
              link={{ label: t('seeCalendar'), href: staffAddress('calendar') }}
            >
              {t(sent.length > 0 ? 'allSentText' : 'nothingOwedText')}
            </EmptyState>
          )}
          <WantedTasks tasks={tasks} owed={owed} />
          <SentReports sent={sent} />
        </div>
        <Upcoming owed={owed} at={at} />
      </div>
    </StaffFrame>
  )
}
