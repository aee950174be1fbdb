// Inviting a person: name, work e-mail, roles; the one-time link is shown on the next page.
import { acting } from '@/app/_server/acting.ts'
import { problemOf, readNote } from '@/app/_server/form-note.ts'
import { Button } from '@/components/button.tsx'
import { Details } from '@/components/details.tsx'
import { describedBy, Field } from '@/components/field.tsx'
import { TextInput } from '@/components/field-inputs.tsx'
import { translator } from '@/lib/messages.ts'
import { OfficeFrame } from '../../office-frame.tsx'
import { submitInvitation } from '../actions.ts'
import { RoleFields } from '../role-fields.tsx'

const t = translator('vi', 'officePeople')

export const metadata = { title: t('invitePageTitle') }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function InvitationPage({ searchParams }: Props) {
  await acting('administrator')
  const note = await readNote((await searchParams).note)
  const problem = { name: problemOf(note, 'name'), email: problemOf(note, 'email') }
  return (
    <OfficeFrame area="officePeople" crumbs={[{ label: t('invite') }]} note={note}>
      <h1>{t('invite')}</h1>
      <p className="lede">{t('inviteLead')}</p>
      <form action={submitInvitation} className="plain-form narrow-wide">
        <Field locale="vi" id="name" label={t('fullName')} problem={problem.name}>
          <TextInput
            id="name"
            name="name"
            defaultValue={note.values.name}
            autoComplete="off"
            describedBy={describedBy('name', { problem: problem.name })}
          />
        </Field>
        <Field locale="vi" id="email" label={t('email')} problem={problem.email}>
          <TextInput
            id="email"
            name="email"
            type="email"
            defaultValue={note.values.email}
            autoComplete="off"
            describedBy={describedBy('email', { problem: problem.email })}
          />
        </Field>
        <RoleFields note={note} />
        <Details summary={t('moreRoles')} isOpen={Boolean(note.values['role-2'])}>
          <RoleFields note={note} place={2} />
          <RoleFields note={note} place={3} />
        </Details>
        <Button>{t('makeAccount')}</Button>
      </form>
    </OfficeFrame>
  )
}
