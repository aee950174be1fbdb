// The page of a unit: what it is, its own figures, and beside them those of its predecessors with the roll-up and its coverage.

import { FileLinks } from '@/components/file-links.tsx'
import { Section } from '@/components/section.tsx'
import { designationOn, type UnitRow } from '@/db/units.ts'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { addressOf } from '@/lib/routes.ts'
import { existsOn, predecessorIds, successorIds } from '@/lib/units.ts'
import { type Book, inLanguage, unitName } from './book.ts'
import { dataLinks, figureList } from './figure-list.tsx'
import { figureRows } from './figure-rows.ts'
import { predecessorTable } from './predecessor-table.tsx'
import { sourcesSection } from './sources-section.tsx'
import { openSteering } from './steering.ts'
import { unitSteering } from './unit-steering.tsx'
import { Citations } from './words.ts'

export async function unitPage(book: Book, unit: UnitRow, kind: 'unit' | 'ministry') {
  const { locale, register } = book
  const t = translator(locale, 'pages')
  const cites = new Citations(book)
  const own = figureRows(book, ({ unitId }) => unitId === unit.id)
  const before = predecessorIds(register.successions, unit.id)
  return (
    <>
      <p className="kick">{kickOf(book, unit)}</p>
      <h1>{unitName(book, unit.id)}</h1>
      {lifeOf(book, unit, before, kind)}
      <Section id="h-own" title={t('unit.own', { unit: unitName(book, unit.id) })} note={t('unit.ownNote')}>
        {own.length > 0 ? (
          figureList(book, cites, own, ['indicator'], t('unit.own', { unit: unitName(book, unit.id) }))
        ) : (
          <p className="miss">{t('unit.none')}</p>
        )}
      </Section>
      {before.length > 0 && (
        <Section id="h-before" title={t('unit.before')} note={t('unit.beforeNote')}>
          {predecessorTable(book, cites, unit, before)}
        </Section>
      )}
      {unitSteering(book, cites, [unit.id, ...before], await openSteering(book))}
      <FileLinks locale={locale} files={dataLinks(book, { kind, params: { slug: unit.slug } })} />
      {sourcesSection(book, cites)}
    </>
  )
}

function kickOf(book: Book, unit: UnitRow): string {
  const { locale, register } = book
  const t = translator(locale, 'pages')
  const designation = designationOn(register, unit.id, existsOn(unit, book.day) ? book.day : (unit.validTo ?? book.day))
  const region = register.regions.find(({ id }) => id === designation.regionId)
  const type = t.has(`unitType.${designation.type}` as never) ? t(`unitType.${designation.type}` as never) : ''
  return [
    type,
    designation.code && t('unit.code', { code: designation.code }),
    region && t('unit.region', { region: inLanguage(locale, region, 'name') }),
  ]
    .filter(Boolean)
    .join(' · ')
}

function lifeOf(book: Book, unit: UnitRow, before: readonly number[], kind: 'unit' | 'ministry') {
  const { locale, view, register } = book
  const t = translator(locale, 'pages')
  const after = existsOn(unit, book.day) ? [] : successorIds(register.successions, unit.id)
  const unitById = (id: number) => register.units.find((one) => one.id === id)
  return (
    <>
      {unit.validFrom && unit.validFrom <= book.day && before.length > 0 && (
        <p>
          {t('unit.formed', {
            day: formatDay(unit.validFrom, locale),
            units: new Intl.ListFormat(locale).format(before.map((id) => unitName(book, id, '2025-02-28'))),
          })}
        </p>
      )}
      {(unit.validFrom ?? '') > book.day &&
        before.map((id) => (
          <p key={id}>
            {t('unit.notYet', { day: formatDay(unit.validFrom ?? '', locale) })}{' '}
            <a href={addressOf(kind, { slug: unitById(id)?.slug ?? '' }, { locale, view })}>{unitName(book, id)}</a>
          </p>
        ))}
      {after.map((id) => (
        <p key={id}>
          {t('unit.ended', { day: formatDay(unit.validTo ?? book.day, locale) })}{' '}
          <a href={addressOf(kind, { slug: unitById(id)?.slug ?? '' }, { locale, view })}>{unitName(book, id)}</a>
        </p>
      ))}
    </>
  )
}
