// The lines of the contact book; a person with an account is looked after by the administrator, the others here.
import type { ContactLine } from '@/db/people/contacts.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'

const t = translator('vi', 'officePeople')
const roles = translator('vi', 'roles')

export function ContactTable({ lines }: { lines: readonly ContactLine[] }) {
  return (
    <table className="tbl stack">
      <caption className="vh">{t('contacts')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('contact.name')}</th>
          <th scope="col">{t('unit')}</th>
          <th scope="col">{t('contact.position')}</th>
          <th scope="col">{t('contact.email')}</th>
          <th scope="col">{t('contact.workPhone')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            <th scope="row">
              {line.contactId ? (
                <a href={staffAddress('officeContact', { id: line.contactId })}>{line.name}</a>
              ) : (
                line.name
              )}
            </th>
            <td data-label={t('unit')}>{line.unitName}</td>
            <td data-label={t('contact.position')}>{functionOf(line)}</td>
            <td data-label={t('contact.email')}>
              {line.email && <a href={`mailto:${encodeURIComponent(line.email)}`}>{line.email}</a>}
            </td>
            <td data-label={t('contact.workPhone')}>{line.workPhone}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function functionOf({ position, department, roles: held }: ContactLine): string {
  return [position, department, held.map((role) => roles(role)).join(', ')].filter(Boolean).join(' · ')
}
