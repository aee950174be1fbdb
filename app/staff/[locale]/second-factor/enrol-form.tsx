// Enrolling: the seed as a QR code and as text, and a code that proves that the telephone has it.
import type { FormNote } from '@/app/_server/form-note.ts'
import { Button } from '@/components/button.tsx'
import { QrCode } from '@/components/qr-code.tsx'
import { newSeed, openSeed, sealSeed, uriOf } from '@/db/second-factor.ts'
import { translator } from '@/lib/messages.ts'
import { submitEnrol } from './actions.ts'
import { CodeField } from './code-form.tsx'

const t = translator('vi', 'account')

type EnrolFormProps = { note: FormNote; userId: number; email: string }

export function EnrolForm({ note, userId, email }: EnrolFormProps) {
  // After a mistyped code the same seed stands there again: the telephone has it already.
  const kept = note.values.seed ? openSeed(userId, note.values.seed) : undefined
  const secret = kept ?? newSeed()
  return (
    <form action={submitEnrol} className="plain-form enrol">
      <input type="hidden" name="seed" value={sealSeed(userId, secret)} />
      <ol className="numbered">
        <li>
          <p>{t('secondFactor.scan')}</p>
          <QrCode text={uriOf(secret, email)} label={t('secondFactor.qr')} />
          <p>
            {t('secondFactor.orType')} <code className="seed">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
          </p>
        </li>
        <li>
          <p>{t('secondFactor.thenType')}</p>
          <CodeField note={note} />
        </li>
      </ol>
      <Button>{t('secondFactor.confirm')}</Button>
    </form>
  )
}
