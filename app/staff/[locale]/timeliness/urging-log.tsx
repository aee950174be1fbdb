// Who urged whom and when.
import type { Urging } from '@/db/reporting/urging.ts'
import { formatInstant } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { periodName } from '@/lib/periods.ts'

const t = translator('vi', 'timeliness')

export function UrgingLog({ log }: { log: readonly Urging[] }) {
  return (
    <section className="staff-sec sec" aria-labelledby="nhat-ky-don-doc">
      <h2 id="nhat-ky-don-doc">{t('log')}</h2>
      {log.length === 0 && <p className="hint">{t('logEmpty')}</p>}
      {log.length > 0 && (
        <table className="tbl stack">
          <caption className="vh">{t('log')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('unit')}</th>
              <th scope="col">{t('period')}</th>
              <th scope="col">{t('urgedAt')}</th>
              <th scope="col">{t('urgedBy')}</th>
              <th scope="col" className="n">
                {t('people')}
              </th>
            </tr>
          </thead>
          <tbody>
            {log.map((urging) => (
              <tr key={`${urging.at} ${urging.unitName}`}>
                <th scope="row">{urging.unitName}</th>
                <td data-label={t('period')}>{periodName(urging.periodCode, 'vi')}</td>
                <td data-label={t('urgedAt')}>{formatInstant(urging.at, 'vi')}</td>
                <td data-label={t('urgedBy')}>{urging.by}</td>
                <td data-label={t('people')} className="n">
                  {urging.people}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
