// Answers as they go over the wire: compressed once in both ways, tagged by content, compared with what the client holds.
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Coding = 'br' | 'gzip' | 'identity'

/** A whole answer: status, headers of its own, and the body in every coding that is worth it. */
export type Answer = {
  status: number
  headers: Readonly<Record<string, string>>
  etag: string
  bodies: Readonly<{ identity: Buffer; br?: Buffer; gzip?: Buffer }>
}

const SMALLEST_WORTH_COMPRESSING = 512
const COMPRESSIBLE = /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|xml)|application\/javascript|image\/svg)/

const brotliAsync = promisify(brotliCompress)
const gzipAsync = promisify(gzip)

/** Makes an answer of a body; compression is asynchronous and happens once. */
export async function prepareAnswer(
  status: number,
  headers: Record<string, string>,
  identity: Buffer,
): Promise<Answer> {
  const etag = `W/"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`
  const type = headers['content-type'] ?? ''
  if (identity.length < SMALLEST_WORTH_COMPRESSING || !COMPRESSIBLE.test(type)) {
    return { status, headers, etag, bodies: { identity } }
  }
  const quality = {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: identity.length },
  }
  const [br, zipped] = await Promise.all([brotliAsync(identity, quality), gzipAsync(identity, { level: 9 })])
  return { status, headers, etag, bodies: { identity, br, gzip: zipped } }
}

/** Bytes that an answer holds in memory. */
export function sizeOfAnswer({ bodies }: Answer): number {
  return bodies.identity.length + (bodies.br?.length ?? 0) + (bodies.gzip?.length ?? 0) + 1024
}

/** The best coding that the client accepts: highest weight first, then br, gzip, identity. */
export function chooseCoding(accepted: string | undefined, bodies: Answer['bodies']): Coding {
  const weights = weightsOf(accepted ?? '')
  const weightOf = (coding: Coding) => weights.get(coding) ?? weights.get('*') ?? (coding === 'identity' ? 0.0001 : 0)
  let best: Coding = 'identity'
  for (const coding of ['gzip', 'br'] as const) {
    if (bodies[coding] && weightOf(coding) > 0 && weightOf(coding) >= weightOf(best)) best = coding
  }
  return best
}

/** Whether the client's If-None-Match names this answer (weak comparison). */
export function isUnchanged(ifNoneMatch: string | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false
  const bare = (tag: string) => tag.trim().replace(/^W\//, '')
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((tag) => bare(tag) === bare(etag))
}

function weightsOf(accepted: string): Map<string, number> {
  const weights = new Map<string, number>()
  for (const part of accepted.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim())
    const weight = parameters.find((parameter) => parameter.startsWith('q='))
    if (name) weights.set(name === 'x-gzip' ? 'gzip' : name, weight ? Number(weight.slice(2)) || 0 : 1)
  }
  return weights
}
