// Indicators: content groups, the indicators themselves and their definition versions.
import { z } from 'zod'
import { ACCUMULATIONS, DIRECTIONS, INDICATOR_KINDS } from '../../lib/indicators.ts'
import { ROLL_UPS } from '../../lib/rollup.ts'
import { contentGroups, indicators, indicatorVersions } from '../schema.ts'
import { dayText, optionalText, pair, slugText } from './data-file.ts'
import { place } from './place.ts'
import { assertUnique, found, type Seed } from './seed-run.ts'

export const contentGroupsFile = z.array(
  z.strictObject({ slug: slugText, nameVi: z.string().min(1), nameEn: z.string().min(1) }),
)
export const measureUnitsFile = z.record(z.string(), z.string().min(1))

const text = z.string().min(1)
export const indicatorsFile = z.array(
  z.strictObject({
    slug: z.string().regex(/^[a-z0-9-]+$/),
    nameVi: text,
    nameEn: text,
    shortVi: text,
    shortEn: text,
    helpVi: optionalText,
    helpEn: optionalText,
    group: slugText,
    level: z.array(z.enum(['national', 'province', 'ministry'])).min(1),
    kind: z.enum(INDICATOR_KINDS),
    unit: text,
    unitVi: text,
    direction: z.enum(DIRECTIONS),
    accumulation: z.enum(ACCUMULATIONS),
    accumulationNote: optionalText,
    rollUp: z.enum(ROLL_UPS),
    rollUpNational: z.enum(ROLL_UPS),
    rollUpNote: optionalText,
    weight: slugText.nullable(),
    decimals: z.int().min(0).max(9),
    minimum: z.number().nullable(),
    maximum: z.number().nullable(),
    integer: z.boolean(),
    numeratorMeaning: optionalText,
    denominatorMeaning: optionalText,
    definitionVi: text,
    definitionEn: text,
    definitionVersions: z
      .array(z.strictObject({ version: z.int().positive(), labelVi: text, labelEn: text, basis: z.string() }))
      .min(1),
    validFrom: dayText.nullable(),
    validTo: dayText.nullable(),
    validityNote: optionalText,
    validityNoteEn: optionalText,
    ownerUnit: slugText.nullable(),
    ownerBasis: optionalText,
    comparableWith: z.array(z.string()),
    breakNote: optionalText,
    breakNoteEn: optionalText,
    checks: z.array(z.record(z.string(), z.unknown())).optional(),
  }),
)

export type SeedIndicator = z.infer<typeof indicatorsFile>[number]

/** Loads groups, indicators and definition versions; a break note stands on the last version. */
export function loadIndicators(seed: Seed) {
  const groups = seed.data.contentGroups
  groups.content.forEach(({ slug, ...names }, index) => {
    seed.groups.set(slug, place(seed, groups.name, contentGroups, { slug }, { ...names, position: index + 1 }))
  })
  const { name, content } = seed.data.indicators
  assertUnique(
    name,
    content.map(({ slug }) => slug),
  )
  for (const indicator of content) {
    const id = place(seed, name, indicators, { slug: indicator.slug }, toRow(seed, name, indicator))
    seed.indicators.set(indicator.slug, id)
    loadVersions(seed, name, id, indicator)
  }
  for (const { slug, comparableWith } of content)
    for (const other of comparableWith) seed.indicatorId(name, slug, other)
}

function toRow(seed: Seed, file: string, indicator: SeedIndicator) {
  const { slug, level, integer, unit } = indicator
  const numerator = pair(indicator.numeratorMeaning)
  const denominator = pair(indicator.denominatorMeaning)
  const accumulation = pair(indicator.accumulationNote)
  const rollUp = pair(indicator.rollUpNote)
  const isSingle = indicator.definitionVersions.length === 1
  return {
    groupId: seed.groupId(file, slug, indicator.group),
    nameVi: indicator.nameVi,
    nameEn: indicator.nameEn,
    shortVi: indicator.shortVi,
    shortEn: indicator.shortEn,
    helpVi: indicator.helpVi ?? accumulation.vi,
    helpEn: indicator.helpEn ?? accumulation.en,
    kind: indicator.kind,
    unit,
    unitVi: indicator.unitVi,
    unitEn: found(
      seed.data.measureUnits.content[unit],
      file,
      slug,
      `unit ${unit} has no words in ${seed.data.measureUnits.name}`,
    ),
    isNational: level.includes('national'),
    isProvincial: level.includes('province'),
    isMinisterial: level.includes('ministry'),
    direction: indicator.direction,
    accumulation: indicator.accumulation,
    rollUp: indicator.rollUp,
    rollUpNational: indicator.rollUpNational,
    decimals: indicator.decimals,
    minimum: indicator.minimum,
    maximum: indicator.maximum,
    isInteger: integer,
    numeratorVi: numerator.vi,
    numeratorEn: numerator.en ?? numerator.vi,
    denominatorVi: denominator.vi,
    denominatorEn: denominator.en ?? denominator.vi,
    noteVi: sentences([indicator.validityNote, rollUp.vi, isSingle ? indicator.breakNote : null]),
    noteEn: sentences([indicator.validityNoteEn, rollUp.en, isSingle ? indicator.breakNoteEn : null]),
    ownerUnitId: indicator.ownerUnit ? ownerId(seed, file, slug, indicator.ownerUnit) : null,
    validFrom: indicator.validFrom,
    validTo: indicator.validTo,
    checks: JSON.stringify(indicator.checks ?? []),
  }
}

function loadVersions(seed: Seed, file: string, indicatorId: number, indicator: SeedIndicator) {
  const last = indicator.definitionVersions.length
  for (const { version, labelVi, labelEn } of indicator.definitionVersions) {
    const hasBreak = last > 1 && version === last
    place(
      seed,
      file,
      indicatorVersions,
      { indicatorId, version },
      {
        labelVi,
        labelEn,
        definitionVi: indicator.definitionVi,
        definitionEn: indicator.definitionEn,
        breakNoteVi: hasBreak ? indicator.breakNote : null,
        breakNoteEn: hasBreak ? indicator.breakNoteEn : null,
      },
    )
  }
}

// The owner is told by the name it had; where a unit of that name works today, it is that one.
function ownerId(seed: Seed, file: string, row: string, slug: string): number {
  const today = seed.units.get(`ministries-17/${slug}`)
  return today ?? seed.unitId(file, row, slug, 'ministries-22')
}

function sentences(parts: (string | null | undefined)[]): string | null {
  return parts.filter(Boolean).join(' ') || null
}
