// What a unit page holds besides figures: tasks given to the unit, initiatives, obstacles, documents and the sessions it took part
// in; those of its predecessors stand with it, each under the name of its own unit.
import type { ReactNode } from 'react'
import { Section } from '@/components/section.tsx'
import { translator } from '@/lib/messages.ts'
import { addressOf } from '@/lib/routes.ts'
import { type Book, inLanguage } from './book.ts'
import { documentTable } from './document-list.tsx'
import { initiativeTable } from './initiative-list.tsx'
import { obstacleTable } from './obstacle-list.tsx'
import { unitOn } from './session-people.tsx'
import type { Steering } from './steering.ts'
import { taskTable } from './task-table.tsx'
import { taskViews } from './task-view.ts'
import { toldCounts } from './told-counts.tsx'
import type { Citations } from './words.ts'

export function unitSteering(book: Book, cites: Citations, ids: readonly number[], steering: Steering) {
  const t = translator(book.locale, 'recordPages')
  const isOwn = ({ unitId }: { unitId: number | null }) => unitId !== null && ids.includes(unitId)
  const tasks = taskViews(book, steering, ({ assignments }) => assignments.some(isOwn))
  const told = steering.targets.filter((row) => isOwn(row) && row.statusGroups.length > 0)
  const parts = [
    part(tasks, 'tasks', t('ofUnit.tasks'), (rows) => taskTable(book, rows, { caption: t('ofUnit.tasks') })),
    part(told, 'told', t('ofUnit.told'), (rows) => toldCounts(book, cites, rows, t('ofUnit.told'))),
    part(steering.initiatives.filter(isOwn), 'initiatives', t('initiatives.title'), (rows) =>
      initiativeTable(book, cites, rows),
    ),
    part(steering.obstacles.filter(isOwn), 'obstacles', t('obstacles.title'), (rows) =>
      obstacleTable(book, cites, steering, rows),
    ),
    part(steering.documents.filter(isOwn), 'documents', t('documents.title'), (rows) =>
      documentTable(book, rows, false),
    ),
    part(sessionsOf(book, ids, steering), 'sessions', t('ofUnit.sessions'), (rows) => sessionList(book, rows)),
  ]
  return parts
    .filter(({ count }) => count > 0)
    .map(({ id, title, table }) => (
      <Section key={id} id={`h-${id}`} title={title}>
        {table()}
      </Section>
    ))
}

function part<R>(rows: R[], id: string, title: string, table: (rows: R[]) => ReactNode) {
  return { id, title, count: rows.length, table: () => table(rows) }
}

function sessionsOf(book: Book, ids: readonly number[], { sessions }: Steering) {
  return sessions.filter(({ record, date }) =>
    record.connectionPoints?.some(({ province }) => ids.includes(unitOn(book, province, date ?? book.day) ?? 0)),
  )
}

function sessionList({ locale, view }: Book, sessions: Steering['sessions']) {
  return (
    <ul>
      {sessions.map((session) => (
        <li key={session.slug}>
          <a href={addressOf('session', { slug: session.slug }, { locale, view })}>
            {inLanguage(locale, session, 'title')}
          </a>
        </li>
      ))}
    </ul>
  )
}
