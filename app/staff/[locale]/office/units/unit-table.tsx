// Units of a day: name, type, code, region, address, and from when to when they exist.
import type { UnitListed } from '@/db/unit-changes/dry-run.ts'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'

const t = translator('vi', 'officeUnits')

export function UnitTable({ units }: { units: readonly UnitListed[] }) {
  return (
    <table className="tbl stack">
      <caption className="vh">{t('title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('code')}</th>
          <th scope="col">{t('region')}</th>
          <th scope="col">{t('slug')}</th>
          <th scope="col">{t('life')}</th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.id}>
            <th scope="row">{unit.fullNameVi}</th>
            <td data-label={t('code')}>{unit.code}</td>
            <td data-label={t('region')}>{unit.region}</td>
            <td data-label={t('slug')}>{unit.slug}</td>
            <td data-label={t('life')}>
              {t('lifeOf', {
                from: unit.validFrom ? formatDay(unit.validFrom, 'vi') : t('unknownStart'),
                to: unit.validTo ? formatDay(unit.validTo, 'vi') : t('now'),
              })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
