// The inbox of obstacles that units reported: the open ones first, each with its unit, its repetitions, its owner and its answer.
import { acting } from '@/app/_server/acting.ts'
import { readNote } from '@/app/_server/form-note.ts'
import { StaffFrame } from '@/app/_server/staff-frame.tsx'
import { EmptyState } from '@/components/empty-state.tsx'
import { ErrorSummary } from '@/components/error-summary.tsx'
import { Notice } from '@/components/notice.tsx'
import { listInbox } from '@/db/reporting/obstacles.ts'
import { listUnitChoices } from '@/db/unit-names.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { ObstacleBox } from './obstacle-box.tsx'

const t = translator('vi', 'obstacleInbox')
const VIEWS = ['open', 'assigned', 'answered', 'all'] as const

export const metadata = { title: t('pageTitle') }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ObstaclesPage({ searchParams }: Props) {
  const viewer = await acting('reviewer')
  const query = await searchParams
  const [note, all, units] = await Promise.all([readNote(query.note), listInbox(viewer), listUnitChoices()])
  const view = VIEWS.find((name) => name === query.xem) ?? 'open'
  const lists = {
    open: all.filter(({ obstacle }) => !obstacle.answeredAt && !obstacle.assignedAt),
    assigned: all.filter(({ obstacle }) => !obstacle.answeredAt && obstacle.assignedAt),
    answered: all.filter(({ obstacle }) => obstacle.answeredAt),
    all,
  }
  return (
    <StaffFrame here="obstacles">
      <ErrorSummary locale="vi" problems={note.problems} />
      {note.done && <Notice kind="done" title={note.done} />}
      <h1>{t('title')}</h1>
      <nav className="chips" aria-label={t('views')}>
        {VIEWS.map((name) => (
          <a
            key={name}
            href={`${staffAddress('obstacles')}?xem=${name}`}
            aria-current={name === view ? 'true' : undefined}
          >
            {t(`view.${name}`)} <b>{lists[name].length}</b>
          </a>
        ))}
      </nav>
      {lists[view].length === 0 && <EmptyState title={t('nothing')}>{t('nothingText')}</EmptyState>}
      {lists[view].map((item) => (
        <ObstacleBox key={item.obstacle.id} item={item} all={all} units={units} />
      ))}
    </StaffFrame>
  )
}
