// Signing in.

import { problemOf, readNote } from '@/app/_server/form-note.ts'
import { StaffFrame } from '@/app/_server/staff-frame.tsx'
import { Button } from '@/components/button.tsx'
import { ErrorSummary } from '@/components/error-summary.tsx'
import { describedBy, Field } from '@/components/field.tsx'
import { Notice } from '@/components/notice.tsx'
import { safeCallback } from '@/lib/callback.ts'
import { translator } from '@/lib/messages.ts'
import { submitSignIn } from './actions.ts'

const t = translator('vi', 'account')

export const metadata = { title: t('signIn.pageTitle') }

type Search = Record<string, string | string[] | undefined>

export default async function SignInPage({ searchParams }: { searchParams: Promise<Search> }) {
  const search = await searchParams
  const note = await readNote(search.note)
  // next-auth's own door comes back here with ?error=…, whose text is never shown (row A5).
  const problems =
    search.error && note.problems.length === 0 ? [{ fieldId: 'email', words: t('signIn.wrong') }] : note.problems
  return (
    <StaffFrame>
      <ErrorSummary locale="vi" problems={problems} />
      {note.done && <Notice kind="done" title={note.done} />}
      {search.signedOut && <Notice kind="done" title={t('signIn.signedOut')} />}
      <h1>{t('signIn.title')}</h1>
      <form action={submitSignIn} className="plain-form narrow">
        <input type="hidden" name="callbackUrl" value={safeCallback(search.callbackUrl)} />
        <Field locale="vi" id="email" label={t('email')} problem={problems[0]?.words ?? problemOf(note, 'email')}>
          <input
            className="in"
            id="email"
            name="email"
            type="email"
            autoComplete="username"
            spellCheck={false}
            required
            maxLength={254}
            defaultValue={note.values.email}
            aria-describedby={describedBy('email', { problem: problems[0] })}
          />
        </Field>
        <Field locale="vi" id="password" label={t('password')}>
          <input
            className="in"
            id="password"
            name="password"
            type="password"
            autoComplete="current-password"
            required
          />
        </Field>
        <Button>{t('signIn.submit')}</Button>
      </form>
      <p className="hint narrow after-form">{t('signIn.help')}</p>
    </StaffFrame>
  )
}
