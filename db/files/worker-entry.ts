// What the worker thread can do, by name. Each is loaded only when it is asked for.
import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'

type Source = Uint8Array | string

const WORKS: Record<string, (input: never) => Promise<unknown>> = {
  inspect: async ({ kind, source }: { kind: 'pdf' | 'docx' | 'xlsx'; source: Source }) => {
    if (kind !== 'pdf') return (await import('./office-package.ts')).inspectPackage(kind, source)
    return (await import('./pdf-scan.ts')).inspectPdf(await bytesOf(source))
  },
  readWorkbook: async ({ source, limits }: { source: Source; limits: never }) =>
    (await import('./workbook-reading.ts')).readSheets(await bytesOf(source), limits),
  writeTemplate: async (template: never) => (await import('../workbook/template-writing.ts')).writeTemplate(template),
  writeReport: async (report: never) => (await import('../word/report-writing.ts')).writeReport(report),
}

async function bytesOf(source: Source): Promise<Buffer> {
  return typeof source === 'string' ? readFile(source) : Buffer.from(source.buffer, source.byteOffset, source.length)
}

const { name, input } = workerData as { name: string; input: never }
parentPort?.postMessage(await WORKS[name]?.(input))
