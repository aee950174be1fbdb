import { expect, test } from 'vitest'
import { logLine } from './log.ts'

test('a log line is one line of plain JSON, whatever was sent', () => {
  const path = '/a\r\n{"level":"info"}\u001b[31m\u202e\u2066\u2028\u0085\u200b\ufeff'
  const line = logLine('warn', 'request', { path })
  expect(line).toMatch(/^[\x20-\x7e]+$/)
  expect(JSON.parse(line)).toMatchObject({ level: 'warn', event: 'request', path })
})

test('Vietnamese stays readable', () => {
  expect(logLine('info', 'x', { name: 'Đắk Lắk' })).toContain('Đắk Lắk')
})

test('neither a one-time token nor a query reaches the log, wherever an address is told', () => {
  const token = 'q7Zk2-1xVb_98sTt0aLm4w'
  const line = logLine('error', 'staff.failed', {
    target: `/staff/vi/activation/${token}?note=abc&email=an@example.gov.vn`,
    path: `/kich-hoat/${token}`,
    message: `GET "/kich-hoat/${token}" failed; GET /dang-nhap?callbackUrl=%2Fkich-hoat%2F${token} failed`,
    stack: `Error: /KICH-HOAT/${token}\n    at /staff/vi/activation/${token}`,
  })
  for (const secret of [token, 'note=', 'example.gov.vn', 'callbackUrl']) expect(line).not.toContain(secret)
  expect(JSON.parse(line)).toMatchObject({
    target: '/staff/vi/activation/…?…',
    path: '/kich-hoat/…',
    message: 'GET "/kich-hoat/…" failed; GET /dang-nhap?… failed',
  })
})

test('an address without a secret stays as it was', () => {
  const path = '/staff/vi/reports/12/check'
  expect(JSON.parse(logLine('error', 'staff.failed', { path, message: 'Why? Unknown.' }))).toMatchObject({
    path,
    message: 'Why? Unknown.',
  })
})
