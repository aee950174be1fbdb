// Statements of the sessions. Only those of type directive are directives; each is shown by its exact quote.
import { z } from 'zod'
import { directives } from '../schema.ts'
import { optionalText, pair } from './data-file.ts'
import { place } from './place.ts'
import { assertUnique, found, type Seed } from './seed-run.ts'

const TYPES = {
  directive: 'directive',
  principle: 'principle',
  statement: 'statement',
  theme: 'theme',
  'task-group': 'taskGroup',
} as const

export const directivesFile = z.array(
  z.object({
    id: z.string(),
    sessionId: z.string(),
    sourceId: z.string(),
    type: z.enum(['directive', 'principle', 'statement', 'theme', 'task-group']),
    vi: z.string().min(1),
    viIsParaphrase: z.boolean(),
    publicQuoteVi: optionalText,
    en: z.string().min(1),
    addressees: z.array(z.string()),
    group: z.string(),
    due: optionalText,
    parentId: z.string().nullable(),
    line: z.int(),
    quote: z.string().min(1),
    note: optionalText,
    noticeSymbol: optionalText,
    noticeChecked: z.boolean(),
  }),
)

/** Loads the statements in the order of the file, parents before children. */
export function loadDirectives(seed: Seed) {
  const { name, content } = seed.data.directives
  assertUnique(
    name,
    content.map(({ id }) => id),
  )
  const ids = new Map<string, number>()
  content.forEach((one, index) => {
    const session = seed.session(name, one.id, one.sessionId)
    const due = pair(one.due)
    const note = pair(one.note)
    const id = place(
      seed,
      name,
      directives,
      { slug: one.id.toLowerCase() },
      {
        sessionId: session.id,
        position: index + 1,
        type: TYPES[one.type],
        textVi: one.vi,
        textEn: one.en,
        isParaphrase: one.viIsParaphrase,
        quoteVi: one.publicQuoteVi,
        groupId: seed.groupId(name, one.id, one.group),
        addressees: JSON.stringify(one.addressees),
        dueText: due.vi,
        dueOn: due.vi && /^\d{4}$/.test(due.vi) ? `${due.vi}-12-31` : null,
        sourceId: seed.source(name, one.id, one.sourceId).id,
        line: one.line,
        quote: one.quote,
        noticeSymbol: one.noticeSymbol,
        isNoticeChecked: one.noticeChecked,
        noteVi: note.vi,
        noteEn: note.en,
        release: session.release,
      },
    )
    ids.set(one.id, id)
  })
  for (const one of content) {
    if (!one.parentId) continue
    const parentId = found(ids.get(one.parentId), name, one.id, `unknown parent ${one.parentId}`)
    place(seed, name, directives, { slug: one.id.toLowerCase() }, { parentId })
  }
}
