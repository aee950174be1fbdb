// People of a session with their position at the time, as the source writes it; and the videoconference sites.
import { FigureTable } from '@/components/figure-table.tsx'
import { Section } from '@/components/section.tsx'
import type { Leader, Session } from '@/db/sessions.ts'
import { translator } from '@/lib/messages.ts'
import type { Book } from './book.ts'
import { unitLink } from './unit-link.tsx'

/** “Phạm Minh Chính, Thủ tướng Chính phủ; …”; positions stay Vietnamese. */
export function peopleWords({ locale }: Book, people: readonly Leader[] | undefined) {
  if (!people || people.length === 0) return null
  const words = people.map(({ name, positionVi }) => [name, positionVi].filter(Boolean).join(', ')).join('; ')
  return <span lang={locale === 'vi' ? undefined : 'vi'}>{words}</span>
}

export function connectionPoints(book: Book, { record, date }: Session) {
  const { locale } = book
  const t = translator(locale, 'sessionPages')
  const points = record.connectionPoints ?? []
  if (points.length === 0) return null
  return (
    <Section id="h-points" title={t('pointsTitle', { count: String(points.length) })} note={t('pointsNote')}>
      <FigureTable
        locale={locale}
        caption={t('points')}
        isCaptionHidden
        columns={[
          { key: 'unit', title: t('column.point') },
          { key: 'leaders', title: t('column.leaders') },
          { key: 'others', title: t('column.others') },
        ]}
        rows={points.map((point) => {
          const unitId = unitOn(book, point.province, date ?? book.day)
          return {
            key: point.province,
            cells: {
              unit: unitId === undefined ? point.province : unitLink(book, unitId),
              leaders: peopleWords(book, point.leaders),
              others: point.othersVi && <span lang={locale === 'vi' ? undefined : 'vi'}>{point.othersVi}</span>,
            },
          }
        })}
      />
    </Section>
  )
}

/** The province that bore a slug on the day of the session. */
export function unitOn({ register }: Book, slug: string, day: string): number | undefined {
  return register.units.find(
    (unit) =>
      unit.kind === 'province' &&
      unit.slug === slug &&
      (unit.validFrom ?? '') <= day &&
      (unit.validTo === null || day <= unit.validTo),
  )?.id
}
