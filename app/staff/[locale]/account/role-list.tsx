// The roles that the person holds today, each with its unit and its last day, where it has them.
import { Section } from '@/components/section.tsx'
import type { GrantListed } from '@/db/users.ts'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'

export function RoleList({ grants }: { grants: readonly GrantListed[] }) {
  const t = translator('vi', 'account')
  const roles = translator('vi', 'roles')
  return (
    <Section id="roles-title" title={t('account.roles')}>
      {grants.length === 0 && <p>{t('noRole')}</p>}
      <ul className="rows">
        {grants.map(({ role, unitId, unitName, validTo }) => (
          <li key={`${role} ${unitId} ${validTo}`}>
            <b>{roles(role)}</b>
            {unitName && ` · ${unitName}`}
            {validTo && ` · ${t('account.until', { day: formatDay(validTo, 'vi') })}`}
          </li>
        ))}
      </ul>
    </Section>
  )
}
