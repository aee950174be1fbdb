// The reference of what machines can read: addresses, permalinks, formats, and what each column means.
import { FigureTable } from '@/components/figure-table.tsx'
import { Section } from '@/components/section.tsx'
import { translator } from '@/lib/messages.ts'
import { addressOf } from '@/lib/routes.ts'
import type { Book } from './book.ts'

const RULES = ['permalink', 'language', 'formats', 'caching', 'limits'] as const
/** Columns of a file of figures. */
const COLUMNS = [
  'indicator',
  'unit',
  'period',
  'state',
  'value',
  'numerator',
  'denominator',
  'qualifier',
  'definition_version',
  'release',
  'coverage',
  'source',
] as const

export function apiPage(book: Book) {
  const t = translator(book.locale, 'openData')
  return (
    <>
      <h1>{t('api.title')}</h1>
      <p className="lede">{t('api.lead')}</p>
      <Section id="h-addresses" title={t('api.addresses')}>
        {addressTable(book)}
      </Section>
      <Section id="h-rules" title={t('api.rules')}>
        <ul className="rule-list">
          {RULES.map((rule) => (
            <li key={rule}>{t(`api.rule.${rule}`)}</li>
          ))}
        </ul>
      </Section>
      <Section id="h-columns" title={t('api.columns')}>
        <FigureTable
          locale={book.locale}
          caption={t('api.columns')}
          isCaptionHidden
          columns={[
            { key: 'name', title: t('api.column') },
            { key: 'meaning', title: t('api.meaning') },
          ]}
          rows={COLUMNS.map((name) => ({
            key: name,
            cells: { name: <code>{name}</code>, meaning: t(`api.means.${name}`) },
          }))}
        />
      </Section>
    </>
  )
}

function addressTable({ locale, view }: Book) {
  const t = translator(locale, 'openData')
  const example = { slug: 'digital-economy-share-gdp' }
  const addresses = [
    ['list', addressOf('indicators', {}, { locale, view, file: 'data.csv' })],
    ['one', addressOf('indicator', example, { locale, view, file: 'data.json' })],
    ['permalink', addressOf('indicator', example, { locale, view: { release: 1, permalink: true }, file: 'data.csv' })],
    ['catalogue', addressOf('openData', {}, { locale, view, file: 'catalog.jsonld' })],
    ['changes', addressOf('openData', {}, { locale, view, file: 'changes.json' })],
    ['feed', addressOf('releases', {}, { locale, view, file: 'feed.atom' })],
    ['zip', addressOf('openData', {}, { locale, view, file: 'tien-do-so.zip' })],
    ['sitemap', addressOf('sitemap', {}, { locale })],
  ] as const
  return (
    <FigureTable
      locale={locale}
      caption={t('api.addresses')}
      isCaptionHidden
      columns={[
        { key: 'address', title: t('api.address') },
        { key: 'gives', title: t('api.gives') },
      ]}
      rows={addresses.map(([key, address]) => ({
        key,
        cells: {
          address: (
            <a href={address}>
              <code>{address}</code>
            </a>
          ),
          gives: t(`api.give.${key}`),
        },
      }))}
    />
  )
}
