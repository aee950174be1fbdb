// Sources: the press reports that figures were read from, and the pages and tables behind the published DTI results.
import { z } from 'zod'
import { sources } from '../schema.ts'
import { dayText, optionalText, slugText } from './data-file.ts'
import { dtiCitations } from './dti-file.ts'
import { place } from './place.ts'
import { assertUnique, found, type Seed } from './seed-run.ts'

export const sourcesFile = z.array(
  z.object({
    id: slugText,
    file: z.string(),
    title: optionalText,
    publisher: optionalText,
    province: slugText,
    publishedDate: dayText.nullable(),
    sessionId: z.string(),
    sessionDate: dayText.nullable(),
    sessionDateExternal: dayText.optional(),
    notes: z.string(),
  }),
)

type PressReport = z.infer<typeof sourcesFile>[number]

/** Loads press reports and DTI sources, each with the first release that knows of it. */
export function loadSources(seed: Seed) {
  const { name, content } = seed.data.sources
  assertUnique(
    name,
    content.map(({ id }) => id),
  )
  for (const report of content) {
    // A press report tells what a session made public: that day counts, not the paper's.
    const day = report.sessionDate ?? report.sessionDateExternal ?? report.publishedDate
    const release = found(
      seed.firstReleaseFrom(found(day, name, report.id, 'tells no day')),
      name,
      report.id,
      'no release on or after its day',
    )
    const sessionId = seed.session(name, report.id, report.sessionId).id
    const row = {
      kind: 'press',
      ...titles(seed, report),
      publisher: report.publisher,
      publishedOn: report.publishedDate,
      sessionId,
      release,
    } as const
    seed.sources.set(report.id, { id: place(seed, name, sources, { slug: report.id }, row), release })
  }
  loadIndexSources(seed)
}

// Where the report has no title of its own, a neutral one is made of the session and the province.
function titles(seed: Seed, report: PressReport) {
  const { name } = seed.data.sources
  const province = found(
    seed.data.provinces.content.old.find(({ slug }) => slug === report.province),
    name,
    report.id,
    `unknown province ${report.province}`,
  )
  const session = found(
    seed.data.sessions.content.find(({ id }) => id === report.sessionId),
    name,
    report.id,
    `unknown session ${report.sessionId}`,
  )
  const titleEn = `Report of the ${lowerFirst(occasion(session.titleEn))}, ${province.nameEn} videoconference site`
  return { titleVi: report.title ?? `Tường thuật ${occasion(session.titleVi)}, điểm cầu ${province.nameVi}`, titleEn }
}

function loadIndexSources(seed: Seed) {
  const { name, content } = seed.data.dti
  const cited = dtiCitations(content)
  for (const [key, years] of cited) {
    if (seed.sources.has(key)) continue
    const text = found(content.sources[key], name, key, 'unknown source')
    const address = text.split(' ')[0] ?? text
    const host = address.split('/')[0] ?? address
    const day = found(
      content.rounds.find(({ year }) => year === Math.max(...years))?.publishedOn,
      name,
      key,
      'is of no round',
    )
    const release = found(seed.firstReleaseFrom(day), name, key, 'no release on or after its round')
    const span = [...years].sort().join(', ')
    const row = {
      kind: host === 'dti.gov.vn' ? 'officialDocument' : 'web',
      titleVi: `Kết quả DTI năm ${span}, theo ${host}`,
      titleEn: `DTI results of ${span}, from ${host}`,
      publisher: host,
      publishedOn: content.sourceDates[key] ?? null,
      address: `https://${address}`,
      release,
    } as const
    seed.sources.set(key, { id: place(seed, name, sources, { slug: key.toLowerCase() }, row), release })
  }
}

// “Phiên họp lần thứ 7” of the session's full title.
function occasion(title: string): string {
  return title.split(/,| of the | của | Ủy ban /)[0] ?? title
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
