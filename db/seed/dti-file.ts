// The data file of the DTI results, and which of its sources tells of which years.
import { z } from 'zod'
import { dayText } from './data-file.ts'

const year = z.string().regex(/^\d{4}$/)
const parts = z.record(z.string(), z.unknown())
const provincialRow = z.strictObject({
  rank: z.int().positive().nullable(),
  province: z.string(),
  score: z.number().min(0).max(1).nullish(),
  source: z.string(),
  source2: z.string().optional(),
  release: z.int().positive(),
  pillars: parts.optional(),
  mainIndices: parts.optional(),
  rankRange: z.string().optional(),
  orderOnly: z.boolean().optional(),
  derived: z.string().optional(),
  note: z.string().optional(),
  unitSet: z.string().optional(),
})
const ministerialRow = z
  .strictObject({
    rank: z.int().positive(),
    body: z.string().optional(),
    ministry: z.string().optional(),
    agency: z.string().optional(),
    score: z.number().min(0).max(1).nullish(),
    note: z.string().optional(),
  })
  .transform(({ body, ministry, agency, ...row }) => ({ ...row, body: body ?? ministry ?? agency ?? '' }))

export const dtiFile = z.object({
  sources: z.record(z.string(), z.string().min(1)),
  sourceDates: z.record(z.string(), dayText),
  frameworks: z.array(z.looseObject({ decision: z.string(), date: dayText, usedFor: z.array(year) })),
  rounds: z.array(
    z.object({
      year: z.int(),
      release: z.int().positive(),
      publishedOn: dayText,
      framework: z.string(),
      frameworkBasis: z.enum(['sourced', 'inferred']),
      unitSet: z.string(),
      ranked: z.int().positive(),
      rowsHeld: z.int(),
    }),
  ),
  national: z.array(
    z.object({
      year: z.int(),
      score: z.number(),
      source: z.string(),
      release: z.int(),
      amendmentNoteVi: z.string().optional(),
      amendmentNoteEn: z.string().optional(),
    }),
  ),
  provincialMean: z.array(
    z.object({ year: z.int(), score: z.number(), source: z.string(), release: z.int(), pillars: parts.optional() }),
  ),
  provincial: z.record(year, z.array(provincialRow)),
  provincialPreMerger2024: z.array(provincialRow),
  ministerial: z.record(
    year,
    z.object({
      withServices: z.array(ministerialRow),
      withoutServices: z.array(ministerialRow),
      counts: z.object({ withServices: z.int(), withoutServices: z.int() }).optional(),
      source: z.array(z.string()).min(1),
      release: z.int(),
      unitSet: z.string(),
    }),
  ),
})

export type DtiFile = z.infer<typeof dtiFile>

/** Every source that a row cites, with the years it is cited for. */
export function dtiCitations(dti: DtiFile): Map<string, Set<number>> {
  const cited = new Map<string, Set<number>>()
  const add = (of: number, ...keys: (string | undefined)[]) => {
    for (const key of keys) if (key) cited.set(key, (cited.get(key) ?? new Set()).add(of))
  }
  for (const [of, rows] of Object.entries(dti.provincial))
    for (const { source, source2 } of rows) add(Number(of), source, source2)
  for (const row of dti.provincialPreMerger2024) add(2024, row.source)
  // The latest of the years decides when the source can have appeared: the national value of 2023 came with the results of 2024.
  for (const row of [...dti.national, ...dti.provincialMean]) add(yearTold(dti, row), row.source)
  for (const [of, { source }] of Object.entries(dti.ministerial)) add(Number(of), source[0])
  return cited
}

// A value that did not come out with its own round came out with the last round of its release.
function yearTold(dti: DtiFile, { year: of, release }: { year: number; release: number }): number {
  const rounds = dti.rounds.filter((round) => round.release === release).map((round) => round.year)
  return rounds.includes(of) ? of : Math.max(of, ...rounds)
}
