// A page of trouble: what happened, what to do, and the ways on. The front door answers with it and the fitting status.
import { unstable_rethrow } from 'next/navigation'
import type { ReactNode } from 'react'
import { type PublicPage, publicMetadata, publicPage } from '@/app/public/public-page.tsx'
import { type Locale, translator } from '@/lib/messages.ts'
import { addressOf } from '@/lib/routes.ts'
import { type Book, openBook } from './book.ts'
import { TroubleFrame } from './trouble-frame.tsx'

export type TroubleWords = 'notFound' | 'forbidden' | 'error'
type Link = { label: string; href: string }

const WAYS_ON = ['overview', 'units', 'indicators'] as const

/** `generateMetadata` of a page of trouble. */
export function troubleMetadata(words: TroubleWords) {
  return publicMetadata(null, ({ locale }) => ({ title: translator(locale, 'trouble')(`${words}.title`) }))
}

/** The page itself; `more` says what only this trouble has to say, `links` the ways on if not the public sections. */
export function troublePage(
  words: TroubleWords,
  more: (locale: Locale) => { text?: ReactNode; links?: Link[] } = () => ({}),
) {
  return publicPage(async (page) => {
    const { locale } = page
    const t = translator(locale, 'trouble')
    const { text, links = waysOn(locale) } = more(locale)
    return (
      <TroubleFrame locale={locale} book={await openBookIfPossible(page)} title={t(`${words}.title`)}>
        <h1>{t(`${words}.title`)}</h1>
        <p className="lede">{t(`${words}.happened`)}</p>
        <p>{t(`${words}.toDo`)}</p>
        {text}
        <ul>
          {links.map(({ label, href }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </TroubleFrame>
    )
  })
}

function waysOn(locale: Locale): Link[] {
  const t = translator(locale, 'pages')
  return WAYS_ON.map((kind) => ({ label: t(`tabs.${kind}`), href: addressOf(kind, {}, { locale }) }))
}

// The trouble may be the database itself: the page then stands in the plain frame.
async function openBookIfPossible(page: PublicPage): Promise<Book | null> {
  try {
    return await openBook(page)
  } catch (error) {
    unstable_rethrow(error)
    return null
  }
}
