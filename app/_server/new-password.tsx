// Setting a password: typed twice, with its rules beside it, and what is wrong with one in words (rows A1, A3).

import type { Problem } from '@/components/error-summary.tsx'
import { describedBy, Field } from '@/components/field.tsx'
import { translator } from '@/lib/messages.ts'
import { LONGEST_PASSWORD, passwordProblems, SHORTEST_PASSWORD_ALONE } from '@/lib/passwords.ts'
import { type FormNote, problemOf } from './form-note.ts'
import { textOf } from './form-text.ts'

const t = translator('vi', 'account')
const words = translator('vi', 'problems')

/** The two fields. `accountEmail` lets password managers file the password under its account. */
export function NewPasswordFields({ note, accountEmail }: { note: FormNote; accountEmail: string }) {
  const problem = problemOf(note, 'password')
  const repeated = problemOf(note, 'repeated')
  return (
    <>
      <input type="text" name="username" autoComplete="username" defaultValue={accountEmail} readOnly hidden />
      <Field locale="vi" id="password" label={t('newPassword')} hint={t('passwordRules')} problem={problem}>
        <input
          className="in"
          id="password"
          name="password"
          type="password"
          autoComplete="new-password"
          required
          aria-describedby={describedBy('password', { hint: true, problem })}
        />
      </Field>
      <Field locale="vi" id="repeated" label={t('repeatPassword')} problem={repeated}>
        <input
          className="in"
          id="repeated"
          name="repeated"
          type="password"
          autoComplete="new-password"
          required
          aria-describedby={describedBy('repeated', { problem: repeated })}
        />
      </Field>
    </>
  )
}

/** Reads and judges the two fields. */
export function readNewPassword(
  form: FormData,
  person: { name: string; email: string },
): { password: string; problems: Problem[] } {
  const password = textOf(form, 'password')
  // No account has a second factor yet: the longer minimum holds for everyone.
  const limits = { minimum: SHORTEST_PASSWORD_ALONE, maximum: LONGEST_PASSWORD }
  const problems: Problem[] = passwordProblems(password, person).map((problem) => ({
    fieldId: 'password',
    words: words(`password.${problem}`, limits),
  }))
  if (password !== textOf(form, 'repeated')) problems.push({ fieldId: 'repeated', words: t('passwordsDiffer') })
  return { password, problems }
}
