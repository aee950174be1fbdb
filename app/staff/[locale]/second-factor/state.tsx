// A second factor that is in use: its recovery codes, and the way to take it off or to another telephone.
import type { FormNote } from '@/app/_server/form-note.ts'
import { Button } from '@/components/button.tsx'
import { Notice } from '@/components/notice.tsx'
import { Section } from '@/components/section.tsx'
import { translator } from '@/lib/messages.ts'
import { submitNewCodes, submitRemoval } from './actions.ts'
import { CodeField } from './code-form.tsx'

const t = translator('vi', 'account')

/** Shown once, after they were made. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  return (
    <Notice kind="warn" title={t('secondFactor.codesTitle')}>
      <p>{t('secondFactor.codesText')}</p>
      <ul className="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

export function SecondFactorState({ note, unusedCodes }: { note: FormNote; unusedCodes: number }) {
  return (
    <>
      <p className="lede">{t('secondFactor.inUse', { count: String(unusedCodes) })}</p>
      <Section id="ma-khoi-phuc" title={t('secondFactor.newCodes')}>
        <form action={submitNewCodes} className="plain-form narrow">
          <CodeField note={note} />
          <Button kind="secondary">{t('secondFactor.makeCodes')}</Button>
        </form>
      </Section>
      <Section id="go-xac-thuc" title={t('secondFactor.removal')} note={t('secondFactor.removalNote')}>
        <form action={submitRemoval} className="plain-form narrow">
          <CodeField note={{ ...note, problems: [] }} id="code-2" />
          <Button kind="danger">{t('secondFactor.remove')}</Button>
        </form>
      </Section>
    </>
  )
}
