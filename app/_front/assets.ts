// Build assets (/_next/static/…): named by their content, so they are immutable; served from the build folder through the
// same bounded cache as pages. Next has no part in it.
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { type Answer, prepareAnswer } from './encoding.ts'

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
}

export const IMMUTABLE = 'public, max-age=31536000, immutable'

/** The file of a /_next/static/ address below the build folder, or null if the address cannot be one. */
export function assetFile(path: string, buildFolder: string): string | null {
  let decoded: string
  try {
    decoded = decodeURIComponent(path)
  } catch {
    return null
  }
  const segments = decoded.replace('/_next/static/', '').split('/')
  const isPlain = segments.every((segment) => /^[\w~@()[\]. -]+$/.test(segment) && !/^\.+$/.test(segment))
  return isPlain && TYPES[extname(decoded)] ? join(buildFolder, 'static', ...segments) : null
}

/** Reads and prepares an asset; status 404 when there is no such file. */
export async function assetAnswer(file: string): Promise<Answer> {
  try {
    return await prepareAnswer(200, { 'content-type': TYPES[extname(file)] ?? '' }, await readFile(file))
  } catch (error) {
    if (!['ENOENT', 'EISDIR', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    return { status: 404, headers: {}, etag: '', bodies: { identity: Buffer.alloc(0) } }
  }
}
