// A text of which only the Vietnamese exists: the English page shows it as it is, marked as Vietnamese.
import type { Locale } from '@/lib/messages.ts'

type Texts<K extends string> = { [P in `${K}Vi` | `${K}En`]?: string | null }

export function textInVietnamese<K extends string>(locale: Locale, row: Texts<K>, key: K) {
  const { [`${key}Vi` as const]: vi, [`${key}En` as const]: en } = row as Record<string, string | null | undefined>
  if (locale === 'vi') return vi ?? ''
  return en ?? <span lang="vi">{vi ?? ''}</span>
}

/** Any text that is Vietnamese, whatever the page's language. */
export function vietnamese(locale: Locale, text: string) {
  return locale === 'vi' ? text : <span lang="vi">{text}</span>
}
