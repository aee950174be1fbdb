// The data file of the observations that were read from press reports.
import { z } from 'zod'
import { QUALIFIERS } from '../../lib/indicators.ts'
import { optionalText, told } from './data-file.ts'

const qualifier = z.enum(QUALIFIERS)
export const PERIOD = /^(\d{4}(-(H[12]|9M|Q[1-4]|0[1-9]|1[0-2]))?|@\d{4}-\d{2}(-\d{2})?)$/

const change = z.strictObject({
  value: z.number(),
  unit: z.string(),
  direction: z.enum(['up', 'down']),
  qualifier,
  basis: z.string().nullable(),
  basisPeriod: z.string().nullable(),
})

const citation = z.strictObject({
  sourceId: z.string(),
  sessionId: z.string().nullish(),
  line: z.int().positive().nullable(),
  quote: z.string().min(1).nullable(),
  toldValue: told.nullable(),
  qualifier,
  change: change.nullable(),
  issuer: z.string().nullable(),
  reportedBy: z.string().nullable(),
  noteVi: optionalText,
  noteEn: optionalText,
})

const observation = z.strictObject({
  id: z.string().min(1),
  indicator: z.string(),
  definitionVersion: z.int().positive(),
  unit: z.string(),
  unitKind: z.string(),
  unitSet: z.string().nullable(),
  periodType: z.string(),
  period: z.string().regex(PERIOD, 'is no period'),
  periodBasis: z.string(),
  value: told,
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  universe: z.string().nullable(),
  qualifier,
  release: z.int().positive(),
  noteVi: optionalText,
  noteEn: optionalText,
  amendmentNoteVi: optionalText,
  amendmentNoteEn: optionalText,
  citations: z.array(citation).min(1),
})

export const observationsFile = z.array(observation)
export type SeedObservation = z.infer<typeof observation>
