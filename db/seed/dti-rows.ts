// Published DTI ranks and scores as observations. A framework is a definition version.
import type { DtiFile } from './dti-file.ts'
import type { SeedObservation } from './observations-file.ts'

/** The published ranks and scores as observations. */
export function dtiRows(dti: DtiFile): SeedObservation[] {
  const rows: SeedObservation[] = []
  for (const round of dti.rounds) {
    for (const row of dti.provincial[String(round.year)] ?? []) {
      const base = {
        unit: row.province,
        unitKind: 'province',
        unitSet: round.unitSet,
        year: round.year,
        release: row.release,
        version: versionOf(dti, round.year),
        sources: [row.source, row.source2],
        reading: readingOf(row),
      }
      if (row.rank !== null)
        rows.push(
          observe({
            ...base,
            indicator: 'dti-rank-province',
            value: row.rank,
            denominator: round.ranked,
            universe: round.unitSet,
          }),
        )
      if (row.score != null) rows.push(observe({ ...base, indicator: 'dti-score-province', value: row.score }))
    }
    rows.push(...ministerialRows(dti, round.year))
  }
  for (const { year: of, score, source, release, amendmentNoteVi, amendmentNoteEn } of dti.national) {
    const row = observe({
      indicator: 'national-dx-index',
      unit: 'national',
      unitKind: 'national',
      unitSet: null,
      year: of,
      release,
      version: versionOf(dti, of),
      sources: [source],
      value: score,
    })
    rows.push({ ...row, amendmentNoteVi, amendmentNoteEn })
  }
  for (const { year: of, score, source, release } of dti.provincialMean) {
    rows.push(
      observe({
        indicator: 'dti-score-province-mean',
        unit: 'national',
        unitKind: 'national',
        unitSet: null,
        year: of,
        release,
        version: versionOf(dti, of),
        sources: [source],
        value: score,
      }),
    )
  }
  return rows
}

function ministerialRows(dti: DtiFile, of: number): SeedObservation[] {
  const round = dti.ministerial[String(of)]
  if (!round) return []
  const lists = [
    ['dti-rank-ministry', round.withServices, round.counts?.withServices],
    ['dti-rank-ministry-no-services', round.withoutServices, round.counts?.withoutServices],
  ] as const
  return lists.flatMap(([indicator, rows, count]) =>
    rows.flatMap((row) => {
      const isMinistry = /^(bo-|uy-ban-dan-toc$|ngan-hang-|thanh-tra-|van-phong-)/.test(row.body)
      const base = {
        unit: row.body,
        unitKind: 'ministry',
        unitSet: isMinistry ? round.unitSet : 'agencies',
        year: of,
        release: round.release,
        version: versionOf(dti, of),
        sources: [round.source[0]],
        reading: row.note ? ('derived' as const) : null,
      }
      const rank = observe({ ...base, indicator, value: row.rank, denominator: count ?? null })
      return row.score == null
        ? [rank]
        : [rank, observe({ ...base, indicator: 'dti-score-ministry', value: row.score })]
    }),
  )
}

type Reading = 'orderOnly' | 'derived' | null
const READINGS = {
  orderOnly: {
    noteVi: 'Đọc theo thứ tự nêu trong nguồn.',
    noteEn: 'Read from the order in which the source names them.',
  },
  derived: {
    noteVi: 'Suy ra từ mức tăng, giảm nêu trong nguồn.',
    noteEn: 'Derived from the change told in the source.',
  },
}

function readingOf({ orderOnly, derived }: { orderOnly?: boolean; derived?: string }): Reading {
  return orderOnly ? 'orderOnly' : derived ? 'derived' : null
}

type Told = {
  indicator: string
  unit: string
  unitKind: string
  unitSet: string | null
  year: number
  release: number
  version: number
  sources: (string | undefined)[]
  value: number
  denominator?: number | null
  universe?: string
  reading?: Reading
}

function observe(one: Told): SeedObservation {
  const note = one.reading ? READINGS[one.reading] : {}
  return {
    id: `${one.indicator}--${one.unit}--${one.year}--r${one.release}`,
    indicator: one.indicator,
    definitionVersion: one.version,
    unit: one.unit,
    unitKind: one.unitKind,
    unitSet: one.unitSet,
    periodType: 'year',
    period: String(one.year),
    periodBasis: 'told',
    value: one.value,
    numerator: null,
    denominator: one.denominator ?? null,
    universe: one.universe ?? null,
    qualifier: 'exact',
    release: one.release,
    citations: one.sources
      .filter((source) => source !== undefined)
      .map((sourceId) => ({
        sourceId,
        line: null,
        quote: null,
        toldValue: one.reading === 'derived' ? null : one.value,
        qualifier: 'exact',
        change: null,
        issuer: null,
        reportedBy: null,
        ...note,
      })),
  }
}

// Each framework is a definition version, in the order in which they were issued.
function versionOf(dti: DtiFile, of: number): number {
  const framework = dti.rounds.find((round) => round.year === of)?.framework
  return dti.frameworks.findIndex(({ decision }) => decision === framework) + 1
}
