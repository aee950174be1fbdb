// Trying the mail server: one message to the administrator who asks, with what the server said when it did not take it.
import { translator } from '../lib/messages.ts'
import { isMailConfigured, sendTestMail } from './mail.ts'
import { mayDo } from './office/office-write.ts'
import { store } from './store.ts'
import { type Viewer, whoIs } from './viewers.ts'

const LONGEST_TROUBLE = 200

/** Null when the server took the message, else why not. Audited either way. */
export async function tryMail(viewer: Viewer, to: string): Promise<string | null> {
  const t = translator('vi', 'officeSettings')
  const isReady = mayDo(viewer, 'settings.edit') && isMailConfigured()
  const trouble = isReady ? await sendTestMail(to, t('mailSubject'), t('mailText')) : t('mailOff')
  await store.write(whoIs(viewer, 'administrator'), (tx) =>
    tx.audit({ action: 'mail.test', objectKind: 'mail', outcome: trouble === null ? 'ok' : 'failed' }),
  )
  return trouble === null ? null : trouble.slice(0, LONGEST_TROUBLE)
}
