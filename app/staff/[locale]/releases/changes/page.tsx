// Every public page that the next release would change, with every figure before and after.
import { acting } from '@/app/_server/acting.ts'
import { StaffFrame } from '@/app/_server/staff-frame.tsx'
import { EmptyState } from '@/components/empty-state.tsx'
import { findReleaseDesk } from '@/db/reporting/release-desk.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { ChangedPages } from '../changed-pages.tsx'

const t = translator('vi', 'releaseDesk')

export const metadata = { title: translator('vi', 'publishing')('pageTitleOf', { page: t('pages') }) }

export default async function ReleaseChangesPage() {
  const desk = await findReleaseDesk(await acting(['publisher', 'reviewer', 'auditor']))
  if (!desk) return null
  return (
    <StaffFrame
      here="publishing"
      crumbs={[{ label: t('title'), href: staffAddress('publishing') }, { label: t('pages') }]}
    >
      <h1>{t('pages')}</h1>
      {desk.pages.length === 0 ? (
        <EmptyState title={t('noPages')} />
      ) : (
        <ChangedPages desk={desk} pages={desk.pages} most={Number.POSITIVE_INFINITY} />
      )}
    </StaffFrame>
  )
}
