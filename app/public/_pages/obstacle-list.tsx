// Obstacles named in sessions and reports: the exact words, where and by whom, and what has been answered.
import { CitationMark } from '@/components/citation-mark.tsx'
import { FigureTable } from '@/components/figure-table.tsx'
import { StatusTag } from '@/components/status-tag.tsx'
import type { Obstacle } from '@/db/records.ts'
import { translator } from '@/lib/messages.ts'
import { addressOf, type PageKind } from '@/lib/routes.ts'
import { type Book, inLanguage, unitName } from './book.ts'
import { dataLinks } from './figure-list.tsx'
import type { DataRow } from './figure-rows.ts'
import { groupName, inGroups } from './in-groups.ts'
import { openSteering, type Steering } from './steering.ts'
import { unitLink } from './unit-link.tsx'
import { textInVietnamese, vietnamese } from './vietnamese-only.tsx'
import type { Citations } from './words.ts'

type Page = { kind: PageKind; isGrouped: boolean }

export function obstacleTable(
  book: Book,
  cites: Citations,
  steering: Steering,
  obstacles: readonly Obstacle[],
  page?: Page,
) {
  const { locale } = book
  const t = translator(locale, 'recordPages')
  const rows = page?.isGrouped ? inGroups(book, obstacles) : obstacles
  return (
    <FigureTable
      locale={locale}
      caption={t('obstacles.title')}
      isCaptionHidden
      columns={[
        { key: 'text', title: t('obstacles.one') },
        { key: 'raised', title: t('obstacles.raised') },
        { key: 'answer', title: t('obstacles.answer') },
      ]}
      rows={rows.map((one, place) => {
        const head = groupName(book, one.groupId)
        return {
          key: String(one.id),
          anchor: page?.isGrouped ? (one.slug ?? String(one.id)) : undefined,
          group: page?.isGrouped && head !== groupName(book, rows[place - 1]?.groupId ?? null) ? head : undefined,
          cells: {
            text: (
              <>
                {textInVietnamese(locale, one, 'text')}{' '}
                {one.quote && <q lang={locale === 'vi' ? undefined : 'vi'}>{one.quote}</q>}{' '}
                <CitationMark locale={locale} numbers={cites.ofTold(one)} />
              </>
            ),
            raised: raisedIn(book, steering, one),
            answer: answerOf(book, one),
          },
        }
      })}
      files={page && dataLinks(book, page, rows.length)}
    />
  )
}

function raisedIn(book: Book, { sessions }: Steering, { sessionId, unitId }: Obstacle) {
  const { locale, view } = book
  const session = sessions.find(({ id }) => id === sessionId)
  return (
    <>
      {session && (
        <a href={addressOf('session', { slug: session.slug }, { locale, view })}>
          {inLanguage(locale, session, 'title')}
        </a>
      )}
      {unitId !== null && unitLink(book, unitId)}
    </>
  )
}

function answerOf(book: Book, { answerVi, ownerUnitId }: Obstacle) {
  const { locale } = book
  const t = translator(locale, 'recordPages')
  if (answerVi) return vietnamese(locale, answerVi)
  return (
    <StatusTag locale={locale} status="none">
      {ownerUnitId === null ? t('obstacles.noAnswer') : t('obstacles.given', { unit: unitName(book, ownerUnitId) })}
    </StatusTag>
  )
}

export async function obstacleRows(book: Book): Promise<DataRow[]> {
  const steering = await openSteering(book)
  const slugs = new Map(book.register.units.map(({ id, slug }) => [id, slug]))
  return inGroups(book, steering.obstacles).map((one) => ({
    obstacle: one.slug ?? one.id,
    kind: one.kind,
    group: groupName(book, one.groupId),
    text_vi: one.textVi,
    text_en: one.textEn,
    quote: one.quote,
    session: steering.sessions.find(({ id }) => id === one.sessionId)?.slug ?? null,
    unit: one.unitId === null ? null : (slugs.get(one.unitId) ?? null),
    owner: one.ownerUnitId === null ? null : (slugs.get(one.ownerUnitId) ?? null),
    answer: one.answerVi,
    release: one.release,
  }))
}
