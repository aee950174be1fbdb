// Saving while somebody types: a few fields at a time, by the same writer as the form. Answers in JSON, never with a page.
import { z } from 'zod'
import { refusalWords } from '@/app/_server/acting.ts'
import { isSameOrigin } from '@/app/_server/same-origin.ts'
import { viewer } from '@/app/_server/session.ts'
import { nowText } from '@/db/clock.ts'
import { saveAnswers } from '@/db/reporting/filing.ts'
import { LONGEST_TYPED } from '@/db/reporting/typed-text.ts'
import type { Refusal } from '@/db/viewers.ts'
import { formatInstant, formatTime } from '@/lib/dates.ts'
import { TYPED_SCALES } from '@/lib/fields/money.ts'
import { ANSWER_FIELDS } from '@/lib/indicators.ts'

const MOST_FIELDS = 100
const MOST_BYTES = 1_000_000

const text = z.string().max(LONGEST_TYPED * 2)
const typed = z
  .strictObject(Object.fromEntries(ANSWER_FIELDS.map((part) => [part, text])) as Record<string, typeof text>)
  .partial()
  .extend({
    scale: z.enum(TYPED_SCALES).optional(),
    state: z.enum(['notReported', 'notApplicable']).optional(),
  })
const body = z.strictObject({
  fields: z
    .array(
      z.strictObject({
        indicatorId: z.int().positive(),
        version: z.int().positive(),
        typed,
        explanation: text,
        reply: text.optional(),
      }),
    )
    .min(1)
    .max(MOST_FIELDS),
})

const STATUS: Partial<Record<Refusal['code'], number>> = { forbidden: 403 }

export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  if (!isSameOrigin(request)) return Response.json({ code: 'foreign' }, { status: 403 })
  const asking = await viewer()
  if (!asking) return Response.json({ code: 'signedOut' }, { status: 401 })
  const posted = await readBody(request)
  if (!posted) return Response.json({ code: 'malformed' }, { status: 422 })
  const result = await saveAnswers(asking, Number((await params).id), posted.fields)
  if (!result) return Response.json({ code: 'notFound' }, { status: 404 })
  if (!result.ok)
    return Response.json({ code: result.code, words: refusalWords(result) }, { status: STATUS[result.code] ?? 409 })
  const { conflicts, versions } = result.result
  return Response.json({
    savedAt: formatTime(nowText()),
    versions,
    conflicts: conflicts.map(({ at, ...conflict }) => ({ ...conflict, at: formatInstant(at, 'vi') })),
  })
}

async function readBody(request: Request) {
  if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES) return undefined
  const posted = await request.text()
  if (posted.length > MOST_BYTES) return undefined
  try {
    return body.safeParse(JSON.parse(posted)).data
  } catch {
    return undefined
  }
}
