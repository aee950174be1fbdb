// Bodies: the committee, its predecessors and its successor, by date; and offices that issue documents.
import { z } from 'zod'
import { bodies, bodySuccessions } from '../schema.ts'
import { dayText, optionalText, slugText } from './data-file.ts'
import { place } from './place.ts'
import { assertUnique, found, type Seed } from './seed-run.ts'

export const bodiesFile = z.array(
  z.object({
    slug: slugText,
    kind: z.string().min(1),
    nameVi: z.string().min(1),
    nameEn: z.string().min(1),
    shortVi: optionalText,
    shortEn: optionalText,
    from: dayText.nullish(),
    to: dayText.nullish(),
    headTitleVi: optionalText,
    headTitleEn: optionalText,
    standingAgency: slugText.nullish(),
    standingAgencySet: z.string().nullish(),
    document: z.object({ symbol: z.string(), date: dayText }).nullish(),
    workingRules: z.object({ symbol: z.string(), date: dayText }).nullish(),
    predecessors: z.array(slugText).optional(),
    verified: z.boolean().optional(),
  }),
)

/** Loads bodies with their standing agencies and successions. */
export function loadBodies(seed: Seed) {
  const { name, content } = seed.data.bodies
  assertUnique(
    name,
    content.map(({ slug }) => slug),
  )
  for (const body of content) {
    const agency = body.standingAgency
    const id = place(
      seed,
      name,
      bodies,
      { slug: body.slug },
      {
        kind: body.kind,
        nameVi: body.nameVi,
        nameEn: body.nameEn,
        shortVi: body.shortVi,
        shortEn: body.shortEn,
        validFrom: body.from,
        validTo: body.to,
        headTitleVi: body.headTitleVi,
        headTitleEn: body.headTitleEn,
        standingAgencyId: agency ? seed.unitId(name, body.slug, agency, body.standingAgencySet) : null,
        documentSymbol: body.document?.symbol,
        documentDate: body.document?.date,
        isVerified: body.verified ?? false,
      },
    )
    seed.bodies.set(body.slug, id)
  }
  for (const { slug, predecessors = [] } of content) {
    const successorId = found(seed.bodies.get(slug), name, slug, 'unknown body')
    for (const from of predecessors) {
      const predecessorId = found(seed.bodies.get(from), name, slug, `unknown predecessor ${from}`)
      place(seed, name, bodySuccessions, { predecessorId, successorId })
    }
  }
}
