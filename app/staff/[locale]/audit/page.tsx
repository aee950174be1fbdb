// The audit: who did what to what and when, with what was before and after. For auditors and administrators.
import { forbidden } from 'next/navigation'
import { acting } from '@/app/_server/acting.ts'
import { StaffFrame } from '@/app/_server/staff-frame.tsx'
import { EmptyState } from '@/components/empty-state.tsx'
import { Pagination } from '@/components/pagination.tsx'
import { readAuditPage } from '@/db/audit-trail.ts'
import { auditQuery, readAuditFilter } from '@/lib/audit-query.ts'
import { translator } from '@/lib/messages.ts'
import { formatNumber } from '@/lib/numbers.ts'
import { staffAddress } from '@/lib/routes.ts'
import { AuditFilterForm } from './audit-filter.tsx'
import { AuditTable } from './audit-table.tsx'

const t = translator('vi', 'auditTrail')

export const metadata = { title: t('pageTitle') }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function AuditPage({ searchParams }: Props) {
  const viewer = await acting(['administrator', 'auditor'])
  const filter = readAuditFilter(await searchParams)
  const page = await readAuditPage(viewer, filter)
  if (!page) forbidden()
  const address = staffAddress('auditTrail')
  return (
    <StaffFrame here="auditTrail">
      <div className="oh">
        <div>
          <h1>{t('title')}</h1>
          <p>{t('lede', { total: formatNumber(page.total, 'vi') })}</p>
        </div>
        <a className="btn btn--2" href={staffAddress('auditFile') + auditQuery(filter, 1)}>
          {t('download')}
        </a>
      </div>
      <AuditFilterForm filter={filter} actions={page.actions} />
      {page.rows.length === 0 ? <EmptyState title={t('nothing')} /> : <AuditTable rows={page.rows} />}
      <Pagination locale="vi" page={filter.page} pages={page.pages} hrefOf={(n) => address + auditQuery(filter, n)} />
    </StaffFrame>
  )
}
