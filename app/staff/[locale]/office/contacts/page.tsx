// The contact book of focal points, by unit, and the way to add somebody who needs no account.
import { acting } from '@/app/_server/acting.ts'
import { readNote } from '@/app/_server/form-note.ts'
import { Button } from '@/components/button.tsx'
import { EmptyState } from '@/components/empty-state.tsx'
import { SelectInput } from '@/components/field-inputs.tsx'
import { FileLinks } from '@/components/file-links.tsx'
import { Section } from '@/components/section.tsx'
import { listContacts } from '@/db/people/contacts.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { OfficeFrame } from '../office-frame.tsx'
import { listUnitChoices } from '../unit-choices.ts'
import { submitContact } from './actions.ts'
import { ContactFields } from './contact-fields.tsx'
import { ContactTable } from './contact-table.tsx'

const t = translator('vi', 'officePeople')

export const metadata = { title: t('contactsPageTitle') }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ContactsPage({ searchParams }: Props) {
  const viewer = await acting(['administrator', 'reviewer', 'publisher'])
  const search = await searchParams
  const note = await readNote(search.note)
  const unit = Number(search.unit) || undefined
  const lines = (await listContacts(viewer, unit)) ?? []
  const units = await listUnitChoices()
  return (
    <OfficeFrame area="officeContacts" note={note}>
      <h1>{t('contacts')}</h1>
      <p className="lede">{t('contactsAbout')}</p>
      <form method="get" action={staffAddress('officeContacts')} className="filter">
        <div>
          <label htmlFor="unit">{t('unit')}</label>
          <SelectInput
            id="unit"
            name="unit"
            defaultValue={String(unit ?? '')}
            choices={[{ value: '', label: t('all') }, ...units]}
          />
        </div>
        <Button kind="secondary">{t('find')}</Button>
      </form>
      {lines.length === 0 ? <EmptyState title={t('noContact')} /> : <ContactTable lines={lines} />}
      <FileLinks
        locale="vi"
        files={[{ format: 'CSV', href: staffAddress('officeContactsFile'), rows: unit ? undefined : lines.length }]}
      />
      <Section id="them" title={t('addContact')}>
        <form action={submitContact} className="plain-form narrow">
          <ContactFields note={note} units={units} />
          <Button>{t('addContact')}</Button>
        </form>
      </Section>
    </OfficeFrame>
  )
}
