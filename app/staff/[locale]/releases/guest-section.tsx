// Guests of the release before it is out: who they are, how often they looked, and their links' end.

import type { FormNote } from '@/app/_server/form-note.ts'
import { problemOf } from '@/app/_server/form-note.ts'
import { Button } from '@/components/button.tsx'
import { Field } from '@/components/field.tsx'
import { TextInput } from '@/components/field-inputs.tsx'
import { Notice } from '@/components/notice.tsx'
import type { ReleaseDesk } from '@/db/reporting/release-desk.ts'
import { formatInstant } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { submitInvite, submitRevoke } from './actions.ts'

const t = translator('vi', 'releaseDesk')

export function GuestSection({ desk: { draft, guests }, note }: { desk: ReleaseDesk; note: FormNote }) {
  return (
    <section className="sec" aria-labelledby="h-guests">
      <div className="sec-h">
        <h2 id="h-guests">{t('guests')}</h2>
        <p>{t('guestsNote')}</p>
      </div>
      {note.values.link && (
        <Notice kind="done" title={t('linkTitle', { name: note.values.guestName ?? '' })}>
          <p>
            <code className="link">{note.values.link}</code>
          </p>
          <p>{t('linkOnce')}</p>
        </Notice>
      )}
      {guests.length > 0 && (
        <ul className="choice">
          {guests.map((guest) => (
            <li key={guest.id}>
              <b>{guest.name}</b>
              <span>{t('invitedAt', { at: formatInstant(guest.invitedAt, 'vi') })}</span>
              <span className="count">{t('visits', { count: String(guest.visits) })}</span>
              {guest.revokedAt ? (
                <span className="soft">{t('revoked')}</span>
              ) : (
                <Revoke id={guest.id} name={guest.name} />
              )}
            </li>
          ))}
        </ul>
      )}
      {draft ? (
        <form action={submitInvite} className="row-form">
          <input type="hidden" name="draftId" value={draft.id} />
          <Field locale="vi" id="guestName" label={t('guestName')} problem={problemOf(note, 'guestName')}>
            <TextInput id="guestName" name="guestName" isBad={Boolean(problemOf(note, 'guestName'))} />
          </Field>
          <Button kind="secondary">{t('invite')}</Button>
        </form>
      ) : (
        <p className="soft">{t('guestsLater')}</p>
      )}
    </section>
  )
}

function Revoke({ id, name }: { id: number; name: string }) {
  return (
    <form action={submitRevoke}>
      <input type="hidden" name="guestId" value={id} />
      <button type="submit" className="lnk">
        {t('revoke')}
        <span className="vh">: {name}</span>
      </button>
    </form>
  )
}
