// The messages to the person who is signed in: reminders, steps on the unit's reports, receipts.
import { acting } from '@/app/_server/acting.ts'
import { readNote } from '@/app/_server/form-note.ts'
import { StaffFrame } from '@/app/_server/staff-frame.tsx'
import { Button } from '@/components/button.tsx'
import { EmptyState } from '@/components/empty-state.tsx'
import { Notice } from '@/components/notice.tsx'
import { StatusTag } from '@/components/status-tag.tsx'
import { listReceived, type Received } from '@/db/outbox.ts'
import { formatInstant } from '@/lib/dates.ts'
import { messageWords } from '@/lib/message-words.ts'
import { translator } from '@/lib/messages.ts'
import { STAFF_ROLES } from '@/lib/permissions.ts'
import { staffAddress } from '@/lib/routes.ts'
import { submitMarkRead } from './actions.ts'

const t = translator('vi', 'reminders')

export const metadata = { title: t('title') }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function MessagesPage({ searchParams }: Props) {
  const viewer = await acting(STAFF_ROLES)
  const note = await readNote((await searchParams).note)
  const messages = await listReceived(viewer)
  const unread = messages.filter(({ readAt }) => readAt === null).length
  return (
    <StaffFrame here="messages">
      {note.done && <Notice kind="done" title={note.done} />}
      <h1>{t('title')}</h1>
      {messages.length === 0 && <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      {unread > 0 && (
        <form action={submitMarkRead} className="acts">
          <span>{t('unread', { count: String(unread) })}</span>
          <Button kind="secondary" isSmall>
            {t('markRead')}
          </Button>
        </form>
      )}
      <ol className="msgs" reversed>
        {messages.map((message) => (
          <Message key={message.id} message={message} />
        ))}
      </ol>
    </StaffFrame>
  )
}

function Message({ message: { kind, facts, createdAt, readAt } }: { message: Received }) {
  const { subject, text } = messageWords(kind, facts, 'vi')
  return (
    <li>
      <h2>
        {subject}{' '}
        {readAt === null && (
          <StatusTag locale="vi" status="progress" isFilled>
            {t('new')}
          </StatusTag>
        )}
      </h2>
      <p>{text}</p>
      <p className="hint">
        {formatInstant(createdAt, 'vi')}
        {facts.reportId && (
          <>
            {' · '}
            <a href={staffAddress('report', { id: facts.reportId })}>{t('open')}</a>
          </>
        )}
      </p>
    </li>
  )
}
