// An Excel file comes back: it is read and compared; the page then shows what it would change. Nothing is written here.
import { notFound } from 'next/navigation'
import { acting } from '@/app/_server/acting.ts'
import { tooOften } from '@/app/_server/documents.ts'
import { leaveNote } from '@/app/_server/form-note.ts'
import { viewer as findViewer } from '@/app/_server/session.ts'
import { CLOSING, type Received, receiveUpload } from '@/app/_server/upload.ts'
import { checkFile } from '@/db/files/check-file.ts'
import { takeTurn } from '@/db/files/document-turns.ts'
import { dropIncoming } from '@/db/files/incoming.ts'
import { FILE_PROBLEMS } from '@/db/files/kinds.ts'
import { findReport, type ReportView } from '@/db/reporting/report-view.ts'
import { store } from '@/db/store.ts'
import { type Viewer, whoIs } from '@/db/viewers.ts'
import { keepPreview } from '@/db/workbook/kept-preview.ts'
import { previewWorkbook, type WorkbookRefusal } from '@/db/workbook/preview.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'

const t = translator('vi', 'workbook')
const MOST_TOLD = 8

export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const reportId = Number((await params).id)
  const here = staffAddress('workbook', { id: reportId })
  if (!(await findViewer())) return seeOther(`${staffAddress('signIn')}?callbackUrl=${encodeURIComponent(here)}`)
  const viewer = await acting(['contributor', 'officer'])
  const view = await findReport(viewer, reportId)
  if (!view) notFound()
  const turn = takeTurn(viewer.userId)
  if (!turn.ok) return tooOften(turn.retryAfterSeconds)
  const upload = await receiveUpload(request)
  if (!upload.ok) return back(here, [fileWords(upload.status === 413 ? 'tooLarge' : 'form')], CLOSING)
  if (!upload.file) return back(here, [fileWords('empty')])
  if (!view.actions.includes('save')) return back(here, [t('refused.closed')])
  const read = await readFile(view, upload.file)
  await note(viewer, reportId, read.ok ? { changes: read.differences.length } : { code: read.code })
  if (!read.ok) return back(here, wordsOf(read))
  const mark = await keepPreview(viewer, reportId, upload.file.told, read)
  return seeOther(`${here}?ban=${mark}#thay-doi`)
}

async function readFile(view: ReportView, file: Received) {
  try {
    const checked = await checkFile(file.told, file.path)
    if (checked.ok && checked.kind === 'xlsx') return await previewWorkbook(view, file.path)
    return { ok: false as const, code: checked.ok ? ('noKey' as const) : checked.code, problems: [] }
  } finally {
    await dropIncoming(file.path)
  }
}

function note(viewer: Viewer, reportId: number, after: object) {
  return store.write(whoIs(viewer), (tx) =>
    tx.audit({ action: 'workbook.import', objectKind: 'report', objectId: reportId, after }),
  )
}

/** One clear message; where cells are to blame, the cells. */
function wordsOf({ code, problems }: WorkbookRefusal): string[] {
  const fileProblem = FILE_PROBLEMS.find((problem) => problem === code)
  if (fileProblem) return [fileWords(fileProblem)]
  const cells = problems.slice(0, MOST_TOLD).map(({ at, code }) => `${at} ${t(`cellProblems.${code}`)}`)
  return [[t(`refused.${code}` as 'refused.noKey'), cells.join('; ')].filter(Boolean).join(' ')]
}

const fileWords = (code: (typeof FILE_PROBLEMS)[number] | 'form') => translator('vi', 'uploads')(`problems.${code}`)

async function back(here: string, words: string[], headers = {}) {
  return seeOther(await leaveNote(here, { problems: words.map((one) => ({ fieldId: 'tep', words: one })) }), headers)
}

const seeOther = (location: string, headers = {}) =>
  new Response(null, { status: 303, headers: { location, ...headers } })
