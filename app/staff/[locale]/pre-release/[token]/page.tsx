// A release before it is out, for one named guest by a personal link: read only, logged, kept by nobody and indexed by nobody.
import { requestFacts } from '@/app/_server/request.ts'
import { StaffFrame } from '@/app/_server/staff-frame.tsx'
import { ChangedPages } from '@/app/staff/[locale]/releases/changed-pages.tsx'
import { ReleaseCounts } from '@/app/staff/[locale]/releases/release-counts.tsx'
import { EmptyState } from '@/components/empty-state.tsx'
import { Notice } from '@/components/notice.tsx'
import { visitPreRelease } from '@/db/reporting/pre-release.ts'
import { translator } from '@/lib/messages.ts'
import { GuestTexts } from './guest-texts.tsx'

const t = translator('vi', 'releaseDesk')

export const metadata = { title: t('guestPageTitle'), robots: { index: false, follow: false } }

export default async function PreReleasePage({ params }: { params: Promise<{ token: string }> }) {
  const { origin, requestId } = await requestFacts()
  const visit = await visitPreRelease((await params).token, { address: origin.address, requestId })
  if (!visit)
    return (
      <StaffFrame>
        <h1>{t('deadTitle')}</h1>
        <p className="lede">{t('dead')}</p>
      </StaffFrame>
    )
  const { desk, guestName } = visit
  return (
    <StaffFrame>
      <Notice kind="warn" title={t('embargo', { name: guestName })} />
      <h1>{desk.draft?.titleVi || t('untitled')}</h1>
      <GuestTexts desk={desk} />
      <ReleaseCounts desk={desk} />
      <h2>{t('pages')}</h2>
      {desk.pages.length === 0 ? (
        <EmptyState title={t('noPages')} />
      ) : (
        <ChangedPages desk={desk} pages={desk.pages} most={Number.POSITIVE_INFINITY} />
      )}
    </StaffFrame>
  )
}
