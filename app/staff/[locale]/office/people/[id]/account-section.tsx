// The account of a person: whether it opens, and what the office may do about that.
import { Button } from '@/components/button.tsx'
import { Section } from '@/components/section.tsx'
import type { Person } from '@/db/people/register.ts'
import { formatInstant } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { submitDisable, submitEnable, submitNewLink, submitSecondFactorReset, submitSessionsEnd } from '../actions.ts'

const t = translator('vi', 'officePeople')

type Step = { action: (form: FormData) => Promise<void>; words: string; about: string; isDanger?: boolean }

export function AccountSection({ person, isSelf }: { person: Person; isSelf: boolean }) {
  const { state, hasSecondFactor, lastSeenAt } = person
  const facts = [
    t(`state.${state}`),
    t(hasSecondFactor ? 'secondFactorOn' : 'secondFactorOff'),
    lastSeenAt ? t('seenAt', { at: formatInstant(lastSeenAt, 'vi') }) : t('never'),
  ]
  return (
    <Section id="tai-khoan" title={t('account')} note={facts.join(' · ')}>
      <ul className="steps">
        {stepsFor(person, isSelf).map(({ action, words, about, isDanger }) => (
          <li key={words}>
            <form action={action}>
              <input type="hidden" name="person" value={person.id} />
              <p>{about}</p>
              <Button kind={isDanger ? 'danger' : 'secondary'} isSmall>
                {words}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function stepsFor({ state, hasSecondFactor }: Person, isSelf: boolean): Step[] {
  const link = { action: submitNewLink, words: t('newLink'), about: t('newLinkAbout') }
  const sessions = { action: submitSessionsEnd, words: t('endSessions'), about: t('endSessionsAbout') }
  const factor = { action: submitSecondFactorReset, words: t('resetSecondFactor'), about: t('resetSecondFactorAbout') }
  const disable = { action: submitDisable, words: t('disable'), about: t('disableAbout'), isDanger: true }
  if (state === 'disabled') return [{ action: submitEnable, words: t('enable'), about: t('enableAbout') }]
  return [...(isSelf ? [] : [link]), sessions, ...(hasSecondFactor ? [factor] : []), disable]
}
