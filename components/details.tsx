// More for those who want it: closed at first, opened without a script, printed open.
import type { ReactNode } from 'react'

export function Details({ summary, isOpen, children }: { summary: ReactNode; isOpen?: boolean; children: ReactNode }) {
  return (
    <details className="reveal" open={isOpen}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  )
}
