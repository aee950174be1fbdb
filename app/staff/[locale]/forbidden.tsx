// 403: signed in, but not for this.
import { StaffFrame } from '@/app/_server/staff-frame.tsx'
import { translator } from '@/lib/messages.ts'

export default function Forbidden() {
  const t = translator('vi', 'account')
  return (
    <StaffFrame>
      <h1>{t('forbidden.title')}</h1>
      <p className="lede">{t('forbidden.text')}</p>
    </StaffFrame>
  )
}
