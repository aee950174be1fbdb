// Releases 1–5: what the public could know, and when. They are published: another text for a stored one is refused.
import { z } from 'zod'
import { releases } from '../schema.ts'
import { dayText, SeedTrouble } from './data-file.ts'
import { placeForGood } from './place.ts'
import type { Seed } from './seed-run.ts'

export const releasesFile = z.array(
  z.object({
    number: z.int().positive(),
    publishedOn: dayText,
    titleVi: z.string().min(1),
    titleEn: z.string().min(1),
    noteVi: z.string().min(1),
    noteEn: z.string().min(1),
    kind: z.enum(['press-compilation', 'index']),
  }),
)

/** Loads the releases in order; numbers without gaps and days that rise. */
export function loadReleases(seed: Seed) {
  const { name, content } = seed.data.releases
  content.forEach(({ number, publishedOn, kind: _kind, ...texts }, index) => {
    const row = String(number)
    if (number !== index + 1) throw new SeedTrouble(name, row, `expected number ${index + 1}`)
    const before = content[index - 1]
    if (before && before.publishedOn >= publishedOn)
      throw new SeedTrouble(name, row, `publishedOn is not after release ${before.number}`)
    placeForGood(
      seed,
      name,
      row,
      releases,
      { number },
      { ...texts, kind: 'pressCompilation', publishedAt: startOfDay(publishedOn) },
    )
  })
}

/** 00:00 of a day in Viet Nam (UTC+7, no daylight saving) as an instant in UTC. */
export function startOfDay(day: string): string {
  return new Date(`${day}T00:00:00+07:00`).toISOString()
}
