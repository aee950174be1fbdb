// The frame of a public page: masthead, edition line, breadcrumbs and footer, all from the book and the address.
import type { ReactNode } from 'react'
import { PublicShell } from '@/components/public-shell.tsx'
import { dayInVietnam, formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { addressOf, type Locale, type PageKind, type Params, staffAddress, type View } from '@/lib/routes.ts'
import type { Book } from './book.ts'

const TABS = ['overview', 'units', 'ministries', 'indicators', 'releases', 'sources'] as const
type Tab = (typeof TABS)[number]
const PARENTS: Partial<Record<PageKind, Tab>> = {
  unit: 'units',
  ministry: 'ministries',
  indicator: 'indicators',
  release: 'releases',
  source: 'sources',
}

type FrameProps = { book: Book; kind: PageKind; params?: Params; title: string; children: ReactNode }

export function Frame({ book, kind, params = {}, title, children }: FrameProps) {
  const { locale, view, release } = book
  const t = translator(locale, 'pages')
  const at = (page: PageKind, of: Params = {}) => addressOf(page, of, { locale, view })
  const parent = PARENTS[kind]
  const tab = parent ?? kind
  const other = locale === 'vi' ? 'en' : 'vi'
  return (
    <PublicShell
      locale={locale}
      body={book.bodyName}
      homeHref={at('overview')}
      signInHref={staffAddress('signIn')}
      otherLanguage={{ locale: other, href: addressOf(kind, params, { locale: other, view }) }}
      nav={tabLinks(locale, { view, current: tab })}
      isTrial={book.isTrial}
      isDemo={book.isDemo}
      edition={{
        release: { number: release.number, date: formatDay(book.day, locale) },
        sourceKind: t(`editionKind.${release.kind}`),
        permalink: addressOf(kind, params, { locale, view: { release: release.number, permalink: true } }),
        releases: book.releases.map((one) => axisRelease(book, one, kind, params)),
      }}
      currentHref={view.permalink ? addressOf(kind, params, { locale }) : undefined}
      crumbs={
        kind === 'overview'
          ? undefined
          : [
              { label: t('tabs.overview'), href: at('overview') },
              ...(parent ? sectionLinks([parent], locale, view) : []),
              { label: title },
            ]
      }
      footer={{ managingAgency: book.managingAgency, contact: book.contact, groups: footerGroups(locale, view) }}
    >
      {children}
    </PublicShell>
  )
}

/** The sections of the masthead. Without a view they are the current pages, and none is the reader's own. */
export function tabLinks(locale: Locale, at: { view?: View; current?: PageKind } = {}) {
  return sectionLinks(TABS, locale, at.view).map((link, place) => ({ ...link, current: TABS[place] === at.current }))
}

/** The site map of the footer. */
export function footerGroups(locale: Locale, view?: View) {
  const t = translator(locale, 'pages')
  return [
    {
      title: t('footer.figures'),
      links: sectionLinks(['overview', 'units', 'ministries', 'indicators'], locale, view),
    },
    { title: t('footer.proof'), links: sectionLinks(['sources', 'releases'], locale, view) },
  ]
}

function sectionLinks(kinds: readonly Tab[], locale: Locale, view?: View) {
  const t = translator(locale, 'pages')
  return kinds.map((kind) => ({ label: t(`tabs.${kind}`), href: addressOf(kind, {}, { locale, view }) }))
}

function axisRelease(book: Book, one: Book['release'], kind: PageKind, params: Params) {
  const { locale } = book
  const day = dayInVietnam(one.publishedAt)
  const [year, month] = day.split('-')
  return {
    number: one.number,
    on: new Date(one.publishedAt),
    date: formatDay(day, locale),
    short: `${Number(month)}/${year}`,
    href: addressOf(kind, params, { locale, view: { release: one.number, permalink: true } }),
    current: one.number === book.release.number,
  }
}
