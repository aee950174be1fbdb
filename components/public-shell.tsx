// The frame of a public page: skip link, banners, masthead, edition line, content, footer. No script, no style attribute.
import type { ReactNode } from 'react'
import { translator } from '../lib/messages.ts'
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx'
import { DemoBanner } from './demo-banner.tsx'
import { EditionLine, type EditionProps } from './edition-line.tsx'
import { PermalinkBanner } from './permalink-banner.tsx'
import { type FooterProps, PublicFooter } from './public-footer.tsx'
import { type MastheadProps, PublicMasthead } from './public-masthead.tsx'

export type PublicShellProps = MastheadProps & {
  isDemo?: boolean
  /** Left out where no release exists yet, and on error pages. */
  edition?: Omit<EditionProps, 'locale'>
  /** Set on a permalink page: the current address of the same page. */
  currentHref?: string
  crumbs?: readonly Crumb[]
  footer: Omit<FooterProps, 'locale'>
  children: ReactNode
}

export function PublicShell({ isDemo, edition, currentHref, crumbs, footer, children, ...masthead }: PublicShellProps) {
  const { locale } = masthead
  const t = translator(locale, 'layout')
  return (
    <>
      <a className="skip" href="#noi-dung">
        {t('skip')}
      </a>
      {isDemo && <DemoBanner locale={locale} />}
      <PublicMasthead {...masthead} />
      {edition && currentHref && (
        <PermalinkBanner locale={locale} release={edition.release} currentHref={currentHref} />
      )}
      {edition && <EditionLine locale={locale} {...edition} />}
      <div className="wrap">
        {crumbs && <Breadcrumbs locale={locale} crumbs={crumbs} />}
        <main id="noi-dung" tabIndex={-1}>
          {children}
        </main>
      </div>
      <PublicFooter locale={locale} {...footer} />
    </>
  )
}
