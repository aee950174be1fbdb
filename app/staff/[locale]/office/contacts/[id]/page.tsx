// One focal point without an account: correct it, or take it out of the book.
import { notFound } from 'next/navigation'
import { acting } from '@/app/_server/acting.ts'
import { readNote } from '@/app/_server/form-note.ts'
import { Button } from '@/components/button.tsx'
import { findContact } from '@/db/people/contacts.ts'
import { translator } from '@/lib/messages.ts'
import { OfficeFrame } from '../../office-frame.tsx'
import { submitContactChange } from '../actions.ts'
import { ContactFields } from '../contact-fields.tsx'

const t = translator('vi', 'officePeople')

export const metadata = { title: t('contactsPageTitle') }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ContactPage({ params, searchParams }: Props) {
  const viewer = await acting(['administrator', 'reviewer', 'publisher'])
  const contact = await findContact(viewer, Number((await params).id))
  if (!contact) notFound()
  const note = await readNote((await searchParams).note)
  return (
    <OfficeFrame area="officeContacts" crumbs={[{ label: contact.name }]} note={note}>
      <h1>{contact.name}</h1>
      <form action={submitContactChange} className="plain-form narrow">
        <input type="hidden" name="contact" value={contact.id} />
        <input type="hidden" name="version" value={contact.version} />
        <ContactFields note={note} there={contact} />
        <div className="acts">
          <Button>{t('saveContact')}</Button>
          <Button kind="danger" name="remove" value="1">
            {t('removeContact')}
          </Button>
        </div>
      </form>
    </OfficeFrame>
  )
}
