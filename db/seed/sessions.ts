// Sessions of the bodies: four in full, the others as dated stubs. The full record is kept as it stands in the data file.
import { z } from 'zod'
import { sessions } from '../schema.ts'
import { dayText, optionalText, slugText } from './data-file.ts'
import { place } from './place.ts'
import { assertUnique, found, type Seed } from './seed-run.ts'

const json = z.record(z.string(), z.unknown())
export const sessionsFile = z.array(
  z.object({
    id: slugText,
    bodyId: slugText,
    year: z.int(),
    ordinal: z.int().positive().nullable(),
    ordinalExternal: z.int().positive().optional(),
    date: dayText.nullable(),
    dateExternal: dayText.optional(),
    titleVi: z.string().min(1),
    titleEn: z.string().min(1),
    focusVi: optionalText,
    focusEn: optionalText,
    themeVi: optionalText,
    conclusionNotice: z.object({ symbol: z.string(), date: dayText }).nullable(),
    release: z.int().nullable(),
    stub: z.boolean(),
    timeOfDay: optionalText,
    format: optionalText,
    chairs: z.array(json).optional(),
    participants: z.array(json).optional(),
    connectionPoints: z.array(json).optional(),
    agendaVi: z.array(z.string()).optional(),
    agendaEn: z.array(z.string()).optional(),
    qualitativeResults: z.array(json).optional(),
    reportedResults: z.array(z.string()).optional(),
    conclusions: z.array(z.string()).optional(),
    obstacles: z.array(z.string()).optional(),
    initiatives: z.array(z.string()).optional(),
  }),
)

/** Loads the sessions; date and ordinal from another source are marked so. */
export function loadSessions(seed: Seed) {
  const { name, content } = seed.data.sessions
  assertUnique(
    name,
    content.map(({ id }) => id),
  )
  for (const one of content) {
    const date = one.date ?? one.dateExternal
    const release = one.release ?? (date ? seed.firstReleaseFrom(date) : null)
    const { timeOfDay, format, chairs, participants, connectionPoints, agendaVi, agendaEn, qualitativeResults } = one
    const id = place(
      seed,
      name,
      sessions,
      { slug: one.id },
      {
        bodyId: found(seed.bodies.get(one.bodyId), name, one.id, `unknown body ${one.bodyId}`),
        year: one.year,
        ordinal: one.ordinal ?? one.ordinalExternal,
        date,
        isDateExternal: one.date === null,
        titleVi: one.titleVi,
        titleEn: one.titleEn,
        focusVi: one.focusVi,
        focusEn: one.focusEn,
        themeVi: one.themeVi,
        conclusionSymbol: one.conclusionNotice?.symbol,
        conclusionDate: one.conclusionNotice?.date,
        isStub: one.stub,
        record: JSON.stringify({
          timeOfDay,
          format,
          chairs,
          participants,
          connectionPoints,
          agendaVi,
          agendaEn,
          qualitativeResults,
        }),
        release,
      },
    )
    seed.sessions.set(one.id, { id, release })
  }
}

/** Checks what the sessions refer to, once all of it is loaded. */
export function checkSessionReferences(seed: Seed) {
  const { name, content } = seed.data.sessions
  const known = {
    conclusions: new Set(seed.data.directives.content.map(({ id }) => id)),
    obstacles: new Set(seed.data.obstacles.content.map(({ id }) => id)),
    initiatives: new Set(seed.data.initiatives.content.map(({ slug }) => slug)),
  }
  for (const one of content) {
    for (const list of ['conclusions', 'obstacles', 'initiatives'] as const) {
      for (const id of one[list] ?? []) found(known[list].has(id) || null, name, one.id, `${list}: unknown ${id}`)
    }
    for (const id of one.reportedResults ?? []) {
      const [source = '', indicator = ''] = id.split('--')
      seed.source(name, one.id, source)
      seed.indicatorId(name, one.id, indicator)
    }
  }
}
