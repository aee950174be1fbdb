// The register of documents: number, day, kind, issuer, subject; and what each of them sets.
import { FigureTable } from '@/components/figure-table.tsx'
import { Section } from '@/components/section.tsx'
import type { OfficialDocument } from '@/db/records.ts'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { addressOf } from '@/lib/routes.ts'
import { type Book, inLanguage } from './book.ts'
import { definitions } from './definitions.tsx'
import { dataLinks } from './figure-list.tsx'
import type { DataRow } from './figure-rows.ts'
import { openSteering, type Steering } from './steering.ts'
import { unitLink } from './unit-link.tsx'
import { textInVietnamese } from './vietnamese-only.tsx'

export function documentTable(book: Book, documents: readonly OfficialDocument[], isWhole = true) {
  const { locale, view } = book
  const t = translator(locale, 'recordPages')
  return (
    <FigureTable
      locale={locale}
      caption={t('documents.title')}
      isCaptionHidden
      columns={[
        { key: 'symbol', title: t('documents.symbol') },
        { key: 'on', title: t('documents.issuedOn') },
        { key: 'kind', title: t('documents.kind') },
        { key: 'subject', title: t('documents.subject') },
      ]}
      rows={documents.map((one) => ({
        key: one.slug,
        cells: {
          symbol: (
            <a href={addressOf('document', { slug: one.slug }, { locale, view })}>
              {one.symbol ?? t('documents.noSymbol')}
            </a>
          ),
          on: one.issuedOn ? formatDay(one.issuedOn, locale) : t('documents.noDay'),
          kind: kindWords(book, one),
          subject: textInVietnamese(locale, one, 'subject'),
        },
      }))}
      files={isWhole ? dataLinks(book, { kind: 'documents' }, documents.length) : undefined}
    />
  )
}

export function documentPage(book: Book, document: OfficialDocument, steering: Steering) {
  const { locale } = book
  const t = translator(locale, 'recordPages')
  const sets = whatItSets(book, document, steering)
  return (
    <>
      <p className="kick">{kindWords(book, document)}</p>
      <h1>{[document.symbol, inLanguage(locale, document, 'subject')].filter(Boolean).join(': ')}</h1>
      {definitions([
        [t('documents.symbol'), document.symbol ?? t('documents.noSymbol')],
        [t('documents.issuedOn'), document.issuedOn ? formatDay(document.issuedOn, locale) : t('documents.noDay')],
        [t('documents.issuer'), inLanguage(locale, document, 'issuer')],
        [t('documents.unit'), document.unitId === null ? null : unitLink(book, document.unitId)],
        [t('documents.subject'), textInVietnamese(locale, document, 'subject')],
        [t('documents.note'), inLanguage(locale, document, 'note')],
      ])}
      <Section id="h-sets" title={t('documents.sets')}>
        {sets.length > 0 ? (
          <ul>
            {sets.map(({ label, href }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        ) : (
          <p className="miss">{t('documents.setsNothing')}</p>
        )}
      </Section>
    </>
  )
}

/** Programme and plan that the document issues, and the session whose conclusions it announces. */
function whatItSets(book: Book, { id, symbol }: OfficialDocument, { programmes, sessions }: Steering) {
  const { locale, view } = book
  const at = (kind: 'plan' | 'programme' | 'session', slug: string) => addressOf(kind, { slug }, { locale, view })
  return [
    ...programmes
      .filter(({ documentId }) => documentId === id)
      .map((one) => ({
        label: inLanguage(locale, one, 'name'),
        href: at(one.kind === 'annual-plan' ? 'plan' : 'programme', one.slug),
      })),
    ...sessions
      .filter(({ conclusionSymbol }) => symbol !== null && conclusionSymbol === symbol)
      .map((one) => ({ label: inLanguage(locale, one, 'title'), href: at('session', one.slug) })),
  ]
}

function kindWords({ locale }: Book, { kind }: OfficialDocument): string {
  const t = translator(locale, 'recordPages')
  return t.has(`documents.kinds.${kind}` as never) ? t(`documents.kinds.${kind}` as never) : kind
}

const rowOf = (one: OfficialDocument): DataRow => ({
  document: one.slug,
  kind: one.kind,
  symbol: one.symbol,
  issued_on: one.issuedOn,
  issuer: one.issuerVi,
  subject_vi: one.subjectVi,
  subject_en: one.subjectEn,
  release: one.release,
})

export async function documentRows(book: Book): Promise<DataRow[]> {
  return (await openSteering(book)).documents.map(rowOf)
}
