// Foot of a public page: managing agency, contact, the site map by groups, and how to print.
import { type Locale, translator } from '../lib/messages.ts'
import type { NavLink } from './links.ts'

export type FooterProps = {
  locale: Locale
  /** Managing agency and contact come from settings; a line that is not set is not shown. */
  managingAgency?: string
  contact?: string
  groups: readonly { title: string; links: readonly NavLink[] }[]
}

export function PublicFooter({ locale, managingAgency, contact, groups }: FooterProps) {
  const t = translator(locale, 'layout')
  return (
    <footer className="foot">
      <div className="wrap">
        <div>
          <p>
            <b>{t('fullName')}</b>
          </p>
          {managingAgency && (
            <p>
              {t('managingAgency')}: {managingAgency}
            </p>
          )}
          {contact && (
            <p>
              {t('contact')}: {contact}
            </p>
          )}
          <p>{t('footerText')}</p>
          <p className="soft">{t('printHint')}</p>
        </div>
        {groups.map((group) => (
          <nav key={group.title} aria-label={group.title}>
            <h2>{group.title}</h2>
            <ul>
              {group.links.map((link) => (
                <li key={link.href}>
                  <a href={link.href}>{link.label}</a>
                </li>
              ))}
            </ul>
          </nav>
        ))}
      </div>
    </footer>
  )
}
