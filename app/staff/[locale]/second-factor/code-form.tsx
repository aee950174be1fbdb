// The field for a code, and the second step of a sign-in around it.
import { type FormNote, problemOf } from '@/app/_server/form-note.ts'
import { Button } from '@/components/button.tsx'
import { describedBy, Field } from '@/components/field.tsx'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { submitCode } from './actions.ts'

const t = translator('vi', 'account')

type CodeFieldProps = { note: FormNote; hint?: string; id?: string }

export function CodeField({ note, hint = t('secondFactor.codeHint'), id = 'code' }: CodeFieldProps) {
  const problem = problemOf(note, id)
  return (
    <Field locale="vi" id={id} label={t('secondFactor.code')} hint={hint} problem={problem}>
      <input
        className="in"
        id={id}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        spellCheck={false}
        maxLength={64}
        required
        aria-describedby={describedBy(id, { hint, problem })}
      />
    </Field>
  )
}

export function CodeForm({ note, callbackUrl }: { note: FormNote; callbackUrl: string }) {
  return (
    <form action={submitCode} className="plain-form narrow">
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <CodeField note={note} hint={t('secondFactor.verifyHint')} />
      <Button>{t('secondFactor.verify')}</Button>
    </form>
  )
}

export function SignOutForm() {
  return (
    <form method="post" action={staffAddress('signOut')} className="after-form">
      <button type="submit" className="lnk">
        {t('signOut')}
      </button>
    </form>
  )
}
