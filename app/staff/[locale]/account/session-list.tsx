// Where the account is signed in, with the way to end each session (row S7).
import { Button } from '@/components/button.tsx'
import { Section } from '@/components/section.tsx'
import type { SessionLimits, SessionListed } from '@/db/login-sessions.ts'
import { formatInstant } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { submitSessionEnd } from './actions.ts'

type Props = { sessions: readonly SessionListed[]; hereId?: string; limits: SessionLimits }

export function SessionList({ sessions, hereId, limits }: Props) {
  const t = translator('vi', 'account')
  const lengths = { minutes: String(limits.idleSeconds / 60), hours: String(limits.longestSeconds / 3600) }
  return (
    <Section id="sessions-title" title={t('account.sessions')} note={t('account.sessionsHint', lengths)}>
      <table className="tbl stack">
        <thead>
          <tr>
            <th scope="col">{t('account.signedInAt')}</th>
            <th scope="col">{t('account.lastSeenAt')}</th>
            <th scope="col">{t('account.end')}</th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <tr key={session.id}>
              <td data-label={t('account.signedInAt')}>
                <span>
                  {formatInstant(session.createdAt, 'vi')}
                  {session.id === hereId && <b> · {t('account.thisSession')}</b>}
                </span>
              </td>
              <td data-label={t('account.lastSeenAt')}>{formatInstant(session.lastSeenAt, 'vi')}</td>
              <td className="end">
                <form action={submitSessionEnd}>
                  <input type="hidden" name="session" value={session.id} />
                  <Button kind="secondary" isSmall>
                    {t('account.end')}
                    <span className="vh">: {formatInstant(session.createdAt, 'vi')}</span>
                  </Button>
                </form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
