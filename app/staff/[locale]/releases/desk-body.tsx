// The body of the desk, for the publisher and (without the choice) for a guest: counts, checks, reports, changed pages.
import { EmptyState } from '@/components/empty-state.tsx'
import type { ReleaseDesk } from '@/db/reporting/release-desk.ts'
import { translator } from '@/lib/messages.ts'
import { formatNumber } from '@/lib/numbers.ts'
import { staffAddress } from '@/lib/routes.ts'
import { ChangedPages } from './changed-pages.tsx'
import { CheckList } from './check-list.tsx'
import { ReleaseCounts } from './release-counts.tsx'
import { ReportChoice } from './report-choice.tsx'

const t = translator('vi', 'releaseDesk')
const p = translator('vi', 'publishing')
const PAGES = 6
const FIGURES = 2

export function DeskBody({ desk }: { desk: ReleaseDesk }) {
  const { staging, checks, pages } = desk
  const count = (level: string) => String(checks.filter((item) => item.level === level).length)
  const waiting = staging.reports.length + staging.facts.length
  return (
    <>
      <ReleaseCounts desk={desk} />
      <section className="sec" aria-labelledby="h-checks">
        <div className="sec-h">
          <h2 id="h-checks">{t('checks')}</h2>
          <p>{t('checkCounts', { errors: count('error'), warnings: count('warning'), passed: count('passed') })}</p>
        </div>
        <CheckList checks={checks} />
      </section>
      <section className="sec" aria-labelledby="h-reports">
        <div className="sec-h">
          <h2 id="h-reports">{p('staged', { count: String(staging.reports.length) })}</h2>
          <p>{t('choiceNote')}</p>
        </div>
        {waiting === 0 ? <EmptyState title={p('empty')}>{p('emptyText')}</EmptyState> : <ReportChoice desk={desk} />}
      </section>
      {pages.length > 0 && (
        <section className="sec" aria-labelledby="h-pages">
          <div className="sec-h">
            <h2 id="h-pages">{t('pages')}</h2>
            <p>{t('pageCount', { count: formatNumber(pages.length, 'vi') })}</p>
          </div>
          <ChangedPages desk={desk} pages={pages.slice(0, PAGES)} most={FIGURES} />
          <p>
            <a href={staffAddress('releaseChanges')}>{t('allPages', { count: formatNumber(pages.length, 'vi') })}</a>
          </p>
        </section>
      )}
    </>
  )
}
