import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createPolicyReports, readReports } from './policy-reports.ts'

const violation = (documentURL: string) => ({
  type: 'csp-violation',
  body: { documentURL, blockedURL: 'inline', effectiveDirective: 'script-src-elem' },
})

let lines: string[]
beforeEach(() => {
  lines = []
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => lines.push(String(text)) > 0)
})
afterEach(() => vi.restoreAllMocks())

test('a violation becomes a log line without host, query or fragment', async () => {
  const receive = createPolicyReports()
  expect(await receive(post([violation('https://example.vn/dang-nhap?callbackUrl=%2Fbao-cao#x')]))).toBe(204)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ event: 'policy.report', page: '/dang-nhap', blocked: 'inline' })
})

test('what is no violation is ignored, and broken JSON too', () => {
  expect(readReports('{')).toEqual([])
  expect(readReports('null')).toEqual([])
  expect(readReports(JSON.stringify([{ type: 'deprecation', body: {} }, 7, null]))).toEqual([])
})

test('a flood fills neither memory nor log', async () => {
  const receive = createPolicyReports(() => 0)
  expect(await receive(post('x'.repeat(17 * 1024)))).toBe(413)
  const many = Array.from({ length: 40 }, () => violation('/'))
  await receive(post(many))
  await receive(post(many))
  expect(lines).toHaveLength(30)
})

function post(body: unknown): IncomingMessage {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return Readable.from([Buffer.from(text)]) as IncomingMessage
}
