// The frame of a public page: masthead, edition line, breadcrumbs and footer, all from the book and the address.
import type { ReactNode } from 'react'
import { PublicShell } from '@/components/public-shell.tsx'
import { dayInVietnam, formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { addressOf, type PageKind, type Params, staffAddress } from '@/lib/routes.ts'
import type { Book } from './book.ts'

const TABS = ['overview', 'units', 'ministries', 'indicators', 'releases', 'sources'] as const
const PARENTS: Partial<Record<PageKind, (typeof TABS)[number]>> = {
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
  const links = (kinds: readonly (typeof TABS)[number][]) =>
    kinds.map((page) => ({ label: t(`tabs.${page}`), href: at(page) }))
  return (
    <PublicShell
      locale={locale}
      body={book.bodyName}
      homeHref={at('overview')}
      signInHref={staffAddress('signIn')}
      otherLanguage={{ locale: other, href: addressOf(kind, params, { locale: other, view }) }}
      nav={TABS.map((page) => ({ label: t(`tabs.${page}`), href: at(page), current: page === tab }))}
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
          : [{ label: t('tabs.overview'), href: at('overview') }, ...(parent ? links([parent]) : []), { label: title }]
      }
      footer={{
        managingAgency: book.managingAgency,
        groups: [
          { title: t('footer.figures'), links: links(['overview', 'units', 'ministries', 'indicators']) },
          { title: t('footer.proof'), links: links(['sources', 'releases']) },
        ],
      }}
    >
      {children}
    </PublicShell>
  )
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
