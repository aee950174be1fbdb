// Top of every public page: the body of the day, the full name of the product, search, and the sections.
import { type Locale, translator } from '../lib/messages.ts'
import type { NavLink } from './links.ts'
import { Mark } from './mark.tsx'

export type MastheadProps = {
  locale: Locale
  /** Name of the steering body on the release's day, from data. */
  body: string
  homeHref: string
  signInHref: string
  /** The same page in the other language. */
  otherLanguage: { locale: Locale; href: string }
  aboutLink?: NavLink
  search?: { action: string; value?: string }
  nav: readonly NavLink[]
  /** Shown until the portal has been adopted. */
  isTrial?: boolean
}

export function PublicMasthead(props: MastheadProps) {
  return (
    <header className="mast">
      <div className="wrap">
        <TopLine {...props} />
        <Brand {...props} />
      </div>
      <MainNav locale={props.locale} nav={props.nav} />
    </header>
  )
}

function TopLine({ locale, body, aboutLink, otherLanguage, signInHref }: MastheadProps) {
  const t = translator(locale, 'layout')
  return (
    <div className="mast-top">
      <span lang={locale === 'vi' ? undefined : 'en'}>{body}</span>
      <ul>
        {aboutLink && (
          <li>
            <a href={aboutLink.href}>{aboutLink.label}</a>
          </li>
        )}
        <li>
          <a href={otherLanguage.href} lang={otherLanguage.locale} hrefLang={otherLanguage.locale}>
            {t('otherLanguage')}
          </a>
        </li>
        <li>
          <a href={signInHref}>{t('signIn')}</a>
        </li>
      </ul>
    </div>
  )
}

function Brand({ locale, homeHref, search, isTrial = true }: MastheadProps) {
  const t = translator(locale, 'layout')
  return (
    <div className="mast-main">
      <a className="brand" href={homeHref}>
        <Mark />
        <span>
          <b lang="vi">{t('brand')}</b> <span>{t('name')}</span>
        </span>
      </a>
      {isTrial && <span className="trial">{t('trial')}</span>}
      {search && (
        <search>
          <form className="find" action={search.action} method="get">
            <label className="vh" htmlFor="q">
              {t('searchLabel')}
            </label>
            <input
              id="q"
              name="q"
              type="search"
              maxLength={100}
              placeholder={t('searchHint')}
              defaultValue={search.value}
            />
            <button type="submit">{t('search')}</button>
          </form>
        </search>
      )}
    </div>
  )
}

function MainNav({ locale, nav }: { locale: Locale; nav: readonly NavLink[] }) {
  const t = translator(locale, 'layout')
  const items = nav.map((link) => (
    <li key={link.href}>
      <a href={link.href} aria-current={link.current ? 'page' : undefined}>
        {link.label}
      </a>
    </li>
  ))
  return (
    <nav className="nav" aria-label={t('mainNav')}>
      <div className="wrap">
        <ul className="bar">{items}</ul>
        <details>
          <summary>
            {nav.find((link) => link.current)?.label ?? t('brand')} <span>{t('menu')}</span>
          </summary>
          <ul>{items}</ul>
        </details>
      </div>
    </nav>
  )
}
