// A one-time link: its holder sets the password of the account.
import { connection } from 'next/server'
import { readNote } from '@/app/_server/form-note.ts'
import { NewPasswordFields } from '@/app/_server/new-password.tsx'
import { StaffFrame } from '@/app/_server/staff-frame.tsx'
import { Button } from '@/components/button.tsx'
import { ErrorSummary } from '@/components/error-summary.tsx'
import { findLinkHolder } from '@/db/account-links.ts'
import { translator } from '@/lib/messages.ts'
import { submitPassword } from './actions.ts'

const t = translator('vi', 'account')

// The address is a secret: no other site hears it. (With no-referrer the browser would not name its origin to our own action either.)
export const metadata = { title: t('activation.title'), referrer: 'same-origin' as const, robots: { index: false } }

type Props = {
  params: Promise<{ token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ActivationPage({ params, searchParams }: Props) {
  await connection()
  const { token } = await params
  const holder = await findLinkHolder(token)
  if (!holder) return <DeadLink />
  const note = await readNote((await searchParams).note)
  return (
    <StaffFrame>
      <ErrorSummary locale="vi" problems={note.problems} />
      <h1>{t('activation.title')}</h1>
      <p className="lede">{t('activation.for', { name: holder.name, email: holder.email })}</p>
      <form action={submitPassword} className="plain-form narrow">
        <input type="hidden" name="token" value={token} />
        <NewPasswordFields note={note} accountEmail={holder.email} />
        <Button>{t('activation.submit')}</Button>
      </form>
    </StaffFrame>
  )
}

function DeadLink() {
  return (
    <StaffFrame>
      <h1>{t('activation.deadTitle')}</h1>
      <p className="lede">{t('activation.dead')}</p>
    </StaffFrame>
  )
}
