// The page of a programme: what it is, until when it runs, its targets, and the document that sets it.
import { Section } from '@/components/section.tsx'
import type { Programme } from '@/db/targets.ts'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { addressOf } from '@/lib/routes.ts'
import { type Book, inLanguage } from './book.ts'
import { definitions } from './definitions.tsx'
import { sourcesSection } from './sources-section.tsx'
import type { Steering } from './steering.ts'
import { programmeFacts } from './target-list.tsx'
import { targetTable } from './target-table.tsx'
import { targetViews } from './target-view.ts'
import { Citations } from './words.ts'

export function programmePage(book: Book, programme: Programme, steering: Steering) {
  const { locale, view } = book
  const t = translator(locale, 'targetPages')
  const cites = new Citations(book)
  const views = targetViews(book, steering).filter(({ row }) => row.programmeId === programme.id)
  const document = steering.documents.find(({ id }) => id === programme.documentId)
  const name = inLanguage(locale, programme, 'name')
  return (
    <>
      <p className="kick">{[t('programme'), ...programmeFacts(book, programme, steering)].join(' · ')}</p>
      <h1>{name}</h1>
      {definitions([
        [t('symbol'), programme.symbol ?? t('noSymbol')],
        [t('issuedOn'), programme.issuedOn && formatDay(programme.issuedOn, locale)],
        [t('periodFrom'), programme.periodFrom && formatDay(programme.periodFrom, locale)],
        [t('periodTo'), programme.periodTo ? formatDay(programme.periodTo, locale) : t('noEnd')],
        [t('note'), inLanguage(locale, programme, 'note')],
        [
          t('document'),
          document && (
            <a href={addressOf('document', { slug: document.slug }, { locale, view })}>{document.symbol ?? name}</a>
          ),
        ],
      ])}
      <Section id="h-targets" title={t('listTitle', { count: String(views.length) })} note={t('listNote')}>
        {views.length > 0 ? (
          targetTable(book, cites, views, { kind: 'programme', params: { slug: programme.slug }, caption: name })
        ) : (
          <p className="miss">{t('emptyProgramme')}</p>
        )}
      </Section>
      {sourcesSection(book, cites)}
    </>
  )
}
