// The list of targets, whole or by programme, pillar or status: each choice is an address. Programmes in force stand first, one that
// has run out says so, one of which no target is in the sources is shown as empty.
import { Section } from '@/components/section.tsx'
import { Tabs } from '@/components/tabs.tsx'
import type { Programme } from '@/db/targets.ts'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { addressOf } from '@/lib/routes.ts'
import { TARGET_STATUSES, type TargetStatus } from '@/lib/targets.ts'
import { type Book, inLanguage } from './book.ts'
import { sourcesSection } from './sources-section.tsx'
import { openSteering, type Steering } from './steering.ts'
import { targetTable } from './target-table.tsx'
import { programmesInOrder, type TargetView, targetViews } from './target-view.ts'
import { Citations } from './words.ts'

export const PILLARS = ['digital-government', 'digital-economy', 'digital-society'] as const
export type Pillar = (typeof PILLARS)[number]
/** Statuses as they stand in an address. */
export const STATUS_SLUGS: Record<string, TargetStatus> = Object.fromEntries(
  TARGET_STATUSES.map((status) => [status.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), status]),
)

export type Choice =
  | { kind: 'targets'; params: Record<string, never> }
  | { kind: 'targetsOfPillar' | 'targetsOfStatus'; params: { slug: string } }

const CHOSEN: Record<Choice['kind'], (view: TargetView, slug: string) => boolean> = {
  targets: () => true,
  targetsOfPillar: ({ row }, slug) => row.pillar === slug,
  targetsOfStatus: ({ assessment }, slug) => assessment?.status === STATUS_SLUGS[slug],
}

/** Targets of a choice; null if the choice is none that exists. */
export async function chosenTargets(book: Book, { kind, params }: Choice): Promise<TargetView[] | null> {
  const slug = params.slug ?? ''
  if (kind === 'targetsOfPillar' && !PILLARS.some((pillar) => pillar === slug)) return null
  if (kind === 'targetsOfStatus' && !STATUS_SLUGS[slug]) return null
  return targetViews(book, await openSteering(book)).filter((view) => CHOSEN[kind](view, slug))
}

/** The words of a choice: its heading and its title. */
export function choiceTitle({ locale }: Book, { kind, params }: Choice): string {
  const t = translator(locale, 'targetPages')
  if (kind === 'targetsOfPillar') return t('ofPillar', { pillar: t(`pillar.${params.slug}` as never) })
  const status = STATUS_SLUGS[params.slug ?? '']
  if (kind === 'targetsOfStatus' && status)
    return t('ofStatus', { status: translator(locale, 'states')(`target.${status}`) })
  return t('title')
}

export async function targetListPage(book: Book, choice: Choice, views: readonly TargetView[]) {
  const { locale } = book
  const t = translator(locale, 'targetPages')
  const cites = new Citations(book)
  const steering = await openSteering(book)
  const title = choiceTitle(book, choice)
  return (
    <>
      <h1>{choice.kind === 'targets' ? t('heading', { count: String(views.length) }) : title}</h1>
      <p className="lede">{t('lead', { day: formatDay(book.day, locale) })}</p>
      {choice.kind === 'targets' && programmeSection(book, steering)}
      <Section id="h-targets" title={t('listTitle', { count: String(views.length) })} note={t('listNote')}>
        {filterTabs(book, choice, targetViews(book, steering))}
        {views.length > 0 ? (
          targetTable(book, cites, views, { ...choice, caption: title, isGrouped: true })
        ) : (
          <p className="miss">{t('noneChosen')}</p>
        )}
      </Section>
      {sourcesSection(book, cites)}
    </>
  )
}

function filterTabs(book: Book, { kind, params }: Choice, all: readonly TargetView[]) {
  const { locale, view } = book
  const t = translator(locale, 'targetPages')
  const words = translator(locale, 'states')
  const occurring = new Set(all.map(({ assessment }) => assessment?.status))
  const link = (of: Choice['kind'], slug: string, label: string) => ({
    label,
    href: addressOf(of, { slug }, { locale, view }),
    current: kind === of && params.slug === slug,
  })
  const every = { label: t('all'), href: addressOf('targets', {}, { locale, view }), current: kind === 'targets' }
  const statuses = Object.entries(STATUS_SLUGS).filter(([, status]) => occurring.has(status))
  return (
    <>
      <Tabs
        locale={locale}
        label={t('byPillar')}
        links={[every, ...PILLARS.map((pillar) => link('targetsOfPillar', pillar, t(`pillar.${pillar}`)))]}
      />
      <Tabs
        locale={locale}
        label={t('byStatus')}
        links={statuses.map(([slug, status]) => link('targetsOfStatus', slug, words(`target.${status}`)))}
      />
    </>
  )
}

function programmeSection(book: Book, steering: Steering) {
  const { locale, view } = book
  const t = translator(locale, 'targetPages')
  return (
    <Section id="h-programmes" title={t('programmes')} note={t('programmesNote')}>
      <ul className="rule-list">
        {programmesInOrder(steering.programmes, book.day).map((programme) => (
          <li key={programme.slug}>
            <a href={addressOf('programme', { slug: programme.slug }, { locale, view })}>
              {inLanguage(locale, programme, 'name')}
            </a>
            <br />
            <span className="soft">{programmeFacts(book, programme, steering).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Symbol, day, state on the release's day and number of targets: “749/QĐ-TTg · 03/6/2020 · Hết thời hạn 31/12/2025 · 20 chỉ tiêu”. */
export function programmeFacts({ locale, day }: Book, programme: Programme, { targets }: Steering): string[] {
  const t = translator(locale, 'targetPages')
  const { periodTo, symbol, issuedOn } = programme
  const count = targets.filter(({ programmeId }) => programmeId === programme.id).length
  return [
    symbol ?? t('noSymbol'),
    issuedOn ? formatDay(issuedOn, locale) : '',
    periodTo !== null && periodTo < day ? '' : t('inForce'),
    periodTo === null ? '' : t('ends', { day: formatDay(periodTo, locale) }),
    inLanguage(locale, programme, 'statusNote'),
    count > 0 ? t('targetCount', { count: String(count) }) : t('noTargets'),
  ].filter(Boolean)
}
