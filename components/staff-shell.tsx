// The frame of a staff page: who is signed in and for which unit, what waits, and the way out.
import type { ReactNode } from 'react'
import { type Locale, translator } from '../lib/messages.ts'
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx'
import { DemoBanner } from './demo-banner.tsx'
import type { NavLink } from './links.ts'
import { Mark } from './mark.tsx'

export type StaffShellProps = {
  locale: Locale
  isDemo?: boolean
  isTrial?: boolean
  homeHref: string
  /** Nobody on the sign-in and activation pages. */
  person?: { name: string; role: string; unit?: string; href?: string }
  /** A form that posts; its button carries the class `lnk`. */
  signOut?: ReactNode
  nav?: readonly NavLink[]
  crumbs?: readonly Crumb[]
  /** Steering body of the day. */
  body: string
  footerLinks?: readonly NavLink[]
  /** When the sign-in ends. */
  sessionEnd?: ReactNode
  children: ReactNode
}

export function StaffShell(props: StaffShellProps) {
  const { locale, isDemo, crumbs, body, footerLinks = [], sessionEnd, children } = props
  const t = translator(locale, 'layout')
  return (
    <>
      <a className="skip" href="#noi-dung">
        {t('skip')}
      </a>
      {isDemo && <DemoBanner locale={locale} />}
      <Top {...props} />
      <div className="wrap">
        {crumbs && <Breadcrumbs locale={locale} crumbs={crumbs} />}
        <main id="noi-dung" tabIndex={-1}>
          {children}
        </main>
      </div>
      <footer className="foot">
        <div className="wrap">
          <span>{body}</span>
          {sessionEnd}
          <ul>
            {footerLinks.map((link) => (
              <li key={link.href}>
                <a href={link.href}>{link.label}</a>
              </li>
            ))}
          </ul>
        </div>
      </footer>
    </>
  )
}

function Top({ locale, isTrial = true, homeHref, person, signOut, nav = [] }: StaffShellProps) {
  const t = translator(locale, 'layout')
  return (
    <header className="top">
      <div className="wrap">
        <div className="top-a">
          <a className="brand" href={homeHref}>
            <Mark size={34} />
            <span>
              <b lang="vi">{t('brand')}</b> <span>{t('name')}</span>
            </span>
          </a>
          {isTrial && <span className="trial">{t('trial')}</span>}
          {person && <Person person={person} signOut={signOut} />}
        </div>
        {nav.length > 0 && <StaffNav locale={locale} nav={nav} />}
      </div>
    </header>
  )
}

function Person({ person, signOut }: { person: NonNullable<StaffShellProps['person']>; signOut?: ReactNode }) {
  return (
    <div className="who">
      <div>
        <b>{person.href ? <a href={person.href}>{person.name}</a> : person.name}</b>
        <span>{[person.role, person.unit].filter(Boolean).join(' · ')}</span>
      </div>
      {signOut}
    </div>
  )
}

function StaffNav({ locale, nav }: { locale: Locale; nav: readonly NavLink[] }) {
  const t = translator(locale, 'form')
  return (
    <nav className="nav" aria-label={t('staffNav')}>
      {nav.map((link) => (
        <a key={link.href} href={link.href} aria-current={link.current ? 'page' : undefined}>
          {link.label}
          {link.count !== undefined && link.count > 0 && (
            <span className="cnt">
              {link.count}
              <span className="vh"> {t('waitingItems')}</span>
            </span>
          )}
        </a>
      ))}
    </nav>
  )
}
