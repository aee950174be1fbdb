// Obstacles most often raised: content groups by how often something of them was named, with what was named last.
import { CitationMark } from '@/components/citation-mark.tsx'
import { FigureTable } from '@/components/figure-table.tsx'
import { Section } from '@/components/section.tsx'
import type { Obstacle } from '@/db/records.ts'
import { translator } from '@/lib/messages.ts'
import { addressOf } from '@/lib/routes.ts'
import type { Book } from './book.ts'
import { groupName } from './in-groups.ts'
import type { Steering } from './steering.ts'
import { textInVietnamese } from './vietnamese-only.tsx'
import type { Citations } from './words.ts'

const MOST = 5

export function overviewObstacles(book: Book, cites: Citations, { obstacles }: Steering) {
  const { locale, view } = book
  const t = translator(locale, 'recordPages')
  const groups = byGroup(obstacles).slice(0, MOST)
  if (groups.length === 0) return null
  return (
    <Section
      id="h-obstacles"
      title={t('obstacles.often')}
      note={<a href={addressOf('obstacles', {}, { locale, view })}>{t('obstacles.all')}</a>}
    >
      <FigureTable
        locale={locale}
        caption={t('obstacles.often')}
        isCaptionHidden
        columns={[
          { key: 'group', title: t('obstacles.group') },
          { key: 'count', title: t('obstacles.count'), isNumber: true },
          { key: 'example', title: t('obstacles.example') },
        ]}
        rows={groups.map(({ groupId, raised, last }) => ({
          key: String(groupId),
          cells: {
            group: groupName(book, groupId),
            count: raised,
            example: (
              <>
                {textInVietnamese(locale, last, 'text')} <CitationMark locale={locale} numbers={cites.ofTold(last)} />
              </>
            ),
          },
        }))}
      />
    </Section>
  )
}

/** Most often raised first; a repetition of the same obstacle counts as one more time. */
function byGroup(obstacles: readonly Obstacle[]) {
  const groups = new Map<number, Obstacle[]>()
  for (const one of obstacles) {
    if (one.groupId !== null) groups.set(one.groupId, [...(groups.get(one.groupId) ?? []), one])
  }
  return [...groups]
    .flatMap(([groupId, own]) => {
      const last = own.at(-1)
      return last ? [{ groupId, raised: own.length, last }] : []
    })
    .sort((a, b) => b.raised - a.raised || b.last.id - a.last.id)
}
