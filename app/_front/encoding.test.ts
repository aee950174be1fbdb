import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { chooseCoding, isUnchanged, prepareAnswer } from './encoding.ts'

const HTML = { 'content-type': 'text/html; charset=utf-8' }
const long = Buffer.from('Tiến độ số '.repeat(200))

test('an answer unpacks to the same bytes in each coding', async () => {
  const { bodies } = await prepareAnswer(200, HTML, long)
  expect(brotliDecompressSync(bodies.br as Buffer)).toEqual(long)
  expect(gunzipSync(bodies.gzip as Buffer)).toEqual(long)
})

test('fonts and tiny answers are not compressed', async () => {
  expect((await prepareAnswer(200, { 'content-type': 'font/woff2' }, long)).bodies).toEqual({ identity: long })
  expect((await prepareAnswer(200, HTML, Buffer.from('x'))).bodies.br).toBeUndefined()
})

test('the tag follows the content', async () => {
  const [one, same, other] = await Promise.all(
    [long, long, Buffer.from('x')].map((body) => prepareAnswer(200, HTML, body)),
  )
  expect(one?.etag).toBe(same?.etag)
  expect(one?.etag).not.toBe(other?.etag)
})

describe('the coding', () => {
  const bodies = { identity: long, br: long, gzip: long }
  test.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0.1, gzip;q=0.8', 'gzip'],
    ['br;q=0, gzip;q=0', 'identity'],
    ['identity', 'identity'],
    ['*', 'br'],
    ['gzip;q=0.5, identity', 'identity'],
    ['', 'identity'],
    [undefined, 'identity'],
  ])('of a client that takes %s is %s', (accepted, coding) => expect(chooseCoding(accepted, bodies)).toBe(coding))
})

test('a client that holds the answer is told so', () => {
  expect(isUnchanged('W/"a"', 'W/"a"')).toBe(true)
  expect(isUnchanged('"x", "a"', 'W/"a"')).toBe(true)
  expect(isUnchanged('*', 'W/"a"')).toBe(true)
  expect(isUnchanged('"b"', 'W/"a"')).toBe(false)
  expect(isUnchanged(undefined, 'W/"a"')).toBe(false)
})
