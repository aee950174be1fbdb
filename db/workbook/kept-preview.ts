// A preview waits for a decision: what the file would change is kept beside the files on their way in, for a day, for the one who sent it.
import { randomUUID } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { incomingFolder } from '../files/incoming.ts'
import type { Viewer } from '../viewers.ts'
import type { Preview } from './preview.ts'

export type KeptPreview = Preview & { userId: number; reportId: number; fileName: string }

const MARK = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const pathOf = (mark: string) => join(incomingFolder(), `preview-${mark}.json`)

/** Keeps a preview and returns the mark that finds it again. */
export async function keepPreview(viewer: Viewer, reportId: number, fileName: string, preview: Preview) {
  const mark = randomUUID()
  const kept: KeptPreview = { ...preview, userId: viewer.userId, reportId, fileName }
  await writeFile(pathOf(mark), JSON.stringify(kept), { mode: 0o600 })
  return mark
}

/** The preview of a mark, if it is this person's and this report's. */
export async function findPreview(viewer: Viewer, reportId: number, mark: unknown): Promise<KeptPreview | undefined> {
  if (typeof mark !== 'string' || !MARK.test(mark)) return undefined
  const text = await readFile(pathOf(mark), 'utf8').catch(() => undefined)
  const kept = text === undefined ? undefined : (JSON.parse(text) as KeptPreview)
  return kept?.userId === viewer.userId && kept.reportId === reportId ? kept : undefined
}

export async function dropPreview(mark: string) {
  if (MARK.test(mark)) await rm(pathOf(mark), { force: true })
}
