// How this is made: methods, rules with their versions, accessibility, privacy, contact. Each page is a list of questions with their
// answers from the messages; the page of rules adds the table of rules.
import { FigureTable } from '@/components/figure-table.tsx'
import { Section } from '@/components/section.tsx'
import { Tabs } from '@/components/tabs.tsx'
import { translator } from '@/lib/messages.ts'
import { addressOf } from '@/lib/routes.ts'
import { STATUS_RULE_VERSION } from '@/lib/targets.ts'
import type { Book } from './book.ts'
import { definitions } from './definitions.tsx'

export const ABOUT_KINDS = ['about', 'methods', 'rules', 'accessibility', 'privacy', 'contact'] as const
export type AboutKind = (typeof ABOUT_KINDS)[number]

/** The parts of each page, by their key in the messages. */
const PARTS = {
  about: ['what', 'who', 'status', 'how'],
  methods: ['figures', 'vintages', 'boundaries', 'shares', 'absence', 'targets', 'sources'],
  rules: ['computed'],
  accessibility: ['standard', 'works', 'limits', 'tell'],
  privacy: ['reading', 'accounts', 'withdrawal'],
  contact: ['correction', 'secret'],
} as const satisfies Record<AboutKind, readonly string[]>

/** Rules in force with their version; a rule that changes gets a new version and is told in the note of a release. */
const RULES = [
  { key: 'targetStatus', version: STATUS_RULE_VERSION },
  { key: 'requiredPace', version: 1 },
  { key: 'projection', version: 1 },
  { key: 'gdpShare', version: 1 },
  { key: 'taskState', version: 1 },
  { key: 'taskRates', version: 1 },
  { key: 'asOfRelease', version: 1 },
  { key: 'rollUp', version: 1 },
  { key: 'rank', version: 1 },
  { key: 'timeliness', version: 1 },
  { key: 'rounding', version: 1 },
] as const

export function aboutPage(book: Book, kind: AboutKind) {
  const t = translator(book.locale, 'about')
  return (
    <>
      <h1>{t(`${kind}.title`)}</h1>
      <p className="lede">{t(`${kind}.lead`)}</p>
      <Tabs locale={book.locale} label={t('pages')} links={aboutLinks(book, kind)} />
      {PARTS[kind].map((part) => (
        <Section key={part} id={`h-${part}`} title={t(`${kind}.${part}.title` as 'rules.computed.title')}>
          {paragraphs(t(`${kind}.${part}.text` as 'rules.computed.text'))}
        </Section>
      ))}
      {kind === 'rules' && ruleTable(book)}
      {kind === 'contact' && contactFacts(book)}
    </>
  )
}

function aboutLinks({ locale, view }: Book, current: AboutKind) {
  const t = translator(locale, 'about')
  return ABOUT_KINDS.map((kind) => ({
    label: t(`${kind}.title`),
    href: addressOf(kind, {}, { locale, view }),
    current: kind === current,
  }))
}

/** A text of several paragraphs, one a line. */
function paragraphs(text: string) {
  return text.split('\n').map((line) => (
    <p key={line} className="keep">
      {line}
    </p>
  ))
}

function ruleTable({ locale }: Book) {
  const t = translator(locale, 'about')
  return (
    <FigureTable
      locale={locale}
      caption={t('rules.title')}
      isCaptionHidden
      columns={[
        { key: 'name', title: t('rule.name') },
        { key: 'version', title: t('rule.version'), isNumber: true },
        { key: 'says', title: t('rule.says') },
      ]}
      rows={RULES.map(({ key, version }) => ({
        key,
        cells: { name: t(`ruleOf.${key}.name`), version, says: t(`ruleOf.${key}.says`) },
      }))}
    />
  )
}

function contactFacts({ locale, managingAgency, contact }: Book) {
  const t = translator(locale, 'about')
  return definitions([
    [translator(locale, 'layout')('managingAgency'), managingAgency],
    [translator(locale, 'layout')('contact'), contact ?? t('contact.notSet')],
  ])
}
