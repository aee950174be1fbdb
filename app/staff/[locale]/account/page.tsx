// The own account: who it is, which roles are held, the password, and where it is signed in.
import { problemOf, readNote } from '@/app/_server/form-note.ts'
import { NewPasswordFields } from '@/app/_server/new-password.tsx'
import { currentSession, requireViewer, today } from '@/app/_server/session.ts'
import { StaffFrame } from '@/app/_server/staff-frame.tsx'
import { Button } from '@/components/button.tsx'
import { ErrorSummary } from '@/components/error-summary.tsx'
import { describedBy, Field } from '@/components/field.tsx'
import { Notice } from '@/components/notice.tsx'
import { Section } from '@/components/section.tsx'
import { findSessionLimits, listOwnSessions } from '@/db/login-sessions.ts'
import { findOwnAccount } from '@/db/users.ts'
import { translator } from '@/lib/messages.ts'
import { submitPasswordChange } from './actions.ts'
import { OwnData, SecondFactorLink } from './own-data.tsx'
import { RoleList } from './role-list.tsx'
import { SessionList } from './session-list.tsx'

const t = translator('vi', 'account')

export const metadata = { title: t('account.title') }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function AccountPage({ searchParams }: Props) {
  const viewer = await requireViewer()
  const note = await readNote((await searchParams).note)
  const [account, sessions, here, limits] = [
    await findOwnAccount(viewer, today()),
    await listOwnSessions(viewer),
    await currentSession(),
    await findSessionLimits(),
  ]
  if (!account) return null
  const problem = problemOf(note, 'current')
  return (
    <StaffFrame here="account">
      <ErrorSummary locale="vi" problems={note.problems} />
      {note.done && <Notice kind="done" title={note.done} />}
      <h1>{account.name}</h1>
      <p className="lede">{account.email}</p>
      <RoleList grants={account.grants} />
      <OwnData account={account} note={note} />
      <SecondFactorLink isEnrolled={account.hasSecondFactor} />
      <Section id="password-title" title={t('account.changePassword')}>
        <form action={submitPasswordChange} className="plain-form narrow">
          <Field locale="vi" id="current" label={t('account.currentPassword')} problem={problem}>
            <input
              className="in"
              id="current"
              name="current"
              type="password"
              autoComplete="current-password"
              required
              aria-describedby={describedBy('current', { problem })}
            />
          </Field>
          <NewPasswordFields note={note} accountEmail={account.email} />
          <Button>{t('account.changePassword')}</Button>
        </form>
      </Section>
      <SessionList sessions={sessions} hereId={here?.sidHash} limits={limits} />
    </StaffFrame>
  )
}
