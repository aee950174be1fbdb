// Weights: what a first visit to a page carries over the wire, by kind of file, with gzip and with brotli.
import { addressOf, type PageKind } from '../lib/routes.ts'
import { ask } from './asking.ts'

export type Bytes = { gzip: number; br: number }
export type Weight = { kind: PageKind; html: Bytes; css: Bytes; fonts: Bytes; js: Bytes }

const VI = { locale: 'vi' } as const

/** The weights of one page of each kind that the issue names. */
export async function weighPages(port: number): Promise<Weight[]> {
  const indicator = await firstLink(port, addressOf('indicators', {}, VI))
  const source = await firstLink(port, addressOf('sources', {}, VI))
  const pages: [PageKind, string][] = [
    ['overview', addressOf('overview', {}, VI)],
    ['units', addressOf('units', {}, VI)],
    ['unit', addressOf('unit', { slug: 'lai-chau' }, VI)],
    ['indicator', indicator],
    ['releases', addressOf('releases', {}, VI)],
    ['source', source],
  ]
  const weights: Weight[] = []
  for (const [kind, path] of pages) weights.push(await weigh(port, kind, path))
  return weights
}

async function firstLink(port: number, list: string): Promise<string> {
  const html = await text(port, list)
  const path = [...html.matchAll(/href="([^"#?]+)"/g)]
    .map(([, href = '']) => href)
    .find((href) => href.startsWith(`${list}/`) && !/\.\w+$/.test(href))
  if (!path) throw new Error(`${list} links to no page below it.`)
  return path
}

async function weigh(port: number, kind: PageKind, path: string): Promise<Weight> {
  const html = await text(port, path)
  const styles = found(html, /<link\b[^>]*?\bhref="([^"]+\.css[^"]*)"/g, path)
  const scripts = found(html, /<script\b[^>]*?\bsrc="([^"]+)"/g, path)
  const fonts = new Set<string>()
  for (const style of styles) {
    for (const font of found(await text(port, style), /url\(["']?([^"')]+\.woff2[^"')]*)/g, style)) fonts.add(font)
  }
  return {
    kind,
    html: await bytesOf(port, [path]),
    css: await bytesOf(port, styles),
    fonts: await bytesOf(port, [...fonts]),
    js: await bytesOf(port, scripts),
  }
}

function found(content: string, pattern: RegExp, base: string): string[] {
  const addresses = [...content.matchAll(pattern)].map(([, address = '']) => address)
  const inPlace = addresses.map((address) => new URL(address, new URL(base, 'http://portal')))
  return [...new Set(inPlace.map(({ pathname, search }) => pathname + search))]
}

async function bytesOf(port: number, paths: readonly string[]): Promise<Bytes> {
  const total = { gzip: 0, br: 0 }
  for (const path of paths) {
    for (const coding of ['gzip', 'br'] as const) total[coding] += (await ask(port, path, coding)).body.length
  }
  return total
}

const text = async (port: number, path: string) => (await ask(port, path, 'identity')).body.toString('utf8')
