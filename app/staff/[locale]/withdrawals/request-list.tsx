// All requests for a withdrawal: what waits for the second person first met, then what was done.
import { EmptyState } from '@/components/empty-state.tsx'
import type { Status } from '@/components/status-icon.tsx'
import { TaskList } from '@/components/task-list.tsx'
import type { ListedRequest } from '@/db/reporting/withdrawal-list.ts'
import { formatDay, formatInstant } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { publicFigureWords } from './withdrawal-words.ts'

const t = translator('vi', 'withdrawal')
const STATUS: Record<ListedRequest['state'], Status> = { open: 'soon', confirmed: 'done', cancelled: 'ended' }

export function RequestList({ requests }: { requests: readonly ListedRequest[] }) {
  if (requests.length === 0) return <EmptyState title={t('empty')} />
  return (
    <TaskList
      locale="vi"
      tasks={requests.map(({ request, state, by, shown }) => ({
        key: String(request.id),
        name: shown ? publicFigureWords(shown) : t('figure'),
        href: staffAddress('withdrawal', { id: request.id }),
        about: `${request.documentSymbol}, ${formatDay(request.documentDate, 'vi')} · ${by}, ${formatInstant(request.requestedAt, 'vi')}`,
        status: STATUS[state],
        statusWords: t(`state.${state}`),
      }))}
    />
  )
}
