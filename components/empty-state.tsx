// Nothing here yet: says what is empty and why, and offers the next step if there is one.
import type { ReactNode } from 'react'
import type { NavLink } from './links.ts'

type EmptyProps = { title: string; children?: ReactNode; link?: NavLink }

export function EmptyState({ title, children, link }: EmptyProps) {
  return (
    <div className="empty">
      <b>{title}</b>
      {children && <p>{children}</p>}
      {link && (
        <p>
          <a href={link.href}>{link.label}</a>
        </p>
      )}
    </div>
  )
}
