// Obstacles named in the sessions, and initiatives (models, platforms, plans) with the state they were told to be in.
import { z } from 'zod'
import { initiatives, obstacles } from '../schema.ts'
import { optionalText, slugText } from './data-file.ts'
import { place } from './place.ts'
import { assertUnique, type Seed } from './seed-run.ts'

export const obstaclesFile = z.array(
  z.object({
    id: z.string(),
    kind: z.string(),
    vi: z.string().min(1),
    en: z.string().min(1),
    group: z.string(),
    sourceId: z.string(),
    sessionId: z.string(),
    line: z.int(),
    quote: z.string().min(1),
  }),
)

export const initiativesFile = z.array(
  z.object({
    slug: slugText,
    nameVi: z.string().min(1),
    nameEn: z.string().min(1),
    category: z.string(),
    pillar: z.string(),
    group: z.string(),
    owner: optionalText,
    province: slugText.nullable(),
    unitSet: z.string().nullable(),
    status: z.string(),
    saysVi: optionalText,
    saysEn: optionalText,
    indicators: z.array(z.string()),
    sourceId: z.string(),
    line: z.int(),
    quote: z.string().min(1),
    aboutSession: z.boolean(),
  }),
)

// Statuses of the data file that are states of an initiative; the others (a decree issued, an index published) are not.
const STATES: Record<string, 'proposed' | 'pilot' | 'replicated' | 'inOperation' | 'stopped'> = {
  proposed: 'proposed',
  'to-be-submitted': 'proposed',
  requested: 'proposed',
  pilot: 'pilot',
  'pilot-launched': 'pilot',
  replicated: 'replicated',
  extended: 'replicated',
  'in-operation': 'inOperation',
  closed: 'stopped',
}

// Owners that the data file names by a general word.
const OWNERS: Record<string, string> = {
  provinces: 'Các tỉnh, thành phố',
  ministries: 'Các bộ, ngành',
  'ministries-concerned': 'Các bộ, ngành liên quan',
  'ministries and provinces': 'Các bộ, ngành và địa phương',
  'state-agencies': 'Các cơ quan nhà nước',
}

/** Loads the obstacles; those of the sessions are public. */
export function loadObstacles(seed: Seed) {
  const { name, content } = seed.data.obstacles
  assertUnique(
    name,
    content.map(({ id }) => id),
  )
  for (const one of content) {
    const session = seed.session(name, one.id, one.sessionId)
    place(
      seed,
      name,
      obstacles,
      { slug: one.id.toLowerCase() },
      {
        kind: one.kind,
        textVi: one.vi,
        textEn: one.en,
        groupId: seed.groupId(name, one.id, one.group),
        sessionId: session.id,
        sourceId: seed.source(name, one.id, one.sourceId).id,
        line: one.line,
        quote: one.quote,
        isPublic: true,
        release: session.release,
      },
    )
  }
}

/** Loads the initiatives; a text that tells of figures is not shown before the last of them was published. */
export function loadInitiatives(seed: Seed) {
  const { name, content } = seed.data.initiatives
  assertUnique(
    name,
    content.map(({ slug }) => slug),
  )
  for (const one of content) {
    const source = seed.source(name, one.slug, one.sourceId)
    for (const slug of one.indicators) seed.indicatorId(name, one.slug, slug)
    const told = seed.data.observations.content.filter(({ indicator }) => one.indicators.includes(indicator))
    place(
      seed,
      name,
      initiatives,
      { slug: one.slug },
      {
        nameVi: one.nameVi,
        nameEn: one.nameEn,
        category: one.category,
        pillar: one.pillar,
        groupId: seed.groupId(name, one.slug, one.group),
        unitId: one.province ? seed.unitId(name, one.slug, one.province, one.unitSet) : null,
        ownerVi: ownerName(seed, one.owner),
        state: STATES[one.status] ?? null,
        saysVi: one.saysVi,
        saysEn: one.saysEn,
        isAboutSession: one.aboutSession,
        sourceId: source.id,
        line: one.line,
        quote: one.quote,
        release: Math.max(source.release, ...told.map(({ release }) => release)),
      },
    )
  }
}

function ownerName(seed: Seed, owner: string | null | undefined): string | null {
  if (!owner) return null
  const named = [...seed.data.ministries.content.old, ...seed.data.bodies.content].find(({ slug }) => slug === owner)
  return OWNERS[owner] ?? named?.nameVi ?? owner
}
