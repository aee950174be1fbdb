// The value of a setting in words, for the list and the history.
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { SETTINGS, type SettingKey } from '@/lib/settings.ts'

const t = translator('vi', 'officeSettings')

type Words = Record<
  (typeof SETTINGS)[SettingKey]['input'],
  (value: never, key: SettingKey, bodies: BodyNames) => string
>
export type BodyNames = ReadonlyMap<string, string>

const WORDS: Words = {
  choice: (value: string, key) => t(`choice.${key as 'portalStatus'}.${value as 'trial'}`),
  yesNo: (value: boolean) => t(value ? 'yes' : 'no'),
  number: (value: number, key) => t(`amount.${key as 'idleMinutes'}`, { count: String(value) }),
  body: (value: { slug: string; from: string } | null, _key, bodies) =>
    value
      ? t('bodyFrom', { body: bodies.get(value.slug) ?? value.slug, day: formatDay(value.from, 'vi') })
      : t('automaticBody'),
  agency: (value: { nameVi: string; nameEn: string } | null) =>
    value ? `${value.nameVi} (${value.nameEn})` : t('automaticAgency'),
  contact: (value: { email: string; phone: string; address: string }) =>
    [value.address, value.phone, value.email].filter(Boolean).join(' · ') || t('noContact'),
}

export function settingWords(key: SettingKey, value: unknown, bodies: BodyNames): string {
  return WORDS[SETTINGS[key].input](value as never, key, bodies)
}
