// Reads a posted setting as the value that its kind means; whether that value is allowed, the table of settings says.
import { textOf } from '@/app/_server/form-text.ts'
import { readDay } from '@/lib/dates.ts'
import { SETTINGS, type SettingKey } from '@/lib/settings.ts'

export const SETTING_FIELDS = ['value', 'body', 'from', 'nameVi', 'nameEn', 'address', 'phone', 'email'] as const

type Reading = (line: (name: (typeof SETTING_FIELDS)[number]) => string) => unknown

const READINGS: Record<(typeof SETTINGS)[SettingKey]['input'], Reading> = {
  choice: (line) => line('value'),
  yesNo: (line) => ({ true: true, false: false })[line('value')],
  number: (line) => (/^\d{1,6}$/.test(line('value')) ? Number(line('value')) : undefined),
  body: (line) => (line('body') === '' ? null : { slug: line('body'), from: readDay(line('from')) ?? undefined }),
  agency: (line) =>
    line('nameVi') === '' && line('nameEn') === '' ? null : { nameVi: line('nameVi'), nameEn: line('nameEn') },
  contact: (line) => ({ email: line('email'), phone: line('phone'), address: line('address') }),
}

/** At which field a value that is not allowed is told. */
export const FIELD_OF: Record<(typeof SETTINGS)[SettingKey]['input'], string> = {
  choice: 'value',
  yesNo: 'value',
  number: 'value',
  body: 'from',
  agency: 'nameVi',
  contact: 'email',
}

export function readSettingForm(key: SettingKey, form: FormData): unknown {
  return READINGS[SETTINGS[key].input]((name) => textOf(form, name).normalize('NFC').trim().slice(0, 400))
}
