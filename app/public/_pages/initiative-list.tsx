// Initiatives: models, platforms and programmes as they were told, with their owner and the state they were told to be in.
import { CitationMark } from '@/components/citation-mark.tsx'
import { FigureTable } from '@/components/figure-table.tsx'
import type { Status } from '@/components/status-icon.tsx'
import { StatusTag } from '@/components/status-tag.tsx'
import type { Initiative } from '@/db/records.ts'
import { translator } from '@/lib/messages.ts'
import type { PageKind } from '@/lib/routes.ts'
import { type Book, inLanguage } from './book.ts'
import { dataLinks } from './figure-list.tsx'
import type { DataRow } from './figure-rows.ts'
import { groupName, inGroups } from './in-groups.ts'
import { openSteering } from './steering.ts'
import { unitLink } from './unit-link.tsx'
import { textInVietnamese, vietnamese } from './vietnamese-only.tsx'
import type { Citations } from './words.ts'

const ICONS: Record<NonNullable<Initiative['state']>, Status> = {
  proposed: 'open',
  pilot: 'progress',
  evaluated: 'progress',
  replicated: 'done',
  inOperation: 'done',
  stopped: 'ended',
}

export function initiativeTable(book: Book, cites: Citations, initiatives: readonly Initiative[], kind?: PageKind) {
  const { locale } = book
  const t = translator(locale, 'recordPages')
  const rows = kind ? inGroups(book, initiatives) : initiatives
  return (
    <FigureTable
      locale={locale}
      caption={t('initiatives.title')}
      isCaptionHidden
      columns={[
        { key: 'name', title: t('initiatives.one') },
        { key: 'owner', title: t('initiatives.owner') },
        { key: 'state', title: t('initiatives.state') },
        { key: 'says', title: t('initiatives.says') },
      ]}
      rows={rows.map((one, place) => ({
        key: one.slug,
        anchor: kind && one.slug,
        group: kind && one.groupId !== rows[place - 1]?.groupId ? groupName(book, one.groupId) || undefined : undefined,
        cells: {
          name: inLanguage(locale, one, 'name'),
          owner: one.unitId === null ? one.ownerVi && vietnamese(locale, one.ownerVi) : unitLink(book, one.unitId),
          state: stateTag(book, one),
          says: (
            <>
              {textInVietnamese(locale, one, 'says')} <CitationMark locale={locale} numbers={cites.ofTold(one)} />
            </>
          ),
        },
      }))}
      files={kind && dataLinks(book, { kind }, rows.length)}
    />
  )
}

function stateTag({ locale }: Book, { state }: Initiative) {
  const t = translator(locale, 'recordPages')
  return (
    <StatusTag locale={locale} status={state ? ICONS[state] : 'none'}>
      {state ? t(`initiatives.states.${state}`) : t('initiatives.noState')}
    </StatusTag>
  )
}

export async function initiativeRows(book: Book): Promise<DataRow[]> {
  const { initiatives } = await openSteering(book)
  const slugs = new Map(book.register.units.map(({ id, slug }) => [id, slug]))
  return inGroups(book, initiatives).map((one) => ({
    initiative: one.slug,
    name_vi: one.nameVi,
    name_en: one.nameEn,
    category: one.category,
    group: groupName(book, one.groupId),
    unit: one.unitId === null ? null : (slugs.get(one.unitId) ?? null),
    owner: one.ownerVi,
    state: one.state,
    says_vi: one.saysVi,
    says_en: one.saysEn,
    quote: one.quote,
    release: one.release,
  }))
}
