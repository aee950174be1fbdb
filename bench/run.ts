// `npm run bench`: one table of what the portal costs. With `--full` also from a fresh clone, installation included.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { inProject } from '../deploy/project.mjs'
import { addressOf } from '../lib/routes.ts'
import { measureOpening } from './periods.ts'
import { openPortal, SHELF, timeFreshClone } from './portal.ts'
import { measurePublishing } from './publishing.ts'
import { compareRates } from './rates.ts'
import { measureImporting } from './registers.ts'
import { measureWriting } from './reporting.ts'
import { measureSearching } from './search.ts'
import {
  HEAD,
  importingRows,
  machineRow,
  openingRows,
  print,
  publishingRows,
  rateRows,
  searchingRows,
  stepRows,
  weightRows,
  writingRows,
} from './table.ts'
import { weighPages } from './weights.ts'

const VI = { locale: 'vi' } as const
const PAGES = [addressOf('overview', {}, VI), addressOf('unit', { slug: 'lai-chau' }, VI)]

process.umask(0o077)
const machine = machineRow()
mkdirSync(inProject(SHELF), { recursive: true })
// On the project's own disk: a memory file system would make a durable write look free.
const folder = mkdtempSync(inProject(SHELF, 'data-'))
process.env.TMPDIR = folder
// Interrupted or not, nothing stays behind.
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

const clone = process.argv.includes('--full') ? await timeFreshClone(folder) : undefined
const portal = await openPortal(join(folder, 'real'))
const rows = [HEAD, machine, ...stepRows(portal.steps, clone)]
try {
  rows.push(...rateRows(await compareRates(portal, PAGES)))
  rows.push(...weightRows(await weighPages(portal.port)))
  rows.push(...publishingRows(await measurePublishing(portal.port)))
} finally {
  await portal.close()
}
rows.push(...writingRows(await measureWriting()))
rows.push(...openingRows([await measureOpening(34), await measureOpening(3400)]))
rows.push(...importingRows(await measureImporting()))
rows.push(...searchingRows(await measureSearching()))
print(rows)
