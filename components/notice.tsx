// Things a page has to say outside its content: a notification, and the warning on every free text and upload.
import type { ReactNode } from 'react'
import { type Locale, translator } from '../lib/messages.ts'

type NoticeProps = { kind?: 'plain' | 'done' | 'warn' | 'danger'; title?: ReactNode; children?: ReactNode }

/** A notification banner; `done` after an action, announced politely. */
export function Notice({ kind = 'plain', title, children }: NoticeProps) {
  return (
    <div className={`notice notice--${kind}`} role={kind === 'danger' ? 'alert' : 'status'}>
      {title && <b>{title}</b>}
      {children}
    </div>
  )
}

/** State-secret notice (Law on Protection of State Secrets): stands under every free text and every upload. */
export function SecretNotice({ locale }: { locale: Locale }) {
  const t = translator(locale, 'form')
  return (
    <p className="secret">
      <svg width="14" height="16" viewBox="0 0 14 16" aria-hidden="true">
        <rect x="1" y="7" width="12" height="8" rx="1.5" fill="currentColor" />
        <path d="M4 7V4.5a3 3 0 016 0V7" fill="none" stroke="currentColor" strokeWidth="1.8" />
      </svg>
      <b>{t('secret')}</b>
    </p>
  )
}
