// Evidence goes in and out here: a posted form with files (and, without JavaScript, everything typed beside them, which is saved first).
// A browser is sent back to its page with a note; a script gets the same answer as JSON with its status.
import { notFound } from 'next/navigation'
import { acting } from '@/app/_server/acting.ts'
import { evidenceItem } from '@/app/_server/evidence-words.ts'
import { leaveNote } from '@/app/_server/form-note.ts'
import { viewer as findViewer } from '@/app/_server/session.ts'
import { CLOSING, receiveUpload } from '@/app/_server/upload.ts'
import { attachFile, type EvidenceRefusal, removeFile, type Target } from '@/db/evidence/evidence.ts'
import { dropIncoming } from '@/db/files/incoming.ts'
import { saveAnswers } from '@/db/reporting/filing.ts'
import { findReport } from '@/db/reporting/report-view.ts'
import type { Viewer } from '@/db/viewers.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { typedFields } from '../../form-reading.ts'

const t = translator('vi', 'uploads')

type Outcome = { ok: boolean; status: number; code?: string; message: string; at?: string; item?: object }
type Context = { params: Promise<{ id: string }> }

export async function POST(request: Request, { params }: Context) {
  const reportId = Number((await params).id)
  if (!(await findViewer())) return signedOut(request, reportId)
  const viewer = await acting(['contributor', 'officer', 'leader'])
  const view = await findReport(viewer, reportId)
  if (!view) notFound()
  const back = staffAddress(view.actions.includes('submit') ? 'reportSignOff' : 'report', { id: reportId })
  const upload = await receiveUpload(request)
  if (!upload.ok) {
    const code = upload.status === 413 ? 'tooLarge' : upload.status === 403 ? 'forbidden' : 'form'
    return answer(request, back, { ...refused({ ok: false, code }), status: upload.status })
  }
  const form = new FormData()
  for (const [name, text] of upload.fields) form.append(name, text)
  const fields = typedFields(form)
  if (fields.length > 0) await saveAnswers(viewer, reportId, fields)
  const removed = upload.fields.get('remove')
  if (removed) {
    for (const { path } of upload.files) await dropIncoming(path)
    return answer(request, back, await remove(viewer, removed))
  }
  let outcome: Outcome = { ...refused({ ok: false, code: 'empty' }), at: upload.fields.get('at') }
  for (const file of upload.files) outcome = await attach(viewer, reportId, file)
  return answer(request, back, outcome)
}

async function attach(viewer: Viewer, reportId: number, file: Parameters<typeof attachFile>[2] & { field: string }) {
  const done = await attachFile(viewer, targetOf(reportId, file.field), file)
  if (!done) notFound()
  if (!done.ok) return { ...refused(done), at: file.field }
  const message = t('uploaded', { name: done.file.name })
  return { ok: true, status: 200, message, at: file.field, item: evidenceItem(done.file) }
}

function targetOf(reportId: number, field: string): Target {
  if (field === 'tep-bao-cao') return { reportId, indicatorId: null, purpose: 'officialReport' }
  const id = /^tep-([1-9][0-9]{0,8})$/.exec(field)?.[1]
  if (!id) notFound()
  return { reportId, indicatorId: Number(id), purpose: 'evidence' }
}

async function remove(viewer: Viewer, fileId: string): Promise<Outcome> {
  const done = /^[1-9][0-9]{0,8}$/.test(fileId) ? await removeFile(viewer, Number(fileId)) : undefined
  if (!done) notFound()
  return done.ok ? { ok: true, status: 200, message: t('removedPlain') } : refused(done)
}

const STATUSES: Partial<Record<EvidenceRefusal['code'], number>> = {
  kind: 415,
  doubleExtension: 415,
  tooLarge: 413,
  forbidden: 403,
  closed: 409,
  tooMany: 409,
  unitFull: 409,
  busy: 503,
  diskFull: 503,
}

function refused({ code }: { ok: false; code: EvidenceRefusal['code'] | 'form' }): Outcome {
  const status = (code !== 'form' && STATUSES[code]) || (code === 'form' ? 400 : 422)
  return { ok: false, status, code, message: t(`problems.${code}`) }
}

async function answer(request: Request, back: string, outcome: Outcome) {
  const closing = outcome.status === 413 ? CLOSING : {}
  const { status, at, ...told } = outcome
  if (!wantsPage(request)) return Response.json(told, { status, headers: closing })
  const note = told.ok ? { done: told.message } : { problems: [{ fieldId: at ?? 'noi-dung', words: told.message }] }
  const location = await leaveNote(told.ok && at ? `${back}#${at}` : back, note)
  return new Response(null, { status: 303, headers: { location, ...closing } })
}

function signedOut(request: Request, reportId: number) {
  if (!wantsPage(request)) return Response.json({ ok: false, code: 'signedOut' }, { status: 401, headers: CLOSING })
  const back = encodeURIComponent(staffAddress('report', { id: reportId }))
  const location = `${staffAddress('signIn')}?callbackUrl=${back}`
  return new Response(null, { status: 303, headers: { location, ...CLOSING } })
}

const wantsPage = (request: Request) => request.headers.get('accept')?.includes('text/html') ?? false
