// Urgent withdrawal: choose the figure, name the document that orders it, and wait for a second person; below, all requests.
import { acting } from '@/app/_server/acting.ts'
import { readNote } from '@/app/_server/form-note.ts'
import { StaffFrame } from '@/app/_server/staff-frame.tsx'
import { ErrorSummary } from '@/components/error-summary.tsx'
import { Notice } from '@/components/notice.tsx'
import { listPublicFigures, listWithdrawals } from '@/db/reporting/withdrawal-list.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { FigureSearch } from './figure-search.tsx'
import { RequestForm } from './request-form.tsx'
import { RequestList } from './request-list.tsx'

const t = translator('vi', 'withdrawal')

export const metadata = { title: t('pageTitle') }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function WithdrawalsPage({ searchParams }: Props) {
  const viewer = await acting(['publisher', 'reviewer', 'auditor'])
  const { chiSo, note: mark } = await searchParams
  const note = await readNote(mark)
  const found = await listPublicFigures(viewer, typeof chiSo === 'string' ? chiSo : undefined)
  return (
    <StaffFrame
      here="publishing"
      crumbs={[
        { label: translator('vi', 'releaseDesk')('title'), href: staffAddress('publishing') },
        { label: t('title') },
      ]}
    >
      <ErrorSummary locale="vi" problems={note.problems} />
      {note.done && <Notice kind="done" title={note.done} />}
      <h1>{t('title')}</h1>
      <p className="lede">{t('lead')}</p>
      <FigureSearch indicators={found.indicators} chosen={found.indicator?.slug} />
      {found.indicator && <RequestForm slug={found.indicator.slug} figures={found.figures} note={note} />}
      <h2>{t('list')}</h2>
      <RequestList requests={await listWithdrawals(viewer)} />
    </StaffFrame>
  )
}
