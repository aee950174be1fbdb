// A state in words with its shape: ◆ point to clarify or revision, ↩ asked to complete, ✓ done, ◐ in progress, ○ not yet.
import type { ReactNode } from 'react'
import { type Locale, translator } from '../lib/messages.ts'
import { type Status, StatusIcon } from './status-icon.tsx'

type StatusTagProps = {
  locale: Locale
  status: Status
  /** Own words; without them the state's usual ones. */
  children?: ReactNode
  /** With a tinted ground, as in staff tables; public pages use the bare form. */
  isFilled?: boolean
}

export function StatusTag({ locale, status, children, isFilled = false }: StatusTagProps) {
  const t = translator(locale, 'figure')
  return (
    <span className={`tag t-${status}${isFilled ? ' tag--fill' : ''}`}>
      <StatusIcon status={status} />
      <span>{children ?? t(`status.${status}`)}</span>
    </span>
  )
}
