// Documents made for a person on request (Excel, Word): with the turns of row I8, a name that says what it is, and a line in the audit.
import 'server-only'
import { takeTurn } from '@/db/files/document-turns.ts'
import type { Worked } from '@/db/files/worker.ts'
import { store } from '@/db/store.ts'
import { type Viewer, whoIs } from '@/db/viewers.ts'
import { translator } from '@/lib/messages.ts'
import { fold } from '@/lib/search-fold.ts'

type Made = {
  fileName: string
  mediaType: string
  audit: { action: string; objectId: number }
  make(): Promise<Worked<Uint8Array>>
}

/** Answers with a document, or 429 / 503 with the words for it. */
export async function sendDocument(viewer: Viewer, { fileName, mediaType, audit, make }: Made): Promise<Response> {
  const turn = takeTurn(viewer.userId)
  if (!turn.ok) return tooOften(turn.retryAfterSeconds)
  const made = await make()
  if (!made.ok) return say(translator('vi', 'uploads')(`problems.${made.code}`), 503, 10)
  await store.write(whoIs(viewer), (tx) => tx.audit({ ...audit, objectKind: 'report', after: { fileName } }))
  return new Response(made.result as BodyInit, {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${fileName}"`,
      'content-security-policy': "sandbox; default-src 'none'",
    },
  })
}

export function tooOften(retryAfterSeconds: number): Response {
  const minutes = Math.ceil(retryAfterSeconds / 60)
  return say(translator('vi', 'workbook')('refused.tooOften', { minutes }), 429, retryAfterSeconds)
}

/** `bao-cao-lai-chau-2026`: letters, digits and hyphens only. */
export function plainFileName(...parts: readonly string[]): string {
  return parts.map((part) => fold(part).replace(/[^a-z0-9]+/g, '-')).join('-')
}

function say(words: string, status: number, retryAfterSeconds: number): Response {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'retry-after': String(retryAfterSeconds) }
  return new Response(words, { status, headers })
}
