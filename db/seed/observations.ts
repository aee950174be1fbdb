// Observations of the press reports, and the published DTI results: inserted once, never changed.
import { sql } from 'drizzle-orm'
import { citations, observations } from '../schema.ts'
import { SeedTrouble } from './data-file.ts'
import { dtiRows } from './dti-rows.ts'
import type { SeedObservation } from './observations-file.ts'
import { placeForGood } from './place.ts'
import { assertUnique, found, type Seed } from './seed-run.ts'
import { toldDecimals } from './told-decimals.ts'

/** Loads every observation with its citations; returns how many of them stand in the files. */
export function loadObservations(seed: Seed): { observations: number; citations: number } {
  const { name, content } = seed.data.observations
  assertUnique(
    name,
    content.map(({ id }) => id),
  )
  const rows = merge(seed, content)
  for (const { file, row } of rows) {
    check(seed, file, row)
    insert(seed, file, row)
  }
  assertNoneMissing(seed, rows.length)
  return { observations: rows.length, citations: rows.reduce((sum, { row }) => sum + row.citations.length, 0) }
}

type Placed = { file: string; row: SeedObservation }

// A DTI result that a press report tells as well is one observation with two citations.
function merge(seed: Seed, content: SeedObservation[]): Placed[] {
  const rows = new Map<string, Placed>(content.map((row) => [key(row), { file: seed.data.observations.name, row }]))
  const { name } = seed.data.dti
  for (const row of dtiRows(seed.data.dti.content)) {
    const same = rows.get(key(row))
    if (!same) {
      rows.set(key(row), { file: name, row })
      continue
    }
    if (same.row.value !== row.value)
      throw new SeedTrouble(name, row.id, `tells ${row.value}, ${same.file} tells ${same.row.value}`)
    if (row.denominator !== null && same.row.denominator !== row.denominator)
      throw new SeedTrouble(
        name,
        row.id,
        `counts ${row.denominator} units, ${same.file} counts ${same.row.denominator}`,
      )
    const further = row.citations.filter(({ sourceId }) => !same.row.citations.some((one) => one.sourceId === sourceId))
    rows.set(key(row), { ...same, row: { ...same.row, citations: [...same.row.citations, ...further] } })
  }
  return [...rows.values()]
}

function key({ indicator, unitSet, unit, period, release }: SeedObservation): string {
  return [indicator, unitSet, unit, period, release].join('|')
}

function check(seed: Seed, file: string, row: SeedObservation) {
  const indicator = found(
    seed.data.indicators.content.find(({ slug }) => slug === row.indicator),
    file,
    row.id,
    `unknown indicator ${row.indicator}`,
  )
  const { value, numerator, denominator } = row
  if (!indicator.definitionVersions.some(({ version }) => version === row.definitionVersion))
    throw new SeedTrouble(file, row.id, `unknown definition version ${row.definitionVersion}`)
  if ((indicator.kind === 'boolean') !== (typeof value === 'boolean'))
    throw new SeedTrouble(file, row.id, `value ${value} does not fit an indicator of kind ${indicator.kind}`)
  if (indicator.kind === 'ratio') {
    if (!denominator || numerator === null)
      throw new SeedTrouble(file, row.id, 'a ratio needs numerator and denominator')
  }
  const universe =
    row.universe === null
      ? undefined
      : found(seed.universes.get(row.universe), file, row.id, `unknown universe ${row.universe}`)
  if (universe && denominator !== null && denominator !== universe.count)
    throw new SeedTrouble(file, row.id, `denominator ${denominator} is not the ${universe.count} of ${row.universe}`)
  const known = Math.min(...row.citations.map(({ sourceId }) => seed.source(file, row.id, sourceId).release))
  if (known !== row.release)
    throw new SeedTrouble(file, row.id, `release is ${row.release}; the first on or after its source is ${known}`)
}

// Strongest first: of several wordings the weaker one wins.
const STRENGTH = ['exact', 'over', 'nearly', 'estimate', 'preliminary', 'forecast'] as const

function insert(seed: Seed, file: string, row: SeedObservation) {
  const indicatorId = seed.indicatorId(file, row.id, row.indicator)
  const place = {
    indicatorId,
    unitId: seed.unitId(file, row.id, row.unit, row.unitSet),
    period: row.period,
    release: row.release,
  }
  const ratio =
    row.numerator !== null &&
    row.denominator &&
    seed.data.indicators.content.find(({ slug }) => slug === row.indicator)?.kind === 'ratio'
  const weakest = Math.max(
    STRENGTH.indexOf(row.qualifier),
    ...row.citations.map((one) => STRENGTH.indexOf(one.qualifier)),
  )
  const isNew = placeForGood(seed, file, row.id, observations, place, {
    definitionVersion: row.definitionVersion,
    value: ratio ? (100 * Number(row.numerator)) / Number(row.denominator) : Number(row.value),
    numerator: row.numerator,
    denominator: row.denominator,
    universeId: row.universe === null ? null : seed.universes.get(row.universe)?.id,
    qualifier: STRENGTH[weakest],
    isPeriodInferred: row.periodBasis !== 'told',
    noteVi: row.noteVi,
    noteEn: row.noteEn,
    amendmentNoteVi: row.amendmentNoteVi,
    amendmentNoteEn: row.amendmentNoteEn,
    ...(isStored(seed, place) ? {} : { recordedAt: seed.now }),
  })
  row.citations.forEach((one, index) => {
    const isAdded = placeForGood(
      seed,
      file,
      row.id,
      citations,
      { ...place, position: index + 1 },
      {
        sourceId: seed.source(file, row.id, one.sourceId).id,
        quote: one.quote,
        line: one.line,
        toldValue: one.toldValue === null ? null : Number(one.toldValue),
        toldDecimals: toldDecimals(one.quote, one.toldValue),
        qualifier: one.qualifier,
        change: one.change ? JSON.stringify(one.change) : null,
        issuerSlug: one.issuer,
        reportedBySlug: one.reportedBy,
        noteVi: one.noteVi,
        noteEn: one.noteEn,
      },
    )
    if (isAdded && !isNew)
      throw new SeedTrouble(
        file,
        row.id,
        'is already published with fewer citations; published figures are never changed',
      )
  })
}

function isStored(
  seed: Seed,
  { indicatorId, unitId, period, release }: { indicatorId: number; unitId: number; period: string; release: number },
): boolean {
  const row = seed.db.get(
    sql`select 1 from observations where indicator_id = ${indicatorId} and unit_id = ${unitId} and period = ${period} and release = ${release}`,
  )
  return row !== undefined
}

// What was published stays: a figure that is gone from the files is refused like one that changed.
function assertNoneMissing(seed: Seed, expected: number) {
  const last = seed.data.releases.content.length
  const [row] = seed.db.all<{ count: number }>(sql`select count(*) as count from observations where release <= ${last}`)
  if ((row?.count ?? 0) !== expected) {
    throw new SeedTrouble(
      seed.data.observations.name,
      null,
      `the database holds ${row?.count} published figures, the files ${expected}; published figures are never removed`,
    )
  }
}
