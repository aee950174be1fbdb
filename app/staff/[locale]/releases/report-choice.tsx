// Which approved reports go in: all of them unless unticked; with what stands in the way of each.
import { StatusTag } from '@/components/status-tag.tsx'
import type { ReleaseDesk } from '@/db/reporting/release-desk.ts'
import { translator } from '@/lib/messages.ts'
import { periodName } from '@/lib/periods.ts'
import { staffAddress } from '@/lib/routes.ts'

export const RELEASE_FORM = 'release-form'

const t = translator('vi', 'releaseDesk')
const p = translator('vi', 'publishing')

export function ReportChoice({ desk }: { desk: ReleaseDesk }) {
  const { reports, facts, figures } = desk.staging
  const isFixed = desk.draft?.state === 'scheduled'
  return (
    <ul className="choice">
      {reports.map(({ view, conflict, isRevised, isLeftOut }) => (
        <li key={view.report.id}>
          <label>
            <input
              type="checkbox"
              form={RELEASE_FORM}
              name="goes"
              value={view.report.id}
              defaultChecked={!isLeftOut}
              disabled={isFixed}
            />
            <span>{view.unitName}</span>
          </label>
          <input type="hidden" form={RELEASE_FORM} name="ready" value={view.report.id} />
          <a href={staffAddress('review', { id: view.report.id })}>
            {view.form.titleVi}
            <span className="vh">, {view.unitName}</span>
          </a>
          <span className="count">
            {p('figures', {
              count: String(countOf(figures, (origin) => 'reportId' in origin && origin.reportId === view.report.id)),
            })}
          </span>
          <StatusTag locale="vi" status={conflict ? 'clarify' : isRevised ? 'revised' : 'done'} isFilled>
            {conflict ? p('blocked') : isRevised ? t('amendment') : p('ready')}
          </StatusTag>
        </li>
      ))}
      {facts.map(({ view }) => (
        <li key={`f${view.fact.id}`}>
          <span>{view.unitName}</span>
          <span>
            {view.indicator.shortVi}, {periodName(view.fact.period, 'vi')}
          </span>
          <span className="count">{t('fromDocument')}</span>
          <StatusTag locale="vi" status="done" isFilled>
            {p('ready')}
          </StatusTag>
        </li>
      ))}
    </ul>
  )
}

type Figures = ReleaseDesk['staging']['figures']

const countOf = (figures: Figures, isOf: (origin: Figures[number]['origin']) => boolean) =>
  figures.filter(({ origin }) => isOf(origin)).length
