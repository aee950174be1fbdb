// The frame of a public page: masthead, edition line, breadcrumbs and footer, all from the book and the address.
import type { ReactNode } from 'react'
import { PublicShell } from '@/components/public-shell.tsx'
import { dayInVietnam, formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import {
  addressOf,
  DATED_PREFIX,
  type Locale,
  type PageKind,
  type Params,
  staffAddress,
  type View,
} from '@/lib/routes.ts'
import { decodeQuery } from '@/lib/search-query.ts'
import type { Book } from './book.ts'

const TABS = [
  'overview',
  'units',
  'ministries',
  'targets',
  'plans',
  'indicators',
  'sessions',
  'leagues',
  'releases',
  'openData',
] as const

/** The map of the portal, by groups: footer, page of the map and sitemap all follow it. */
export const SECTIONS = {
  figures: ['overview', 'units', 'ministries', 'indicators', 'targets', 'plans', 'leagues'],
  steering: ['sessions', 'directives', 'obstacles', 'initiatives', 'documents'],
  proof: ['sources', 'releases', 'missingData', 'calendar', 'openData', 'api'],
  about: ['about', 'methods', 'rules', 'accessibility', 'privacy', 'contact', 'siteMap'],
} as const satisfies Record<string, readonly PageKind[]>
type Tab = (typeof SECTIONS)[keyof typeof SECTIONS][number]

const PARENTS: Partial<Record<PageKind, Tab>> = {
  unit: 'units',
  ministry: 'ministries',
  indicator: 'indicators',
  release: 'releases',
  releaseComparison: 'releases',
  source: 'sources',
  league: 'leagues',
  target: 'targets',
  programme: 'targets',
  targetsOfPillar: 'targets',
  targetsOfStatus: 'targets',
  plan: 'plans',
  task: 'plans',
  session: 'sessions',
  directive: 'directives',
  document: 'documents',
  missingOfIndicator: 'missingData',
  api: 'openData',
  methods: 'about',
  rules: 'about',
  accessibility: 'about',
  privacy: 'about',
  contact: 'about',
}
/** Pages that have no tab of their own stand under this one. */
const TAB_OF: Partial<Record<PageKind, Tab>> = { directives: 'sessions', directive: 'sessions', sources: 'releases' }

type FrameProps = {
  book: Book
  kind: PageKind
  params?: Params
  title: string
  /** The first release that has this page; earlier ones are led to the list that it belongs to. */
  since?: number | null
  children: ReactNode
}

export function Frame({ book, kind, params = {}, title, since, children }: FrameProps) {
  const { locale, view, release } = book
  const t = translator(locale, 'pages')
  const at = (page: PageKind, of: Params = {}) => addressOf(page, of, { locale, view })
  const parent = PARENTS[kind]
  const tab = TAB_OF[kind] ?? parent ?? kind
  const other = locale === 'vi' ? 'en' : 'vi'
  return (
    <PublicShell
      locale={locale}
      body={book.bodyName}
      homeHref={at('overview')}
      signInHref={staffAddress('signIn')}
      search={{ action: at('search'), value: decodeQuery(String(params.query ?? '')) }}
      otherLanguage={{ locale: other, href: addressOf(kind, params, { locale: other, view }) }}
      nav={tabLinks(locale, { view, current: tab })}
      aboutLink={sectionLinks(['about'], locale, view)[0]}
      isTrial={book.isTrial}
      isDemo={book.isDemo}
      edition={{
        release: { number: release.number, date: formatDay(book.day, locale) },
        sourceKind: t(`editionKind.${release.kind}`),
        permalink: addressOf(kind, params, { locale, view: { release: release.number, permalink: true } }),
        releases: book.releases.map((one) =>
          parent && one.number < (since ?? 1)
            ? axisRelease(book, one, parent, {})
            : axisRelease(book, one, kind, params),
        ),
        ...timeTravel(book, kind, params),
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
  return (Object.keys(SECTIONS) as (keyof typeof SECTIONS)[]).map((group) => ({
    title: t(`footer.${group}`),
    links: sectionLinks(SECTIONS[group], locale, view),
  }))
}

function sectionLinks(kinds: readonly Tab[], locale: Locale, view?: View) {
  const t = translator(locale, 'pages')
  return kinds.map((kind) => ({ label: t(`tabs.${kind}`), href: addressOf(kind, {}, { locale, view }) }))
}

/** The same page on another day, and what the release changed against the one before it. */
function timeTravel(book: Book, kind: PageKind, params: Params) {
  const { locale, view, release, releases } = book
  const [first] = releases
  const before = releases.at(releases.findIndex(({ number }) => number === release.number) - 1)
  const hasEarlier = before !== undefined && before.number < release.number
  const t = translator(locale, 'layout')
  return {
    dated: first && {
      action: DATED_PREFIX[locale],
      page: addressOf(kind, params, { locale }),
      from: dayInVietnam(first.publishedAt),
      to: book.day,
    },
    changes: hasEarlier
      ? {
          label: t('changesSince', { number: String(before.number) }),
          href: addressOf('releaseComparison', { number: release.number, other: before.number }, { locale, view }),
        }
      : undefined,
  }
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
