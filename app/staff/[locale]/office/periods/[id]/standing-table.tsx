// Who has submitted in an opened period: each unit's report, and its own due date where it was extended.
import { FigureTable } from '@/components/figure-table.tsx'
import type { UnitStanding } from '@/db/office/period-reading.ts'
import { formatDay, formatInstant } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'

const t = translator('vi', 'officePeriods')

export function StandingTable({ units }: { units: readonly UnitStanding[] }) {
  const states = translator('vi', 'states')
  const done = units.filter(({ firstSubmittedAt }) => firstSubmittedAt).length
  return (
    <section aria-labelledby="tinh-hinh">
      <h2 id="tinh-hinh">{t('standing.title')}</h2>
      <p className="hint">{t('standing.sent', { done: String(done), total: String(units.length) })}</p>
      <FigureTable
        locale="vi"
        caption={t('standing.title')}
        isCaptionHidden
        columns={[
          { key: 'unit', title: t('standing.unit') },
          { key: 'state', title: t('standing.state') },
          { key: 'submitted', title: t('standing.submitted') },
          { key: 'dueOn', title: t('standing.dueOn') },
        ]}
        rows={units.map((one) => ({
          key: `${one.formId}-${one.unitId}`,
          cells: {
            unit: one.name,
            state: states(`report.${one.reportState ?? 'notStarted'}`),
            submitted: one.firstSubmittedAt ? formatInstant(one.firstSubmittedAt, 'vi') : '–',
            dueOn: formatDay(one.dates.dueOn, 'vi'),
          },
        }))}
      />
    </section>
  )
}
