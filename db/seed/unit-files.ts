// The data files of units: provinces, ministries, and how and when they changed.
import { z } from 'zod'
import { dayText, optionalText, slugText } from './data-file.ts'

const named = { code: z.string().min(1), slug: slugText, nameVi: z.string().min(1), nameEn: z.string().min(1) }
const provinceType = z.enum(['province', 'city'])
const ministryType = z.enum(['ministry', 'ministerial-agency'])
const province = z.object({
  ...named,
  fullNameVi: z.string().min(1),
  type: provinceType,
  region: slugText,
  aliases: z.array(z.string()).optional(),
})
const ministry = z.object({ ...named, type: ministryType })

export const provincesFile = z.object({
  regions: z.array(z.object({ id: slugText, nameVi: z.string().min(1), nameEn: z.string().min(1) })),
  old: z.array(province.extend({ mergedInto: slugText })).length(63),
  new: z.array(province.extend({ formedFrom: z.array(slugText).min(1) })).length(34),
})

export const ministriesFile = z.object({
  old: z.array(ministry.extend({ mergedInto: slugText })).length(22),
  new: z.array(ministry.extend({ formedFrom: z.array(slugText).min(1) })).length(17),
  governmentAgencies: z.array(z.object(named)),
})

const change = z.strictObject({ symbol: z.string(), inForceOn: dayText.nullable(), operatingOn: dayText })
export const unitChangesFile = z.strictObject({
  national: z.strictObject({ slug: slugText, nameVi: z.string(), fullNameVi: z.string(), nameEn: z.string() }),
  provinces: change,
  ministries: change,
  typeChanges: z.array(
    z.strictObject({
      slug: slugText,
      unit: slugText,
      set: z.enum(['provinces-63', 'provinces-34']),
      on: dayText,
      symbol: optionalText,
      before: z.strictObject({ nameVi: z.string(), fullNameVi: z.string(), nameEn: z.string(), type: provinceType }),
    }),
  ),
  agenciesEnded: z.record(slugText, dayText),
  universes: z.array(
    z.strictObject({
      slug: slugText,
      count: z.int().positive(),
      validFrom: dayText.nullable(),
      validTo: dayText.nullable(),
      symbol: optionalText,
      nameVi: z.string().min(1),
      nameEn: z.string().min(1),
    }),
  ),
})
