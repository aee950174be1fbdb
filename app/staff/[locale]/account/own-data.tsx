// The own work contacts, to be seen and corrected by the person (row P4), and the way to the second factor.
import { type FormNote, problemOf } from '@/app/_server/form-note.ts'
import { Button } from '@/components/button.tsx'
import { describedBy, Field } from '@/components/field.tsx'
import { Section } from '@/components/section.tsx'
import type { OwnAccount } from '@/db/users.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { submitOwnData } from './actions.ts'

const t = translator('vi', 'account')

const LINES = [
  { id: 'name', autoComplete: 'name', isRequired: true },
  { id: 'position', autoComplete: 'organization-title', isRequired: false },
  { id: 'department', autoComplete: 'off', isRequired: false },
  { id: 'workPhone', autoComplete: 'tel', isRequired: false },
] as const

export function OwnData({ account, note }: { account: OwnAccount; note: FormNote }) {
  return (
    <Section id="thong-tin" title={t('own.title')} note={t('own.note')}>
      <form action={submitOwnData} className="plain-form narrow">
        <input type="hidden" name="version" value={account.version} />
        {LINES.map(({ id, autoComplete, isRequired }) => {
          const problem = problemOf(note, id)
          return (
            <Field key={id} locale="vi" id={id} label={t(`own.${id}`)} problem={problem} isOptional={!isRequired}>
              <input
                className="in"
                id={id}
                name={id}
                autoComplete={autoComplete}
                maxLength={200}
                required={isRequired}
                defaultValue={note.values[id] ?? account[id] ?? ''}
                aria-describedby={describedBy(id, { problem })}
              />
            </Field>
          )
        })}
        <Button kind="secondary">{t('own.save')}</Button>
      </form>
    </Section>
  )
}

export function SecondFactorLink({ isEnrolled }: { isEnrolled: boolean }) {
  return (
    <Section id="hai-lop" title={t('secondFactor.title')}>
      <p>{t(isEnrolled ? 'secondFactor.on' : 'secondFactor.off')}</p>
      <p>
        <a href={staffAddress('secondFactor')}>{t(isEnrolled ? 'secondFactor.look' : 'secondFactor.set')}</a>
      </p>
    </Section>
  )
}
