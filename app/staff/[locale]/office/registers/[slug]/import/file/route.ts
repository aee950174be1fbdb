// The file of an import arrives: read in a bounded thread, judged against the register, kept for the preview. Nothing is stored.
import { acting } from '@/app/_server/acting.ts'
import { CLOSING, receiveUpload } from '@/app/_server/upload.ts'
import { dropIncoming, type Incoming } from '@/db/files/incoming.ts'
import { keepPending } from '@/db/pending.ts'
import { readRegisterFile } from '@/db/registers/file-reading.ts'
import { previewImport } from '@/db/registers/importing.ts'
import type { Viewer } from '@/db/viewers.ts'
import { problemWords } from '@/lib/registers/entries.ts'
import { problemAt } from '@/lib/registers/files.ts'
import type { Register } from '@/lib/registers/register.ts'
import { staffAddress } from '@/lib/routes.ts'
import { registerOf } from '../../../asked.ts'
import type { PreviewedFile } from '../../../previewed.ts'

type Context = { params: Promise<{ slug: string }> }

export async function POST(request: Request, { params }: Context) {
  const viewer = await acting('administrator')
  const register = registerOf((await params).slug)
  const upload = await receiveUpload(request)
  if (!upload.ok && upload.status === 413)
    return new Response(TOO_LARGE, { status: 413, headers: { ...CLOSING, ...PLAIN } })
  if (!upload.ok) return new Response(null, { status: upload.status })
  const previewed = upload.file ? await preview(viewer, register, upload.file) : NONE
  const mark = await keepPending(viewer, `import.${register.kind}`, previewed)
  const location = `${staffAddress('officeImport', { slug: register.slug })}?phieu=${mark}`
  return new Response(null, { status: 303, headers: { location } })
}

const PLAIN = { 'content-type': 'text/plain; charset=utf-8' } as const
const TOO_LARGE = problemWords({ code: 'fileTooLarge', values: {} }, 'vi')
const NONE: PreviewedFile = { name: '', problems: [problemAt('', '', 'fileMissing')] }

async function preview(viewer: Viewer, register: Register, incoming: Incoming): Promise<PreviewedFile> {
  try {
    const read = await readRegisterFile(register, incoming)
    if (!read.ok) return { name: incoming.told, problems: read.problems }
    const judged = await previewImport(viewer, register.kind, read.file)
    if (!judged) return NONE
    return { name: read.file.name, file: read.file, preview: judged, problems: judged.problems }
  } finally {
    await dropIncoming(incoming.path)
  }
}
