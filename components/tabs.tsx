// Tabs that are links: each view has its own address, so they work everywhere.
import { type Locale, translator } from '../lib/messages.ts'
import type { NavLink } from './links.ts'

export function Tabs({ locale, label, links }: { locale: Locale; label?: string; links: readonly NavLink[] }) {
  const t = translator(locale, 'layout')
  return (
    <nav className="tabs" aria-label={label ?? t('tabs')}>
      <ul>
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href} aria-current={link.current ? 'true' : undefined}>
              {link.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
