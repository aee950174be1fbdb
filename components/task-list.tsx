// What is to be done, in order: name as a link, what it needs, its state in words and shape.
import type { ReactNode } from 'react'
import type { Locale } from '../lib/messages.ts'
import type { Status } from './status-icon.tsx'
import { StatusTag } from './status-tag.tsx'

export type TaskItem = {
  key: string
  name: ReactNode
  /** None while it cannot be done yet. */
  href?: string
  /** Hint or reason, such as when it is due. */
  about?: ReactNode
  status: Status
  statusWords?: string
  /** Count or value at the right, such as 5/5. */
  count?: ReactNode
}

export function TaskList({ locale, tasks }: { locale: Locale; tasks: readonly TaskItem[] }) {
  return (
    <ul className="tasks">
      {tasks.map((task) => (
        <li key={task.key}>
          <div>
            {task.href ? <a href={task.href}>{task.name}</a> : <b>{task.name}</b>}
            {task.about && <p className="hint">{task.about}</p>}
          </div>
          <span className="count">{task.count}</span>
          <StatusTag locale={locale} status={task.status} isFilled>
            {task.statusWords}
          </StatusTag>
        </li>
      ))}
    </ul>
  )
}
