// A register as a file to take away: who reads it may have it, and that it was taken is on record (row U1).
import { acting } from '@/app/_server/acting.ts'
import { noteTaken } from '@/db/registers/importing.ts'
import type { Register } from '@/lib/registers/register.ts'
import { READERS, registerOf } from './asked.ts'

export type Context = { params: Promise<{ slug: string }> }

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const TYPES = { xlsx: EXCEL, json: 'application/json; charset=utf-8' } as const

/** The register and the viewer of a download. */
export async function asked({ params }: Context) {
  return { viewer: await acting(READERS), register: registerOf((await params).slug) }
}

export async function answerFile(
  { viewer, register }: Awaited<ReturnType<typeof asked>>,
  name: string,
  kind: keyof typeof TYPES,
  content: Buffer | string,
): Promise<Response> {
  await noteTaken(viewer, register.kind, `${name}.${kind}`)
  return new Response(typeof content === 'string' ? content : new Uint8Array(content), {
    headers: {
      'content-type': TYPES[kind],
      'content-disposition': `attachment; filename="${name}.${kind}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
    },
  })
}

export const fileName = (register: Register) => `tien-do-so-${register.slug}`
