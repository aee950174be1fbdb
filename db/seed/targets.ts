// Targets: goal sets and targets told in the reports, and rows of the programmes. What is recalled but not sourced is kept, never public.
import { z } from 'zod'
import { COMPARATORS } from '../../lib/targets.ts'
import { targets } from '../schema.ts'
import { optionalText, pair, SeedTrouble } from './data-file.ts'
import { place } from './place.ts'
import { assertUnique, found, type Seed } from './seed-run.ts'

const year = z.string().regex(/^\d{4}$/)
export const targetsFile = z.array(
  z.object({
    id: z.string(),
    kind: z.string(),
    scope: z.string(),
    unitSet: z.string().nullable(),
    titleVi: z.string().min(1),
    titleEn: z.string().min(1),
    deadline: year.nullable(),
    total: z.int().positive().optional(),
    statusDate: z.string().optional(),
    statusGroups: z
      .array(
        z.strictObject({
          code: z.string(),
          count: z.int().min(0),
          percentTold: z.number().nullable(),
          labelVi: z.string(),
          labelEn: z.string(),
        }),
      )
      .optional(),
    operator: z.enum(['>=', 'range']).optional(),
    targetValue: z.number().optional(),
    targetMax: z.number().optional(),
    unit: z.string().optional(),
    baseline: z.object({ period: z.string(), value: z.number() }).optional(),
    statusTold: optionalText,
    status: z.enum(['set', 'reported', 'proposed']),
    indicators: z.array(z.string()),
    sourceIds: z.array(z.string()).min(1),
    note: optionalText,
    line: z.int(),
    quote: z.string().min(1),
  }),
)

const goal = z.union([
  z.strictObject({ comparator: z.enum(COMPARATORS), value: z.number() }),
  z.strictObject({ text: z.string() }),
])
const YEARS = ['2025', '2030', '2045'] as const
export const programmeTargetsFile = z.object({
  targets: z.array(
    z.object({
      id: z.string(),
      programme: z.string(),
      textVi: z.string().min(1),
      textEn: z.string().min(1),
      pillar: z.string(),
      group: z.string(),
      unit: z.string(),
      target2025: goal.nullable(),
      target2025Sourced: z.boolean(),
      target2030: goal.nullable(),
      target2030Sourced: z.boolean(),
      target2045: goal.nullable(),
      target2045Sourced: z.boolean(),
      indicator: z.string().optional(),
      note: optionalText,
    }),
  ),
})

type ToldTarget = z.infer<typeof targetsFile>[number]

/** Loads told targets and the target rows of programmes. */
export function loadTargets(seed: Seed) {
  const { name, content } = seed.data.targets
  assertUnique(
    name,
    content.map(({ id }) => id),
  )
  for (const one of content) place(seed, name, targets, { slug: one.id }, toRow(seed, name, one))
  loadProgrammeTargets(seed)
}

function toRow(seed: Seed, file: string, one: ToldTarget) {
  const sources = one.sourceIds.map((id) => seed.source(file, one.id, id))
  const groups = one.statusGroups
  if (groups && one.total !== groups.reduce((sum, { count }) => sum + count, 0))
    throw new SeedTrouble(file, one.id, `groups do not add up to ${one.total}`)
  const [indicator] = one.indicators.map((slug) => seed.indicatorId(file, one.id, slug))
  const status = pair(one.statusTold)
  const note = pair(one.note)
  return {
    kind: one.kind,
    indicatorId: indicator ?? null,
    unitId: seed.unitId(file, one.id, one.scope, one.unitSet),
    textVi: one.titleVi,
    textEn: one.titleEn,
    comparator:
      one.operator === undefined
        ? ('qualitative' as const)
        : one.operator === 'range'
          ? ('between' as const)
          : ('ge' as const),
    value: one.targetValue,
    valueMax: one.targetMax,
    unit: one.unit,
    deadline: one.deadline && `${one.deadline}-12-31`,
    baselinePeriod: one.baseline?.period,
    baselineValue: one.baseline?.value,
    isSourced: true,
    declaredStatus: one.status,
    declaredStatusVi: status.vi,
    declaredStatusEn: status.en,
    total: one.total,
    statusGroups: groups ? JSON.stringify(groups) : null,
    statusDate: one.statusDate,
    sourceId: sources[0]?.id,
    quote: one.quote,
    line: one.line,
    // A note for editors only, in one language, is not shown.
    noteVi: note.en ? note.vi : null,
    noteEn: note.en,
    release: Math.min(...sources.map(({ release }) => release)),
  }
}

function loadProgrammeTargets(seed: Seed) {
  const { name, content } = seed.data.programmeTargets
  assertUnique(
    name,
    content.targets.map(({ id }) => id),
  )
  for (const one of content.targets) {
    const programmeId = found(seed.programmes.get(one.programme), name, one.id, `unknown programme ${one.programme}`)
    const issuedOn = found(
      seed.data.programmes.content.find(({ slug }) => slug === one.programme)?.issuedOn,
      name,
      one.id,
      'its programme has no day',
    )
    const note = pair(one.note)
    for (const of of YEARS) {
      const target = one[`target${of}`]
      if (!target) continue
      const words = 'text' in target ? target.text : null
      place(
        seed,
        name,
        targets,
        { slug: `${one.id}-${of}` },
        {
          kind: 'programme-target',
          programmeId,
          indicatorId: one.indicator ? seed.indicatorId(name, one.id, one.indicator) : null,
          unitId: seed.unitId(name, one.id, 'national', null),
          groupId: seed.groupId(name, one.id, one.group),
          pillar: one.pillar,
          textVi: one.textVi,
          textEn: one.textEn,
          comparator: 'comparator' in target ? target.comparator : 'qualitative',
          value: 'comparator' in target ? target.value : null,
          unit: one.unit,
          deadline: `${of}-12-31`,
          isSourced: one[`target${of}Sourced`],
          noteVi: words ?? (note.en ? note.vi : null),
          noteEn: words ? null : note.en,
          release: found(seed.firstReleaseFrom(issuedOn), name, one.id, 'no release on or after its programme'),
        },
      )
    }
  }
}
