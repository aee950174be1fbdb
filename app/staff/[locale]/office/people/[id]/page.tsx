// One person: the roles with their days, the account, what is unfinished, and what is kept about the person.
import { notFound } from 'next/navigation'
import { acting } from '@/app/_server/acting.ts'
import { readNote } from '@/app/_server/form-note.ts'
import { Button } from '@/components/button.tsx'
import { FileLinks } from '@/components/file-links.tsx'
import { Section } from '@/components/section.tsx'
import { findUnfinished } from '@/db/people/hand-over.ts'
import { findPerson } from '@/db/people/register.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { OfficeFrame } from '../../office-frame.tsx'
import { submitRole } from '../actions.ts'
import { RoleFields } from '../role-fields.tsx'
import { AccountSection } from './account-section.tsx'
import { GrantTable } from './grant-table.tsx'
import { HandOver } from './hand-over.tsx'
import { OneTimeLink } from './one-time-link.tsx'

const t = translator('vi', 'officePeople')

export const metadata = { title: t('personPageTitle'), referrer: 'same-origin' as const }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function PersonPage({ params, searchParams }: Props) {
  const viewer = await acting('administrator')
  const id = Number((await params).id)
  const [person, unfinished] = [await findPerson(viewer, id), await findUnfinished(viewer, id)]
  if (!person || !unfinished) notFound()
  const note = await readNote((await searchParams).note)
  return (
    <OfficeFrame area="officePeople" crumbs={[{ label: person.name }]} note={note}>
      {note.values.token && <OneTimeLink token={note.values.token} purpose={note.values.purpose} />}
      <h1>{person.name}</h1>
      <p className="lede">
        {[person.email, person.position, person.department, person.workPhone].filter(Boolean).join(' · ')}
      </p>
      <Section id="vai-tro" title={t('roles')} note={t('rolesNote')}>
        <GrantTable personId={id} grants={person.grants} note={note} />
        <form action={submitRole} className="plain-form">
          <h3>{t('addRole')}</h3>
          <input type="hidden" name="person" value={id} />
          <RoleFields note={note} />
          <Button kind="secondary">{t('addRole')}</Button>
        </form>
      </Section>
      <AccountSection person={person} isSelf={id === viewer.userId} />
      <HandOver personId={id} unfinished={unfinished} />
      <Section id="du-lieu" title={t('data')} note={t('dataNote')}>
        <FileLinks locale="vi" files={[{ format: 'JSON', href: staffAddress('officePersonData', { id }) }]} />
      </Section>
    </OfficeFrame>
  )
}
