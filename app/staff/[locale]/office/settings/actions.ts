'use server'
// Deciding a setting, and trying the mail server.
import { notFound } from 'next/navigation'
import { acting, orStop, refusalWords } from '@/app/_server/acting.ts'
import { redirectWithNote } from '@/app/_server/form-note.ts'
import { textOf } from '@/app/_server/form-text.ts'
import { today } from '@/app/_server/session.ts'
import { typedValues } from '@/app/_server/typed-lines.ts'
import { tryMail } from '@/db/mail-trial.ts'
import { changeSetting } from '@/db/settings.ts'
import { findOwnAccount } from '@/db/users.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { SETTING_KEYS, SETTINGS } from '@/lib/settings.ts'
import { FIELD_OF, readSettingForm, SETTING_FIELDS } from './setting-reading.ts'

const t = translator('vi', 'officeSettings')

export async function submitSetting(form: FormData) {
  const viewer = await acting('administrator')
  const key = SETTING_KEYS.find((one) => one === textOf(form, 'key'))
  if (!key) notFound()
  const here = staffAddress('officeSetting', { slug: SETTINGS[key].slug })
  const change = { value: readSettingForm(key, form), version: Number(textOf(form, 'version')) }
  const result = await changeSetting(viewer, key, change)
  if (result.ok) return redirectWithNote(here, { done: t('saved') })
  const words = result.code === 'invalid' ? t(`invalid.${SETTINGS[key].input}`) : refusalWords(orRefusal(result))
  const values = typedValues(form, SETTING_FIELDS)
  return redirectWithNote(here, { problems: [{ fieldId: FIELD_OF[SETTINGS[key].input], words }], values })
}

type Refused = Exclude<Awaited<ReturnType<typeof changeSetting>>, { ok: true } | { code: 'invalid' }>

function orRefusal(refusal: Refused): Refused {
  orStop(refusal)
  return refusal
}

export async function submitTestMail() {
  const viewer = await acting('administrator')
  const here = staffAddress('officeSettings')
  const account = await findOwnAccount(viewer, today())
  const trouble = await tryMail(viewer, account?.email ?? '')
  if (trouble === null) return redirectWithNote(here, { done: t('mailSent', { email: account?.email ?? '' }) })
  return redirectWithNote(here, { problems: [{ fieldId: 'thu-dien-tu', words: t('mailFailed', { trouble }) }] })
}
