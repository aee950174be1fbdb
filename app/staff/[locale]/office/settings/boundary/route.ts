// Taking in a boundary file (row F2: as it arrives, bounded); what is wrong with it is told on the settings page.
import { acting } from '@/app/_server/acting.ts'
import { redirectWithNote } from '@/app/_server/form-note.ts'
import { CLOSING, receiveUpload } from '@/app/_server/upload.ts'
import { takeBoundaries } from '@/db/boundaries.ts'
import { dropIncoming } from '@/db/files/incoming.ts'
import { BOUNDARY_SETS } from '@/lib/boundaries.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { boundaryWords } from '../boundary-words.ts'

const t = translator('vi', 'officeSettings')

export async function POST(request: Request): Promise<Response> {
  const viewer = await acting('administrator')
  const upload = await receiveUpload(request)
  if (!upload.ok) return new Response(null, { status: upload.status, headers: upload.status === 413 ? CLOSING : {} })
  const here = staffAddress('officeSettings')
  const set = BOUNDARY_SETS.find((one) => one === upload.fields.get('set'))
  if (!upload.file || !set)
    return redirectWithNote(here, { problems: [{ fieldId: 'file', words: t('boundaryNoFile') }] })
  const { result, problems } = await takeBoundaries(viewer, set, upload.file.path)
  await dropIncoming(upload.file.path)
  if (result.ok) return redirectWithNote(here, { done: t('boundaryTaken') })
  return redirectWithNote(here, {
    problems: [{ fieldId: 'ranh-gioi', words: t('boundaryRefused') }],
    values: { boundary: problems.map(boundaryWords).join('\n').slice(0, 900) },
  })
}
