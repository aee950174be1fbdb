// The frame of every staff page with what only the server knows: who is signed in, the body of the day, demo or not.
import 'server-only'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import type { Crumb } from '@/components/breadcrumbs.tsx'
import { SessionEnd } from '@/components/session-end.tsx'
import { StaffShell } from '@/components/staff-shell.tsx'
import { now } from '@/db/clock.ts'
import { findFrameFacts } from '@/db/users.ts'
import { formatTime } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { grantsOn, type Role, STAFF_ROLES } from '@/lib/permissions.ts'
import { type StaffKind, staffAddress } from '@/lib/routes.ts'
import { sessionSecondsLeft, today, viewer } from './session.ts'

type Entry = {
  kind: StaffKind
  words:
    | 'toDo'
    | 'review'
    | 'timeliness'
    | 'audit'
    | 'obstacles'
    | 'facts'
    | 'publishing'
    | 'office'
    | 'calendar'
    | 'messages'
  roles: readonly Role[]
}

const ENTRIES: readonly Entry[] = [
  { kind: 'toDo', words: 'toDo', roles: ['contributor', 'officer', 'leader'] },
  { kind: 'reviewQueue', words: 'review', roles: ['reviewer', 'publisher', 'auditor'] },
  // Before what an administrator may look at: the office is where their work begins.
  { kind: 'office', words: 'office', roles: ['administrator'] },
  { kind: 'timeliness', words: 'timeliness', roles: ['reviewer', 'publisher', 'administrator', 'auditor'] },
  { kind: 'obstacles', words: 'obstacles', roles: ['reviewer'] },
  { kind: 'officeFacts', words: 'facts', roles: ['reviewer', 'publisher', 'auditor'] },
  { kind: 'publishing', words: 'publishing', roles: ['publisher'] },
  { kind: 'auditTrail', words: 'audit', roles: ['administrator', 'auditor'] },
  { kind: 'calendar', words: 'calendar', roles: ['contributor', 'officer', 'leader'] },
  { kind: 'messages', words: 'messages', roles: STAFF_ROLES },
]

type FrameProps = { here?: StaffKind; crumbs?: readonly Crumb[]; children: ReactNode }

export async function StaffFrame({ here, crumbs, children }: FrameProps) {
  // Rendered for a request, never ahead of one: what follows asks the clock.
  await connection()
  const asking = await viewer()
  const facts = await findFrameFacts(asking, today())
  const t = translator('vi', 'account')
  const roles = translator('vi', 'roles')
  const person = asking && {
    name: asking.name,
    role: facts.role ? roles(facts.role) : t('noRole'),
    unit: facts.unitName ?? undefined,
    href: staffAddress('account'),
  }
  return (
    <StaffShell
      locale="vi"
      isDemo={facts.isDemo}
      isTrial={facts.isTrial}
      homeHref={asking ? homeOf(grantsOn(asking, today()).map(({ role }) => role)) : '/'}
      person={person ?? undefined}
      signOut={asking && <SignOut words={t('signOut')} />}
      nav={
        asking
          ? navOf(
              grantsOn(asking, today()).map(({ role }) => role),
              { here, unread: facts.unread },
            )
          : []
      }
      crumbs={crumbs}
      body={facts.body}
      sessionEnd={asking && <SessionLine />}
    >
      {children}
    </StaffShell>
  )
}

/** Where a person's work begins, by the roles held. */
export function homeOf(held: readonly Role[]): string {
  const first = ENTRIES.find(({ roles }) => roles.some((role) => held.includes(role)))
  return staffAddress(first?.kind ?? 'account')
}

function navOf(held: readonly Role[], { here, unread }: { here?: StaffKind; unread: number }) {
  const t = translator('vi', 'account')
  return ENTRIES.filter(({ roles }) => roles.some((role) => held.includes(role))).map(({ kind, words }) => ({
    label: t(`nav.${words}`),
    href: staffAddress(kind),
    current: kind === here,
    count: kind === 'messages' ? unread : undefined,
  }))
}

// Said before it happens, also without JavaScript (row S2).
async function SessionLine() {
  const left = await sessionSecondsLeft()
  if (!left) return null
  const t = translator('vi', 'account')
  const end = new Date(now().getTime() + left.idle * 1000).toISOString()
  return (
    <SessionEnd
      idleSeconds={left.idle}
      longestSeconds={left.longest}
      signInHref={staffAddress('signIn')}
      words={{
        line: t('sessionEnd.line', { time: formatTime(end) }),
        warning: t('sessionEnd.warning'),
        goOn: t('sessionEnd.goOn'),
        ended: t('sessionEnd.ended'),
        signIn: t('sessionEnd.signIn'),
      }}
    />
  )
}

function SignOut({ words }: { words: string }) {
  return (
    <form method="post" action={staffAddress('signOut')}>
      <button type="submit" className="lnk">
        {words}
      </button>
    </form>
  )
}
