// Importing: a file of 5,000 documents, from the bytes that were sent to the committed rows, and how long it ever keeps another
// request of the same process waiting.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { takeIn } from '../db/files/incoming.ts'
import { readRegisterFile } from '../db/registers/file-reading.ts'
import { writeWorkbook } from '../db/registers/file-writing.ts'
import { commitImport, previewImport } from '../db/registers/importing.ts'
import { findReferents } from '../db/registers/reading.ts'
import { setStage } from '../db/reporting/cast.ts'
import { REGISTERS, referencesOf } from '../lib/registers/register.ts'
import { timed } from './machine.ts'

/** Seconds of reading, previewing and committing; `p99` and `longest` are event-loop delays in milliseconds over all three. */
export type Importing = { rows: number; read: number; preview: number; commit: number; p99: number; longest: number }

const ROWS = 5000
const register = REGISTERS.documents

/** Imports once, into a database of its own that is removed afterwards. */
export async function measureImporting(): Promise<Importing> {
  const stage = await setStage()
  try {
    const { administrator } = stage.cast
    const referents = (await findReferents(administrator, referencesOf(register))) ?? {}
    const incoming = await takeIn('van-ban.xlsx', chunks(await writeWorkbook(register, documents(), referents)))
    if (incoming === 'tooLarge') throw new Error('The file is too large.')
    // Writing the file is the test's own work and is not counted.
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    const read = await timed(() => readRegisterFile(register, incoming))
    const { file } = read.result as Extract<typeof read.result, { ok: true }>
    const preview = await timed(() => previewImport(administrator, 'documents', file))
    const seen = preview.result
    if (!seen) throw new Error('No preview.')
    const commit = await timed(() => commitImport(administrator, 'documents', file, seen))
    delay.disable()
    if (!commit.result.ok) throw new Error(commit.result.code)
    const seconds = { read: read.seconds, preview: preview.seconds, commit: commit.seconds }
    return { rows: ROWS, ...seconds, p99: delay.percentile(99) / 1e6, longest: delay.max / 1e6 }
  } finally {
    stage.database.close()
  }
}

function documents() {
  return Array.from({ length: ROWS }, (_, index) => ({
    kind: 'Kế hoạch',
    symbol: `${index + 1}/KH-UBND`,
    issuedOn: '05/9/2026',
    unitId: 'Lai Châu',
    subjectVi: `Kế hoạch chuyển đổi số, số ${index + 1}`,
  }))
}

async function* chunks(bytes: Uint8Array) {
  yield bytes
}
