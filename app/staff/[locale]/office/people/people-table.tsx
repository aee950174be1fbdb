// People in a table: who, with which roles today, and whether they can sign in.
import type { Grant, Person } from '@/db/people/register.ts'
import { formatDay, formatInstant } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'

const t = translator('vi', 'officePeople')
const roles = translator('vi', 'roles')

export function PeopleTable({ people }: { people: readonly Person[] }) {
  return (
    <table className="tbl stack">
      <caption className="vh">{t('title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('roles')}</th>
          <th scope="col">{t('stateLabel')}</th>
          <th scope="col">{t('lastSeen')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row">
              <a href={staffAddress('officePerson', { id: person.id })}>{person.name}</a>
              <br />
              <span className="soft">{person.email}</span>
            </th>
            <td data-label={t('roles')}>
              <span>
                {person.grants
                  .filter(({ time }) => time !== 'past')
                  .map(grantWords)
                  .join('; ') || t('noRole')}
              </span>
            </td>
            <td data-label={t('stateLabel')}>{t(`state.${person.state}`)}</td>
            <td data-label={t('lastSeen')}>
              {person.lastSeenAt ? formatInstant(person.lastSeenAt, 'vi') : t('never')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** “cán bộ báo cáo, Tỉnh Lai Châu (từ 01/12/2026)”. */
export function grantWords({ role, unitName, validFrom, time }: Grant): string {
  const from = time === 'future' && validFrom ? ` (${t('from', { day: formatDay(validFrom, 'vi') })})` : ''
  return [roles(role), unitName].filter(Boolean).join(', ') + from
}
