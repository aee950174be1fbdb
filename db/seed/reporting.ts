// What is asked of the provinces: regimes, holidays, the period of 2026 and its form.
import { z } from 'zod'
import {
  formItems,
  formRecipients,
  formSections,
  forms,
  formVersions,
  HOLIDAY_KINDS,
  holidays,
  periodForms,
  periods,
  REGIME_KINDS,
  regimes,
} from '../schema.ts'
import { dayText, SeedTrouble, slugText } from './data-file.ts'
import { place } from './place.ts'
import { startOfDay } from './releases.ts'
import { assertUnique, found, type Seed } from './seed-run.ts'

const text = z.string().min(1)
const form = z.strictObject({
  slug: slugText,
  version: z.int().positive(),
  titleVi: text,
  titleEn: text,
  frozenOn: dayText,
  unitKind: z.enum(['province', 'ministry']),
  sections: z.array(z.strictObject({ group: slugText, indicators: z.array(z.string()).min(1) })).min(1),
})
const period = z.strictObject({
  regime: slugText,
  code: text,
  coversFrom: dayText,
  coversTo: dayText,
  opensOn: dayText,
  dueOn: dayText,
  closesOn: dayText,
  forms: z.array(z.strictObject({ form: slugText, version: z.int() })),
})
export const reportingFile = z.strictObject({
  regimes: z.array(z.strictObject({ slug: slugText, kind: z.enum(REGIME_KINDS), nameVi: text, nameEn: text })),
  holidays: z.array(z.strictObject({ day: dayText, kind: z.enum(HOLIDAY_KINDS).default('holiday'), nameVi: text })),
  periods: z.array(period),
  forms: z.array(form),
})

type Form = z.infer<typeof form>
type Period = z.infer<typeof period>

/** Loads regimes, holidays, forms and periods. */
export function loadReporting(seed: Seed) {
  const { name, content } = seed.data.reporting
  const regimeIds = new Map(
    content.regimes.map(({ slug, ...regime }) => [slug, place(seed, name, regimes, { slug }, regime)]),
  )
  // A day that the office took out of its calendar does not come back with every start.
  if (seed.isChanged(name))
    for (const { day, ...holiday } of content.holidays) place(seed, name, holidays, { day }, holiday)
  const versions = new Map(
    content.forms.map((one) => [`${one.slug} ${one.version}`, { ...loadForm(seed, name, one), form: one }]),
  )
  for (const { regime, forms: asked, ...dates } of content.periods) {
    const regimeId = found(regimeIds.get(regime), name, dates.code, `unknown regime ${regime}`)
    const { code, ...rest } = dates
    const periodId = place(seed, name, periods, { regimeId, code }, rest)
    for (const { form: slug, version } of asked) {
      const one = found(versions.get(`${slug} ${version}`), name, code, `unknown form ${slug} ${version}`)
      assertValid(seed, name, one.form, dates)
      place(
        seed,
        name,
        periodForms,
        { periodId, formId: one.formId },
        { formVersionId: one.formVersionId, openedAt: startOfDay(dates.opensOn) },
      )
    }
  }
}

function loadForm(seed: Seed, file: string, one: Form): { formId: number; formVersionId: number } {
  const formId = place(seed, file, forms, { slug: one.slug })
  const titles = { titleVi: one.titleVi, titleEn: one.titleEn, frozenAt: startOfDay(one.frozenOn) }
  const formVersionId = place(seed, file, formVersions, { formId, number: one.version }, titles)
  place(seed, file, formRecipients, { formVersionId, unitKind: one.unitKind })
  assertUnique(
    file,
    one.sections.flatMap((section) => section.indicators),
  )
  let position = 0
  one.sections.forEach((section, index) => {
    const groupId = seed.groupId(file, one.slug, section.group)
    const sectionId = place(seed, file, formSections, { formVersionId, groupId }, { position: index + 1 })
    for (const slug of section.indicators) {
      position += 1
      place(
        seed,
        file,
        formItems,
        { formVersionId, indicatorId: seed.indicatorId(file, one.slug, slug) },
        { sectionId, position },
      )
    }
  })
  return { formId, formVersionId }
}

// A form asks only what is valid in the period, of the level that reports, and in the section of its group.
function assertValid(
  seed: Seed,
  file: string,
  one: Form,
  { code, coversFrom, coversTo }: Omit<Period, 'regime' | 'forms'>,
) {
  for (const { group, indicators } of one.sections) {
    for (const slug of indicators) {
      const indicator = seed.data.indicators.content.find((candidate) => candidate.slug === slug)
      if (!indicator?.level.includes(one.unitKind))
        throw new SeedTrouble(file, one.slug, `${slug} is not asked of a ${one.unitKind}`)
      if (indicator.group !== group)
        throw new SeedTrouble(file, one.slug, `${slug} is of group ${indicator.group}, not ${group}`)
      const isOver = indicator.validTo !== null && indicator.validTo < coversTo
      const isEarly = indicator.validFrom !== null && indicator.validFrom > coversFrom
      if (isOver || isEarly) throw new SeedTrouble(file, one.slug, `${slug} is not valid in ${code}`)
    }
  }
}
