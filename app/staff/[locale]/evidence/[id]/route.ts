// One file, for those who may see its report (row F6): as a download, or with `?xem` shown by the browser where it can be.
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { notFound } from 'next/navigation'
import { acting } from '@/app/_server/acting.ts'
import { SHOWN_INLINE } from '@/app/_server/evidence-words.ts'
import { openFile } from '@/db/evidence/evidence.ts'
import { translator } from '@/lib/messages.ts'

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const viewer = await acting(['contributor', 'officer', 'leader', 'reviewer', 'publisher', 'auditor'])
  const file = await openFile(viewer, Number((await params).id))
  if (!file) notFound()
  if (file === 'waiting') return new Response(translator('vi', 'uploads')('waiting'), { status: 409, headers: TEXT })
  const isShown = new URL(request.url).searchParams.has('xem') && SHOWN_INLINE.includes(file.mediaType)
  // Browsers refuse to show a sandboxed PDF; its viewer keeps it apart from our pages anyway.
  const policy = isShown && file.mediaType === 'application/pdf' ? SHOWN_PDF : SANDBOXED
  return new Response(Readable.toWeb(createReadStream(file.path)) as ReadableStream, {
    headers: {
      'content-type': file.mediaType,
      'content-length': String(file.bytes),
      'content-disposition': `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeName(file.name)}`,
      'content-security-policy': policy,
    },
  })
}

const TEXT = { 'content-type': 'text/plain; charset=utf-8' }
const SANDBOXED = "sandbox; default-src 'none'"
const SHOWN_PDF = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'"

// RFC 5987: what encodeURIComponent leaves alone but a header parameter may not hold.
const encodeName = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
