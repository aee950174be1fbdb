// The league table of a year. A rank of the round before is subtracted only where the two may be compared.
import { CitationMark } from '@/components/citation-mark.tsx'
import { FigureTable } from '@/components/figure-table.tsx'
import type { Figure } from '@/db/figures.ts'
import { translator } from '@/lib/messages.ts'
import { formatNumber } from '@/lib/numbers.ts'
import { addressOf } from '@/lib/routes.ts'
import { type Book, inLanguage, unitName } from './book.ts'
import { dataLinks } from './figure-list.tsx'
import { type LeagueLine, type LeagueView, rankWords } from './league-view.ts'
import type { Citations } from './words.ts'

export function leagueTable(book: Book, cites: Citations, league: LeagueView) {
  const { locale } = book
  const t = translator(locale, 'league')
  const { round, before, lines } = league
  const has = columnsThatTell(league)
  return (
    <FigureTable
      locale={locale}
      caption={t('table', { year: String(round.year), count: String(round.unitCount) })}
      isCaptionHidden
      columns={[
        { key: 'unit', title: t('column.unit') },
        { key: 'rank', title: t('column.rank', { year: String(round.year) }), isNumber: true },
        ...(has.score ? [{ key: 'score', title: t('column.score'), isNumber: true }] : []),
        ...(before ? [{ key: 'before', title: t('column.rank', { year: String(before.year) }), isNumber: true }] : []),
        ...(before ? [{ key: 'change', title: t('column.change'), isNumber: true }] : []),
        ...(has.since ? [{ key: 'since', title: t('column.since') }] : []),
      ]}
      rows={lines.map((line) => ({
        key: String(line.unitId),
        cells: {
          unit: unitLink(book, line),
          rank: rankCell(book, cites, line, round.unitCount),
          score: scoreCell(book, cites, line, line.rank),
          before: beforeCell(book, cites, line),
          change: changeCell(book, league, line),
          since: line.since.map((id) => unitName(book, id)).join(', '),
        },
      }))}
      files={dataLinks(book, { kind: 'league', params: { number: round.year } }, lines.length)}
    />
  )
}

/** A column in which no unit has anything is left out. */
function columnsThatTell({ lines }: LeagueView) {
  return {
    score: lines.some(({ score }) => score),
    since: lines.some(({ since }) => since.length > 0),
  }
}

const hasParts = ({ pillars, mainIndices }: NonNullable<LeagueLine['result']>) =>
  Object.keys(pillars).length + Object.keys(mainIndices).length > 0

/** What makes up the index, for the units of which a source tells it; null where none does. */
export function partsTable(book: Book, { lines }: LeagueView) {
  const t = translator(book.locale, 'league')
  const known = lines.filter(({ result }) => result && hasParts(result))
  if (known.length === 0) return null
  return (
    <FigureTable
      locale={book.locale}
      caption={t('column.parts')}
      isCaptionHidden
      columns={[
        { key: 'unit', title: t('column.unit') },
        { key: 'parts', title: t('column.parts') },
      ]}
      rows={known.map((line) => ({
        key: String(line.unitId),
        cells: { unit: unitLink(book, line), parts: partsWords(book, line) },
      }))}
    />
  )
}

/** Only a unit that exists on the release's day bears the address alone; an earlier one is on the page of its name. */
function unitLink(book: Book, { unitId, name }: LeagueLine) {
  const unit = book.register.units.find(({ id }) => id === unitId)
  return <a href={addressOf('unit', { slug: unit?.slug ?? '' }, { locale: book.locale, view: book.view })}>{name}</a>
}

function rankCell(book: Book, cites: Citations, line: LeagueLine, unitCount: number) {
  const { rank } = line
  const words = rankWords(line)
  const note = rank ? noteOf(book, rank) : ''
  return (
    <>
      <b>{words ? `${words}/${unitCount}` : '–'}</b> <CitationMark locale={book.locale} numbers={cites.of(rank)} />
      {note && <small className="line soft">{note}</small>}
    </>
  )
}

const noteOf = ({ locale }: Book, { citations }: Figure) =>
  [...new Set(citations.map((citation) => inLanguage(locale, citation, 'note')))].filter(Boolean).join(' ')

function scoreCell(book: Book, cites: Citations, { score }: LeagueLine, rank: Figure | undefined) {
  const { locale } = book
  if (!score || score.value === null)
    return <span className="miss">{translator(locale, 'figure')('missing.notInSources')}</span>
  const known = new Set(rank?.citations.map(({ sourceId }) => sourceId))
  const others = score.citations.filter(({ sourceId }) => !known.has(sourceId))
  return (
    <>
      {formatNumber(score.value, locale, 4)}
      {others.length > 0 && (
        <>
          {' '}
          <CitationMark locale={locale} numbers={cites.of({ ...score, citations: others })} />
        </>
      )}
    </>
  )
}

function beforeCell(book: Book, cites: Citations, { before, ofPredecessors }: LeagueLine) {
  const { locale } = book
  if (before)
    return (
      <>
        {`${before.value}/${before.denominator ?? '?'}`} <CitationMark locale={locale} numbers={cites.of(before)} />
      </>
    )
  if (ofPredecessors.length === 0)
    return <span className="miss">{translator(locale, 'figure')('missing.notInSources')}</span>
  return ofPredecessors.map(({ unitId, name, rank }) => (
    <span key={unitId} className="line soft">
      {translator(locale, 'league')('predecessor', { unit: name, rank: `${rank.value}/${rank.denominator ?? '?'}` })}{' '}
      <CitationMark locale={locale} numbers={cites.of(rank)} />
    </span>
  ))
}

const SIGNS = { up: '▲', down: '▼', level: '' } as const

function changeCell({ locale }: Book, { comparison }: LeagueView, { move, before, ofPredecessors }: LeagueLine) {
  const t = translator(locale, 'league')
  if (move)
    return (
      <span className={`mv ${move.direction}`}>
        {SIGNS[move.direction] && <span aria-hidden="true">{SIGNS[move.direction]} </span>}
        {t(`move.${move.direction}`, { places: String(move.places) })}
      </span>
    )
  if (comparison && comparison !== 'same' && (before || ofPredecessors.length > 0))
    return <span className="soft">{t(`why.${comparison}`)}</span>
  return <span className="soft">–</span>
}

/** “Chính quyền số 0,4449, hạng 8; …”: pillars and main indices as far as a source tells them. */
function partsWords({ locale }: Book, { result }: LeagueLine): string {
  const t = translator(locale, 'league')
  const pillars = Object.entries(result?.pillars ?? {}).map(([key, { score, rank }]) =>
    [
      t(`part.${key as 'digitalGovernment'}`),
      score === undefined ? '' : ` ${formatNumber(score, locale, 4)}`,
      rank === undefined ? '' : `${score === undefined ? ' ' : ', '}${t('partRank', { rank: String(rank) })}`,
    ].join(''),
  )
  const indices = Object.entries(result?.mainIndices ?? {}).map(
    ([key, score]) => `${t(`part.${key as 'awareness'}`)} ${formatNumber(score, locale, 4)}`,
  )
  return [...pillars, ...indices].join('; ')
}
