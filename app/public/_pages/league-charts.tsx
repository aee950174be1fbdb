// A league table as drawings: a bar for each unit, and the change since the round before where the two may be compared.
import { BarList } from '@/components/charts/bar-list.tsx'
import { Slope, type SlopeLine } from '@/components/charts/slope.tsx'
import { Section } from '@/components/section.tsx'
import { standingOf } from '@/lib/league.ts'
import { translator } from '@/lib/messages.ts'
import { formatNumber } from '@/lib/numbers.ts'
import type { Book } from './book.ts'
import { type LeagueView, rankWords } from './league-view.ts'

/** The longer the bar, the further up the unit stands; the score is written where it is published. */
export function leagueBars({ locale }: Book, { round, lines, ranked }: LeagueView) {
  const t = translator(locale, 'league')
  const words = { year: String(round.year), k: String(ranked), count: String(round.unitCount) }
  return (
    <BarList
      locale={locale}
      finding={t('barsFinding', words)}
      note={t('barsNote', words)}
      items={lines.map((line) => ({
        key: String(line.unitId),
        rank: rankWords(line),
        name: line.name,
        share: line.rank ? standingOf(line.rank.value ?? round.unitCount, round.unitCount) : undefined,
        words: line.score?.value ? formatNumber(line.score.value, locale, 4) : `${rankWords(line)}/${round.unitCount}`,
      }))}
    />
  )
}

/** Units whose rank is known in both rounds. */
export function slopeLines({ lines }: LeagueView): SlopeLine[] {
  return lines.flatMap(({ unitId, name, move, before, rank }) =>
    move ? [{ key: String(unitId), name, before: before?.value ?? 0, after: rank?.value ?? 0 }] : [],
  )
}

export function slopeWords({ locale }: Book, { round, before }: LeagueView, lines: readonly SlopeLine[]): string {
  const count = (wanted: (line: SlopeLine) => boolean) => String(lines.filter(wanted).length)
  return translator(locale, 'league')('slopeFinding', {
    before: String(before?.year ?? ''),
    year: String(round.year),
    count: String(lines.length),
    up: count((line) => line.after < line.before),
    down: count((line) => line.after > line.before),
    level: count((line) => line.after === line.before),
  })
}

export function leagueSlope(book: Book, league: LeagueView) {
  const { round, before } = league
  const lines = slopeLines(league)
  if (!before || lines.length === 0) return null
  const t = translator(book.locale, 'league')
  const words = slopeWords(book, league, lines)
  return (
    <Section id="h-slope" title={t('slope', { before: String(before.year), year: String(round.year) })}>
      <Slope
        locale={book.locale}
        finding={words}
        description={words}
        note={t('slopeNote', { count: String(round.unitCount) })}
        sides={[String(before.year), String(round.year)]}
        lines={lines}
        last={round.unitCount}
      />
    </Section>
  )
}
