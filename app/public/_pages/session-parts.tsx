// What was told in a session besides directives: principles, statements, themes, groups of tasks; results without a number; figures.
import { CitationMark } from '@/components/citation-mark.tsx'
import { Section } from '@/components/section.tsx'
import type { Directive, Session } from '@/db/sessions.ts'
import { translator } from '@/lib/messages.ts'
import { addressOf } from '@/lib/routes.ts'
import { type Book, inLanguage, nationalUnit } from './book.ts'
import { figureList } from './figure-list.tsx'
import { figureRows } from './figure-rows.ts'
import type { Citations } from './words.ts'

export function otherStatements(book: Book, cites: Citations, all: readonly Directive[]) {
  const { locale } = book
  const t = translator(locale, 'sessionPages')
  const others = all.filter(({ type }) => type !== 'directive')
  if (others.length === 0) return null
  return (
    <Section id="h-statements" title={t('statementsTitle')} note={t('statementsNote')}>
      <ul className="rule-list">
        {others.map((one) => (
          <li key={one.slug}>
            <b>{t(`type.${one.type as 'principle' | 'statement' | 'theme' | 'taskGroup'}`)}:</b>{' '}
            {inLanguage(locale, one, 'text')}{' '}
            {one.isParaphrase && one.quoteVi && <q lang={locale === 'vi' ? undefined : 'vi'}>{one.quoteVi}</q>}{' '}
            <CitationMark locale={locale} numbers={cites.ofTold(one)} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** National figures that the session's sources tell; those of provinces stand with the source and with the province. */
export function reportedFigures(book: Book, cites: Citations, sourceIds: readonly number[]) {
  const { locale, view } = book
  const t = translator(locale, 'sessionPages')
  const nation = nationalUnit(book).id
  const rows = figureRows(book, ({ citations }) => citations.some(({ sourceId }) => sourceIds.includes(sourceId)))
  if (rows.length === 0) return null
  const national = rows.filter(({ figure }) => figure.unitId === nation)
  const sources = sourceIds.flatMap((id) => book.sources.get(id) ?? [])
  return (
    <Section id="h-figures" title={t('figuresTitle', { count: String(rows.length) })} note={t('figuresNote')}>
      <ul>
        {sources.map((source) => (
          <li key={source.slug}>
            <a href={addressOf('source', { slug: source.slug }, { locale, view })}>
              {t('figuresOfSource', { source: inLanguage(locale, source, 'title') })}
            </a>
          </li>
        ))}
      </ul>
      {figureList(book, cites, national, ['indicator'], t('figures'))}
    </Section>
  )
}

export function reportedResults(book: Book, { record }: Session) {
  const { locale } = book
  const t = translator(locale, 'sessionPages')
  const results = record.qualitativeResults ?? []
  if (results.length === 0) return null
  return (
    <Section id="h-results" title={t('resultsTitle')} note={t('resultsNote')}>
      <ul className="rule-list">
        {results.map((one) => (
          <li key={one.vi}>
            {t('summary')} {locale === 'en' ? one.en : one.vi}{' '}
            {one.quote && <q lang={locale === 'vi' ? undefined : 'vi'}>{one.quote}</q>}
          </li>
        ))}
      </ul>
    </Section>
  )
}
