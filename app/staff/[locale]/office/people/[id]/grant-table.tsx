// The roles of a person: what was, is and will be held, with the way to end each one.
import { type FormNote, problemOf } from '@/app/_server/form-note.ts'
import { Button } from '@/components/button.tsx'
import type { Grant } from '@/db/people/register.ts'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { submitRoleEnd } from '../actions.ts'

const t = translator('vi', 'officePeople')
const roles = translator('vi', 'roles')

type Props = { personId: number; grants: readonly Grant[]; note: FormNote }

export function GrantTable({ personId, grants, note }: Props) {
  if (grants.length === 0) return <p>{t('noRole')}</p>
  return (
    <table className="tbl stack">
      <caption className="vh">{t('roles')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('role')}</th>
          <th scope="col">{t('unit')}</th>
          <th scope="col">{t('days')}</th>
          <th scope="col">{t('end')}</th>
        </tr>
      </thead>
      <tbody>
        {grants.map((grant) => (
          <tr key={grant.id}>
            <th scope="row">
              <div className="cap">{roles(grant.role)}</div>
            </th>
            <td data-label={t('unit')}>{grant.unitName ?? t('office')}</td>
            <td data-label={t('days')}>
              <span>
                {daysOf(grant)} · {t(`time.${grant.time}`)}
              </span>
            </td>
            <td className="end">
              {grant.time !== 'past' && <EndForm personId={personId} grant={grant} note={note} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function EndForm({ personId, grant, note }: { personId: number; grant: Grant; note: FormNote }) {
  const id = `last-${grant.id}`
  const problem = problemOf(note, id)
  const about = `${roles(grant.role)} ${grant.unitName ?? ''}`
  return (
    <form action={submitRoleEnd} className="end-form">
      <input type="hidden" name="person" value={personId} />
      <input type="hidden" name="grant" value={grant.id} />
      <input type="hidden" name="version" value={grant.version} />
      <label htmlFor={id}>
        {t('lastDay')} <span className="vh">{about}</span>
      </label>
      {problem && <p className="problem">{problem}</p>}
      <div className="in-row">
        <input className="in" id={id} name="lastDay" placeholder={t('atOnce')} />
        <Button kind="secondary" isSmall>
          {t('end')}
          <span className="vh">: {about}</span>
        </Button>
      </div>
    </form>
  )
}

function daysOf({ validFrom, validTo }: Grant): string {
  const from = validFrom && t('from', { day: formatDay(validFrom, 'vi') })
  const to = validTo && t('to', { day: formatDay(validTo, 'vi') })
  return [from, to].filter(Boolean).join(' ') || t('noEnd')
}
