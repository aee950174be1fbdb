// The frame of a page of trouble: the public frame without an edition line, because no figure stands on it. It needs no
// release: without a book the steering body and the agency are left out, and the ways on stay.
import type { ReactNode } from 'react'
import { PublicShell } from '@/components/public-shell.tsx'
import { type Locale, translator } from '@/lib/messages.ts'
import { addressOf, staffAddress } from '@/lib/routes.ts'
import type { Book } from './book.ts'
import { footerGroups, tabLinks } from './frame.tsx'

type TroubleFrameProps = { locale: Locale; book: Book | null; title: string; children: ReactNode }

export function TroubleFrame({ locale, book, title, children }: TroubleFrameProps) {
  const other = locale === 'vi' ? 'en' : 'vi'
  const overview = addressOf('overview', {}, { locale })
  return (
    <PublicShell
      locale={locale}
      body={book?.bodyName ?? ''}
      homeHref={overview}
      signInHref={staffAddress('signIn')}
      search={{ action: addressOf('search', {}, { locale }) }}
      // Trouble has no address of its own in the other language.
      otherLanguage={{ locale: other, href: addressOf('overview', {}, { locale: other }) }}
      nav={tabLinks(locale)}
      isTrial={book?.isTrial}
      isDemo={book?.isDemo}
      crumbs={[{ label: translator(locale, 'pages')('tabs.overview'), href: overview }, { label: title }]}
      footer={{ managingAgency: book?.managingAgency, contact: book?.contact, groups: footerGroups(locale) }}
    >
      {children}
    </PublicShell>
  )
}
