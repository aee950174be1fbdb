// Evidence: files that prove a figure, or the signed paper report; added and removed by the unit before it submits, read by whoever
// may see the report.
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { checkFile } from '../files/check-file.ts'
import { dropIncoming, type Incoming } from '../files/incoming.ts'
import { type FileProblem, MOST_REPORT_FILES, MOST_UNIT_BYTES } from '../files/kinds.ts'
import { findReport, type ReportView } from '../reporting/report-view.ts'
import { evidenceFiles, reports, users } from '../schema.ts'
import { type Db, store, type Write } from '../store.ts'
import { auditDenied, judgeOn, type Viewer, whoIs } from '../viewers.ts'
import { contributorSections } from './contributed-sections.ts'
import { erase, findPlace, hasRoom, type Place, type Stored, storedPath, storeFile } from './storage.ts'
import { isScanning, scanFile } from './virus-scan.ts'

export type EvidenceFile = {
  id: number
  indicatorId: number | null
  purpose: 'evidence' | 'officialReport'
  name: string
  mediaType: string
  bytes: number
  sha256: string
  uploadedBy: string
  uploadedAt: string
  /** Not scanned yet, so not to be read. */
  isWaiting: boolean
}

/** `code` of a refusal: a problem of the file, or a reason that lies with the report, its unit or the disk. */
export type EvidenceRefusal = {
  ok: false
  code: FileProblem | 'forbidden' | 'closed' | 'tooMany' | 'unitFull' | 'diskFull' | 'infected'
}
export type Target = { reportId: number; indicatorId: number | null; purpose: EvidenceFile['purpose'] }

/** May this viewer add a file here now? Ask before the body is read. Undefined: for this viewer there is no such report. */
export async function mayAttach(viewer: Viewer, target: Target): Promise<{ ok: true } | EvidenceRefusal | undefined> {
  const view = await findReport(viewer, target.reportId)
  if (!view) return undefined
  const open = await store.read((db) => isOpenFor(db, viewer, view, target))
  if (open !== true) return { ok: false, code: open }
  return (await hasRoom()) ? { ok: true } : { ok: false, code: 'diskFull' }
}

/** Checks, stores and enters a file that has come in; whatever happens, it does not stay where it came in. */
export async function attachFile(
  viewer: Viewer,
  target: Target,
  incoming: Incoming,
): Promise<{ ok: true; file: EvidenceFile } | EvidenceRefusal | undefined> {
  try {
    const may = await mayAttach(viewer, target)
    if (!may?.ok) return may
    const checked = await checkFile(incoming.told, incoming.path)
    if (!checked.ok) return checked
    if (target.purpose === 'officialReport' && checked.kind !== 'pdf') return { ok: false, code: 'kind' }
    const scan = await scanFile(incoming.path)
    if (scan === 'infected') return { ok: false, code: 'infected' }
    const stored = await storeFile(incoming, checked.reencoded, scan === 'clean' ? 'kept' : 'waiting')
    const { name, mediaType } = checked
    const entered = await enter(viewer, target, { name, mediaType, ...stored })
    if (!entered?.ok) await erase(stored.storageName)
    return entered
  } finally {
    await dropIncoming(incoming.path)
  }
}

async function enter(viewer: Viewer, target: Target, row: Stored & { name: string; mediaType: string }) {
  const view = await findReport(viewer, target.reportId)
  if (!view) return undefined
  const { unitId } = view.report
  const entered = await store.write(whoIs(viewer, null, unitId), (tx) => {
    const code = refusalIn(tx, viewer, view, target, row.bytes)
    const audit = { action: 'evidence.add', objectKind: 'report', objectId: target.reportId }
    const { name, bytes, sha256 } = row
    const after = { name, bytes, sha256, indicatorId: target.indicatorId, purpose: target.purpose }
    if (code) {
      tx.audit({ ...audit, after: { ...after, code }, outcome: 'failed' })
      return { ok: false as const, code }
    }
    const { id } = tx.db
      .insert(evidenceFiles)
      .values({ ...row, ...target, unitId, uploadedBy: viewer.userId, uploadedAt: tx.now })
      .returning({ id: evidenceFiles.id })
      .get()
    tx.audit({ ...audit, after: { ...after, fileId: id } })
    return { ok: true as const, id }
  })
  if (!entered.ok) return entered
  const files = await listEvidence(viewer, target.reportId)
  return { ok: true as const, file: files.find(({ id }) => id === entered.id) as EvidenceFile }
}

function refusalIn(tx: Write, viewer: Viewer, view: ReportView, target: Target, bytes: number) {
  const state = tx.db.select({ state: reports.state }).from(reports).where(eq(reports.id, view.report.id)).get()?.state
  if (state !== view.report.state) return 'closed' as const
  const open = isOpenFor(tx.db, viewer, view, target)
  if (open !== true) return open
  if (listRows(tx.db, target.reportId).length >= MOST_REPORT_FILES) return 'tooMany' as const
  const held = tx.db
    .select({ bytes: sql<number>`coalesce(sum(${evidenceFiles.bytes}), 0)` })
    .from(evidenceFiles)
    .where(and(eq(evidenceFiles.unitId, view.report.unitId), isNull(evidenceFiles.removedAt)))
    .get()
  return (held?.bytes ?? 0) + bytes > MOST_UNIT_BYTES ? ('unitFull' as const) : null
}

/** Evidence is added where the figure may still be edited; the signed report by whoever may submit, before submission. */
function isOpenFor(db: Db, viewer: Viewer, view: ReportView, target: Target): true | 'forbidden' | 'closed' {
  const { report, answers, roles } = view
  if (target.purpose === 'officialReport') {
    if (judgeOn(db, viewer, 'report.submit', report.unitId) !== 'allowed') return 'forbidden'
    return view.actions.includes('submit') ? true : 'closed'
  }
  if (judgeOn(db, viewer, 'evidence.add', report.unitId) !== 'allowed') return 'forbidden'
  const answer = answers.find(({ field }) => field.indicator.id === target.indicatorId)
  if (!answer?.isOpen) return 'closed'
  const isGiven = roles.includes('officer') || contributorSections(db, viewer, view).has(answer.field.sectionId)
  return isGiven ? true : 'forbidden'
}

/** Takes a file away again: only one that has not been submitted yet, where the figure is open. */
export async function removeFile(viewer: Viewer, fileId: number): Promise<{ ok: true } | EvidenceRefusal | undefined> {
  const row = await findRow(viewer, fileId)
  const view = row?.reportId ? await findReport(viewer, row.reportId) : undefined
  if (!row || !view) return undefined
  const target = { reportId: view.report.id, indicatorId: row.indicatorId, purpose: row.purpose }
  const done = await store.write(whoIs(viewer, null, row.unitId), (tx) => {
    const open = isOpenFor(tx.db, viewer, view, target)
    const isSubmitted = row.uploadedAt <= (view.receipt?.submittedAt ?? '')
    const code = open !== true ? open : isSubmitted ? ('closed' as const) : null
    const audit = { action: 'evidence.remove', objectKind: 'evidence', objectId: fileId }
    tx.audit({ ...audit, before: { name: row.name, sha256: row.sha256 }, outcome: code ? 'failed' : 'ok' })
    if (code) return { ok: false as const, code }
    tx.db.update(evidenceFiles).set({ removedAt: tx.now }).where(eq(evidenceFiles.id, fileId)).run()
    return { ok: true as const }
  })
  if (done.ok) await erase(row.storageName)
  return done
}

/** The file of an id, for a viewer who may see its report; that it was read is on record (row U1). */
export async function openFile(
  viewer: Viewer,
  fileId: number,
): Promise<{ path: string; name: string; mediaType: string; bytes: number } | 'waiting' | undefined> {
  const row = await findRow(viewer, fileId)
  if (!row) return undefined
  const place = await findPlace(row.storageName)
  if (place === 'waiting') return 'waiting'
  if (!place) throw new Error(`The file of evidence ${fileId} is not there.`)
  await store.write(whoIs(viewer, null, row.unitId), (tx) =>
    tx.audit({ action: 'evidence.read', objectKind: 'evidence', objectId: fileId, after: { reportId: row.reportId } }),
  )
  const { name, mediaType, bytes } = row
  return { path: storedPath(place, row.storageName), name, mediaType, bytes }
}

async function findRow(viewer: Viewer, fileId: number) {
  const found = await store.read((db) => {
    const live = and(eq(evidenceFiles.id, fileId), isNull(evidenceFiles.removedAt))
    const row = db.select().from(evidenceFiles).where(live).get()
    if (!row) return undefined
    return judgeOn(db, viewer, 'evidence.read', row.unitId) === 'allowed' ? row : 'denied'
  })
  if (found !== 'denied') return found
  await auditDenied(viewer, 'evidence.read', 'evidence', fileId)
  return undefined
}

/** The files of a report that this viewer may see, the oldest first. */
export async function listEvidence(viewer: Viewer, reportId: number): Promise<EvidenceFile[]> {
  const rows = await store.read((db) => {
    const report = db.select({ unitId: reports.unitId }).from(reports).where(eq(reports.id, reportId)).get()
    const mayRead = report && judgeOn(db, viewer, 'evidence.read', report.unitId) === 'allowed'
    return mayRead ? listRows(db, reportId) : []
  })
  return Promise.all(rows.map(shown))
}

function listRows(db: Db, reportId: number) {
  return db
    .select({
      id: evidenceFiles.id,
      indicatorId: evidenceFiles.indicatorId,
      purpose: evidenceFiles.purpose,
      name: evidenceFiles.name,
      mediaType: evidenceFiles.mediaType,
      bytes: evidenceFiles.bytes,
      sha256: evidenceFiles.sha256,
      uploadedBy: users.name,
      uploadedAt: evidenceFiles.uploadedAt,
      storageName: evidenceFiles.storageName,
    })
    .from(evidenceFiles)
    .innerJoin(users, eq(users.id, evidenceFiles.uploadedBy))
    .where(and(eq(evidenceFiles.reportId, reportId), isNull(evidenceFiles.removedAt)))
    .orderBy(asc(evidenceFiles.id))
    .all()
}

async function shown({ storageName, ...row }: ReturnType<typeof listRows>[number]): Promise<EvidenceFile> {
  const place: Place | undefined = isScanning() ? await findPlace(storageName) : 'kept'
  return { ...row, isWaiting: place === 'waiting' }
}
