// Filters of the audit: person, unit, action, days. A form that asks by GET.
import { Button } from '@/components/button.tsx'
import { listUnitChoices } from '@/db/unit-names.ts'
import type { AuditFilter } from '@/lib/audit-query.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'

const t = translator('vi', 'auditTrail')

export async function AuditFilterForm({ filter, actions }: { filter: AuditFilter; actions: readonly string[] }) {
  const units = await listUnitChoices()
  const days = [
    ['tu', t('filter.from'), filter.from],
    ['den', t('filter.to'), filter.to],
  ] as const
  return (
    <form className="flt" method="get" action={staffAddress('auditTrail')} aria-label={t('filter.title')}>
      <div>
        <label htmlFor="nguoi">{t('filter.person')}</label>
        <input className="in" id="nguoi" name="nguoi" defaultValue={filter.person} autoComplete="off" />
      </div>
      <div>
        <label htmlFor="don-vi">{t('filter.unit')}</label>
        <select className="in" id="don-vi" name="don-vi" defaultValue={filter.unitId ?? ''}>
          <option value="">{t('filter.any')}</option>
          {units.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="viec">{t('filter.action')}</label>
        <select className="in" id="viec" name="viec" defaultValue={filter.action ?? ''}>
          <option value="">{t('filter.any')}</option>
          {actions.map((action) => (
            <option key={action}>{action}</option>
          ))}
        </select>
      </div>
      {days.map(([name, label, value]) => (
        <div key={name}>
          <label htmlFor={name}>{label}</label>
          <input className="in" id={name} name={name} type="date" defaultValue={value} />
        </div>
      ))}
      <div className="acts">
        <Button kind="secondary">{t('filter.apply')}</Button>
        <a href={staffAddress('auditTrail')}>{t('filter.clear')}</a>
      </div>
    </form>
  )
}
