// The results of a search: what it is, what it is called, and why it matched.
import { EmptyState } from '@/components/empty-state.tsx'
import { type Findings, type Found, findEntries, keyOf } from '@/db/search/find.ts'
import { store } from '@/db/store.ts'
import { translator } from '@/lib/messages.ts'
import { addressOf, type PageKind } from '@/lib/routes.ts'
import { markedText, queryWords, type SnippetPart, snippetOf } from '@/lib/search-query.ts'
import { existsOn, successorIds } from '@/lib/units.ts'
import { type Book, inLanguage, unitName } from './book.ts'
import { footerGroups } from './frame.tsx'

/** Kinds of entry that stand on the page of another kind. */
const PAGE_OF: Partial<Record<string, PageKind>> = { said: 'session' }
/** Kinds of entry whose address ends in something else than a slug; those with a list page only have none. */
const PARAMETER: Partial<Record<string, 'id' | 'number' | null>> = {
  task: 'id',
  release: 'number',
  obstacles: null,
  initiatives: null,
}

export function findHits(book: Book, query: string): Promise<Findings> {
  return store.read((db) => findEntries(db, query, { release: book.view.release, locale: book.locale }))
}

export function SearchPage({ book, query, findings }: { book: Book; query: string; findings: Findings }) {
  const t = translator(book.locale, 'search')
  const { results, words, isCorrected, isPartial } = findings
  const pages = query ? pagesNamed(book, query) : []
  if (!query)
    return (
      <>
        <h1>{t('title')}</h1>
        <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
      </>
    )
  return (
    <>
      <h1>{t('heading', { query })}</h1>
      <p className="lede">{[t('count', { count: String(results.length) }), inRelease(book)].join(' · ')}</p>
      {results.length > 0 && isCorrected && <p>{t('corrected', { query, words: words.join(' ') })}</p>}
      {results.length > 0 && isPartial && <p>{t('partial')}</p>}
      {results.length + pages.length === 0 && (
        <EmptyState
          title={t('none')}
          link={{ label: t('siteMap'), href: addressOf('siteMap', {}, { locale: book.locale, view: book.view }) }}
        >
          {t('noneText')}
        </EmptyState>
      )}
      {pages.length > 0 && (
        <p>
          {t('pages')}:{' '}
          {pages.map((page, place) => [
            place > 0 && ' · ',
            <a key={page.href} href={page.href}>
              {page.label}
            </a>,
          ])}
        </p>
      )}
      <ol className="hits">
        {results.map((found) => (
          <Hit key={keyOf(found)} book={book} found={found} words={words} />
        ))}
      </ol>
    </>
  )
}

function Hit({ book, found, words }: { book: Book; found: Found; words: readonly string[] }) {
  const t = translator(book.locale, 'search')
  const former = formerWords(book, found)
  const title = markedText(inLanguage(book.locale, found, 'title'), words)
  const isInTitle = title.some(({ isMatch }) => isMatch)
  const why = snippetOf(inLanguage(book.locale, found, 'body'), words)
  return (
    <li>
      <p className="hit-kind">{t(`kind.${found.kind as 'unit'}`)}</p>
      <h2>
        <a href={addressOfHit(book, found)}>
          <Marked parts={title} />
        </a>
      </h2>
      {former && <p>{former}</p>}
      {why && !isInTitle && (
        <p className="hit-why">
          <Marked parts={why} />
        </p>
      )}
    </li>
  )
}

function Marked({ parts }: { parts: readonly SnippetPart[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by where it stands, and the list never changes
  return parts.map(({ text, isMatch }, place) => (isMatch ? <mark key={`${place} ${text}`}>{text}</mark> : text))
}

function addressOfHit(book: Book, { kind, ref }: Found): string {
  const where = { locale: book.locale, view: book.view }
  const parameter = PARAMETER[kind]
  if (parameter === null) return `${addressOf(kind as PageKind, {}, where)}#${ref}`
  return addressOf(PAGE_OF[kind] ?? (kind as PageKind), { [parameter ?? 'slug']: ref }, where)
}

/** For a unit that is no more on the release's day: what it belongs to now. */
function formerWords(book: Book, { kind, unitId }: Found): string | null {
  const unit = book.register.units.find(({ id }) => id === unitId)
  if (!unit || (kind !== 'unit' && kind !== 'ministry')) return null
  const namesakes = book.register.units.filter((one) => one.kind === unit.kind && one.slug === unit.slug)
  if (namesakes.some((one) => existsOn(one, book.day))) return null
  const successors = successorIds(book.register.successions, unit.id).map((id) => unitName(book, id))
  if (successors.length === 0) return null
  const t = translator(book.locale, 'search')
  return t(kind === 'unit' ? 'former' : 'formerMinistry', { successors: successors.join(', ') })
}

function inRelease(book: Book): string {
  return translator(book.locale, 'search')('inRelease', { number: String(book.release.number) })
}

/** Pages of the portal whose own name has all the words. */
function pagesNamed(book: Book, query: string) {
  const words = queryWords(query)
  const has = (label: string) => words.every((word) => queryWords(label).some((own) => own.startsWith(word)))
  return words.length === 0
    ? []
    : footerGroups(book.locale, book.view)
        .flatMap(({ links }) => links)
        .filter(({ label }) => has(label))
}
