import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { backUpIfDue } from '../backup.ts'
import { takeIn } from '../files/incoming.ts'
import { pdf } from '../files/samples.ts'
import {
  fillIn,
  must,
  REASON,
  type Stage,
  see,
  setClock,
  setStage,
  startLaiChau,
  submitLaiChau,
} from '../reporting/cast.ts'
import { approveAnswer, returnAnswer } from '../reporting/review.ts'
import { takeStep } from '../reporting/transition.ts'
import { evidenceFiles } from '../schema.ts'
import { store } from '../store.ts'
import type { Viewer } from '../viewers.ts'
import { attachFile, listEvidence, mayAttach, openFile, removeFile, type Target } from './evidence.ts'
import { scanWaiting, sweepUploads } from './sweeping.ts'

let stage: Stage
let report: number
let figure: number

beforeEach(async () => {
  stage = await setStage()
  report = await startLaiChau(stage)
  figure = (await see(stage.cast.officer, report)).answers[0]?.field.indicator.id ?? 0
})
afterEach(() => {
  delete process.env.CLAMD_ADDRESS
  stage.database.close()
})

async function* bodyOf(bytes: Uint8Array) {
  yield bytes
}

async function attach(viewer: Viewer, name = 'Kế hoạch.pdf', bytes = pdf(), target: Partial<Target> = {}) {
  const incoming = await takeIn(name, bodyOf(bytes))
  if (incoming === 'tooLarge') throw new Error('Too large.')
  return attachFile(viewer, { reportId: report, indicatorId: figure, purpose: 'evidence', ...target }, incoming)
}

const uploads = (place: string) => readdirSync(join(stage.database.folder, 'uploads', place))

test('a file lies under a random name, for the server alone, and its row says what it is', async () => {
  const { file } = await must(attach(stage.cast.officer))
  expect(file).toMatchObject({ name: 'Kế hoạch.pdf', uploadedBy: 'Tên officer', isWaiting: false, indicatorId: figure })
  const [name = ''] = uploads('kept')
  expect(name).toMatch(/^[0-9a-f-]{36}$/)
  const path = join(stage.database.folder, 'uploads', 'kept', name)
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(statSync(join(path, '..')).mode & 0o777).toBe(0o700)
  expect(readFileSync(path)).toEqual(pdf())
  expect(uploads('incoming')).toEqual([])
})

test('who may see the report may read the file; for another unit it does not exist', async () => {
  const { file } = await must(attach(stage.cast.officer))
  const { secondOfficer, leader, reviewer, auditor, stranger } = stage.cast
  for (const viewer of [secondOfficer, leader, reviewer, auditor]) {
    expect(await openFile(viewer, file.id)).toMatchObject({ name: 'Kế hoạch.pdf' })
    expect(await listEvidence(viewer, report)).toHaveLength(1)
  }
  expect(await openFile(stranger, file.id)).toBeUndefined()
  expect(await listEvidence(stranger, report)).toEqual([])
  expect(await attach(stranger)).toBeUndefined()
  expect(await removeFile(stranger, file.id)).toBeUndefined()
})

test('a leader does not add evidence, a contributor only in a section that is given', async () => {
  expect(await attach(stage.cast.leader)).toEqual({ ok: false, code: 'forbidden' })
  expect(await attach(stage.cast.contributor)).toEqual({ ok: false, code: 'forbidden' })
})

test('what is refused leaves nothing on the disk', async () => {
  expect(await attach(stage.cast.officer, 'x.svg')).toEqual({ ok: false, code: 'kind' })
  expect(await attach(stage.cast.officer, 'x.docx')).toEqual({ ok: false, code: 'mismatch' })
  expect(uploads('incoming')).toEqual([])
  expect(await takeIn('x.pdf', bodyOf(new Uint8Array(20 * 1024 ** 2 + 1)))).toBe('tooLarge')
  expect(uploads('incoming')).toEqual([])
})

test('a report holds 20 files, a unit 2 GB', { timeout: 20_000 }, async () => {
  const dot = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#c00' } })
    .png()
    .toBuffer()
  const { officer } = stage.cast
  for (let count = 0; count < 20; count += 1) await must(attach(officer, 'ảnh.png', dot))
  expect(await attach(officer, 'ảnh.png', dot)).toEqual({ ok: false, code: 'tooMany' })
  const [first] = await listEvidence(officer, report)
  await must(removeFile(officer, first?.id ?? 0))
  await store.write({ actorId: null, actorName: 'test' }, (tx) => {
    tx.db
      .update(evidenceFiles)
      .set({ bytes: 110 * 1024 ** 2 })
      .run()
    tx.audit({ action: 'test', objectKind: 'test' })
  })
  expect(await attach(officer)).toEqual({ ok: false, code: 'unitFull' })
})

test('a file goes before submission and stays after it; on a returned figure new ones may come', async () => {
  const { officer, reviewer } = stage.cast
  const { file: gone } = await must(attach(officer))
  const { file } = await must(attach(officer))
  await must(removeFile(officer, gone.id))
  expect(uploads('kept')).toHaveLength(1)
  await must(fillIn(officer, report))
  await submitLaiChau(stage, report)
  expect(await removeFile(officer, file.id)).toEqual({ ok: false, code: 'closed' })
  expect(await attach(officer)).toEqual({ ok: false, code: 'closed' })
  await must(takeStep(reviewer, report, { action: 'takeUp' }))
  for (const { answer } of (await see(reviewer, report)).answers) {
    const seen = { indicatorId: answer.indicatorId, version: answer.version }
    if (answer.indicatorId === figure) await must(returnAnswer(reviewer, report, seen, REASON))
    else await must(approveAnswer(reviewer, report, seen))
  }
  await must(takeStep(reviewer, report, { action: 'return', reason: REASON }))
  setClock(stage.database, '2026-12-21T02:00:00.000Z')
  const { file: later } = await must(attach(officer))
  expect(await removeFile(officer, file.id)).toEqual({ ok: false, code: 'closed' })
  await must(removeFile(officer, later.id))
})

test('the signed report is a PDF, added once the leader has confirmed', async () => {
  const { officer, leader } = stage.cast
  const target = { indicatorId: null, purpose: 'officialReport' } as const
  expect(await attach(officer, 'x.pdf', pdf(), target)).toEqual({ ok: false, code: 'closed' })
  await must(fillIn(officer, report))
  await must(takeStep(officer, report, { action: 'askSignOff' }))
  await must(takeStep(leader, report, { action: 'signOff' }))
  expect(await mayAttach(leader, { reportId: report, ...target })).toEqual({ ok: true })
  await must(attach(leader, '512.BC-UBND.signed.pdf', pdf(), target))
  expect((await listEvidence(officer, report)).at(-1)).toMatchObject({ purpose: 'officialReport', indicatorId: null })
})

test('what was left half-way goes after a day, and what a row names stays', async () => {
  await must(attach(stage.cast.officer))
  const orphan = join(stage.database.folder, 'uploads', 'kept', 'orphan')
  writeFileSync(orphan, 'x')
  const dayBefore = new Date('2026-12-19T01:00:00Z')
  const justNow = new Date('2026-12-20T01:00:00Z')
  utimesSync(orphan, justNow, justNow)
  expect(await sweepUploads()).toEqual([])
  for (const name of uploads('kept'))
    utimesSync(join(stage.database.folder, 'uploads', 'kept', name), dayBefore, dayBefore)
  expect(await sweepUploads()).toEqual([orphan])
  expect(uploads('kept')).toHaveLength(1)
})

test('the nightly backup holds the uploads, with a list of their hashes', async () => {
  const { file } = await must(attach(stage.cast.officer))
  const copy = (await backUpIfDue()) ?? ''
  const listed = JSON.parse(readFileSync(copy.replace('.db', '.uploads.json'), 'utf8'))
  expect(listed).toMatchObject([{ sha256: file.sha256, bytes: file.bytes }])
  expect(readFileSync(join(copy, '..', 'uploads', listed[0].name))).toEqual(pdf())
})

/** A scanner that says what it is told to say. */
async function clamd(answer: string) {
  const server = createServer((socket) => {
    socket.on('data', (bytes) => {
      if (bytes.subarray(-4).equals(Buffer.alloc(4))) socket.end(`${answer}\0`)
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address() as { port: number }
  process.env.CLAMD_ADDRESS = `127.0.0.1:${address.port}`
  return server
}

test('with a scanner: clean is kept, infected refused, and while it is down the file waits and nobody reads it', async () => {
  const { officer, reviewer } = stage.cast
  const clean = await clamd('stream: OK')
  await must(attach(officer))
  clean.close()
  const infected = await clamd('stream: Eicar-Signature FOUND')
  expect(await attach(officer)).toEqual({ ok: false, code: 'infected' })
  infected.close()
  process.env.CLAMD_ADDRESS = '127.0.0.1:1'
  const { file } = await must(attach(officer))
  expect(file.isWaiting).toBe(true)
  expect(await openFile(reviewer, file.id)).toBe('waiting')
  const up = await clamd('stream: OK')
  await scanWaiting()
  expect(await openFile(reviewer, file.id)).toMatchObject({ name: 'Kế hoạch.pdf' })
  up.close()
})
