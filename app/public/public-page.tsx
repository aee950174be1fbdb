// A public page is a function of (locale, view of a release, address) and of nothing else. Every public page, its metadata
// and its files are made by the wrappers below: they read the address, and render nothing for the build's sample, release 0,
// so that the build needs no database and bakes nothing in.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { isLocale } from '@/lib/messages.ts'
import { addressOf, type Locale, type PageKind, type Params, parseViewSegment, type View } from '@/lib/routes.ts'

/** What a public page is given; `params` are the dynamic segments below the release (slug, number). */
export type PublicPage<P = Record<string, string>> = { locale: Locale; view: View; params: P }

type RouteParams = Promise<Record<string, string>>

/** `generateStaticParams` of a page with dynamic segments: one sample that is never rendered. */
export function sampleOf(...names: string[]) {
  return () => [Object.fromEntries(names.map((name) => [name, '0']))]
}

/** The default export of a public page. `render` may await the store; null from it means that there is no such page (404). */
export function publicPage<P extends Record<string, string>>(
  render: (page: PublicPage<P>) => Promise<ReactNode> | ReactNode,
) {
  return async function Page({ params }: { params: RouteParams }) {
    const page = await readPage<P>(params)
    if (!page) return null
    return (await render(page)) ?? notFound()
  }
}

/**
 * `generateMetadata` of a public page: title and description by the page; canonical and language links by the address.
 * A page of trouble has no address of its own (kind null) and is not to be indexed.
 */
export function publicMetadata<P extends Record<string, string>>(
  kind: PageKind | null,
  describe: (page: PublicPage<P>) => Promise<Metadata | null> | Metadata | null,
) {
  return async function generateMetadata({ params }: { params: RouteParams }): Promise<Metadata> {
    const page = await readPage<P>(params)
    if (!page) return {}
    const place = kind ? { alternates: alternatesOf(kind, page) } : { robots: { index: false } }
    return { ...(await describe(page)), ...place }
  }
}

/** The GET export of a file under a public page (data.csv, feed.atom …); null from `answer` means 404. */
export function publicFile<P extends Record<string, string>>(
  answer: (page: PublicPage<P>) => Promise<Response | null> | Response | null,
) {
  return async function GET(_request: Request, { params }: { params: RouteParams }): Promise<Response> {
    const page = await readPage<P>(params)
    const response = page && (await answer(page))
    return response ?? new Response(null, { status: 404 })
  }
}

async function readPage<P>(params: RouteParams): Promise<PublicPage<P> | null> {
  const { locale = '', release = '', ...rest } = await params
  const view = parseViewSegment(release)
  return isLocale(locale) && view ? { locale, view, params: rest as P } : null
}

// The canonical of a permalink is the current page (row “The view is in the path” of the architecture).
function alternatesOf(kind: PageKind, page: { locale: Locale; params: Params }): Metadata['alternates'] {
  const at = (locale: Locale) => `${process.env.PUBLIC_URL ?? ''}${addressOf(kind, page.params, { locale })}`
  return { canonical: at(page.locale), languages: { vi: at('vi'), en: at('en'), 'x-default': at('vi') } }
}
