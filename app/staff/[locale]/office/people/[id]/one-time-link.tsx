// The one-time link of an account: shown on this page, right after it was made, and never again.
import { Notice } from '@/components/notice.tsx'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'

const t = translator('vi', 'officePeople')

export function OneTimeLink({ token, purpose }: { token: string; purpose?: string }) {
  const address = `${process.env.NEXTAUTH_URL ?? ''}${staffAddress('activation', { token })}`
  return (
    <Notice kind="warn" title={t('linkTitle')}>
      <p>{t(purpose === 'reset' ? 'linkReset' : 'linkActivate')}</p>
      <p>
        <code className="one-time-link">{address}</code>
      </p>
    </Notice>
  )
}
