// Words: every sentence of the product stands in lib/messages/<locale>.json, and is looked up here, in and outside Next.
import { type _Translator, createTranslator } from 'use-intl/core'
import en from './messages/en.json' with { type: 'json' }
import vi from './messages/vi.json' with { type: 'json' }

export const LOCALES = ['vi', 'en'] as const
export type Locale = (typeof LOCALES)[number]

/** The Vietnamese file is the original; a test holds the English one to the same keys. */
export type Messages = typeof vi
export type Namespace = Extract<keyof Messages, string>
export type Translate<N extends Namespace> = _Translator<Messages, N>

const MESSAGES: Record<Locale, Messages> = { vi, en: en as Messages }
const TAGS: Record<Locale, string> = { vi: 'vi-VN', en: 'en-GB' }
const translators = new Map<string, unknown>()

/** `t(key, values?)` over one namespace. A missing key or value is a bug and throws. Pass numbers and dates already formatted. */
export function translator<N extends Namespace>(locale: Locale, namespace: N): Translate<N> {
  const key = `${locale}/${namespace}`
  if (!translators.has(key)) translators.set(key, makeTranslator(locale, namespace))
  return translators.get(key) as Translate<N>
}

/** BCP 47 tag for Intl and for the lang attribute's formatting: 'vi-VN', 'en-GB'. */
export function languageTag(locale: Locale) {
  return TAGS[locale]
}

export function isLocale(text: string): text is Locale {
  return (LOCALES as readonly string[]).includes(text)
}

function makeTranslator(locale: Locale, namespace: Namespace) {
  return createTranslator({
    locale: TAGS[locale],
    timeZone: 'Asia/Ho_Chi_Minh',
    messages: MESSAGES[locale] as Record<string, unknown>,
    namespace: namespace as never,
    onError: (error) => {
      throw error
    },
  })
}
