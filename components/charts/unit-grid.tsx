// The country as a grid: each province the same size and a link; both archipelagos and Biển Đông belong to it, always.
import type { ReactNode } from 'react'
import { type Locale, translator } from '../../lib/messages.ts'

/** Column and row count from 0, as in the tile data. `bin` 1 (low) to 5 (high); 0 or none = no figure. */
export type UnitTile = {
  slug: string
  name: string
  lines: readonly string[]
  abbr: string
  col: number
  row: number
  href: string
  /** Short value in the tile, such as a rank. */
  value?: string
  /** Value in words, such as “hạng 1/63”; without it the tile says that there is no figure. */
  words?: string
  bin?: number
}

export type UnitGridProps = {
  locale: Locale
  /** Units of the day shown: 63 until 30/6/2025, 34 since. */
  basis: 63 | 34
  tiles: readonly UnitTile[]
  /** Pages of the provinces the archipelagos belong to; needed even where the data has no such tile. */
  archipelagoHrefs: { hoangSa: string; truongSa: string }
  legend: { title: string; bins: readonly { bin: number; words: string }[]; note?: ReactNode }
}

/** Which province each archipelago belongs to (slugs hold in both unit sets). Not data: no data may remove it. */
const ARCHIPELAGOS = [
  { key: 'hoangSa', of: 'hoangSaOf', province: 'da-nang', place: 'hs' },
  { key: 'truongSa', of: 'truongSaOf', province: 'khanh-hoa', place: 'ts' },
] as const

export function UnitGrid({ locale, basis, tiles, archipelagoHrefs, legend }: UnitGridProps) {
  const t = translator(locale, 'charts')
  const inReadingOrder = [...tiles].sort((a, b) => a.row - b.row || a.col - b.col)
  return (
    <>
      <div className={`tiles tiles--${basis}`}>
        {inReadingOrder.map((tile) => (
          <Tile key={tile.slug} tile={tile} noValue={t('noValue')} />
        ))}
        {ARCHIPELAGOS.map(({ key, of, province, place }) => {
          const tile = tiles.find((one) => one.slug === province)
          return (
            <div key={key} className={`isle ${place}`}>
              <a href={archipelagoHrefs[key]}>{t(key)}</a>
              <br />
              <span className={`chip k${tile?.bin ?? 0}`} />
              {t(of)}
              {tile?.words && <>, {tile.words}</>}
            </div>
          )
        })}
        <em className="sea" lang="vi">
          {t('sea')}
        </em>
        <Legend legend={legend} hasGaps={tiles.some((tile) => !tile.bin)} noValue={t('noValue')} />
      </div>
      <p className="tiny soft">{t('frames')}</p>
    </>
  )
}

function Tile({ tile, noValue }: { tile: UnitTile; noValue: string }) {
  return (
    <a
      className={`tile k${tile.bin ?? 0} c${tile.col + 1} r${tile.row + 1}`}
      href={tile.href}
      aria-label={`${tile.name}: ${tile.words ?? noValue}`}
    >
      {tile.lines.map((words) => (
        <span key={words} className="nm">
          {words}
        </span>
      ))}
      <span className="ab">{tile.abbr}</span>
      {tile.value && <b>{tile.value}</b>}
    </a>
  )
}

function Legend({ legend, hasGaps, noValue }: { legend: UnitGridProps['legend']; hasGaps: boolean; noValue: string }) {
  return (
    <div className="legend">
      <b>{legend.title}</b>
      <ol>
        {legend.bins.map((bin) => (
          <li key={bin.bin}>
            <i className={`k${bin.bin}`} />
            {bin.words}
          </li>
        ))}
      </ol>
      {hasGaps && (
        <p>
          <i className="k0" />
          {noValue}
        </p>
      )}
      {legend.note}
    </div>
  )
}
