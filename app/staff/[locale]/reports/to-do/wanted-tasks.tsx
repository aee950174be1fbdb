// Tasks of the unit that want an update; the update is part of the report of the period.
import type { Status } from '@/components/status-icon.tsx'
import { StatusTag } from '@/components/status-tag.tsx'
import type { OwedReport, WantedTask } from '@/db/reporting/to-do.ts'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { formatPercent } from '@/lib/numbers.ts'
import { staffAddress } from '@/lib/routes.ts'
import type { TaskState } from '@/lib/task-states.ts'

const LOOK: Record<TaskState, Status> = {
  notStarted: 'open',
  inProgress: 'progress',
  dueSoon: 'soon',
  overdue: 'late',
  doneOnTime: 'done',
  doneLate: 'done',
  ongoing: 'progress',
}

export function WantedTasks({ tasks, owed }: { tasks: readonly WantedTask[]; owed: readonly OwedReport[] }) {
  const t = translator('vi', 'reports')
  const states = translator('vi', 'taskStates')
  if (tasks.length === 0) return null
  const draft = owed.find(({ view }) => view)?.report
  return (
    <section className="sec" aria-labelledby="tasks-title">
      <header className="sec-h">
        <h2 id="tasks-title">{t('tasks.title')}</h2>
        <span className="soft">{t('tasks.count', { count: String(tasks.length) })}</span>
        {draft && <a href={staffAddress('report', { id: draft.id })}>{t('tasks.update')}</a>}
      </header>
      <table className="tbl tbl--stack">
        <thead>
          <tr>
            <th scope="col">{t('tasks.task')}</th>
            <th scope="col">{t('tasks.due')}</th>
            <th scope="col">{t('tasks.state')}</th>
            <th scope="col" className="n">
              {t('tasks.percent')}
            </th>
          </tr>
        </thead>
        <tbody>
          {tasks.map((task) => (
            <tr key={task.assignmentId}>
              <th scope="row">{task.text}</th>
              <td>{task.dueOn ? formatDay(task.dueOn, 'vi') : t('tasks.noDue')}</td>
              <td>
                <StatusTag locale="vi" status={LOOK[task.state]} isFilled>
                  {states(task.state)}
                </StatusTag>
              </td>
              <td className="n">{task.percent === null ? t('tasks.noPercent') : formatPercent(task.percent, 'vi')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
