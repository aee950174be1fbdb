import { describe, expect, test } from 'vitest'
import { readConfiguration } from './configuration.ts'
import { clientAddress, dropClientInternals, isOwnHost, privateHeaders, publicHeaders } from './headers.ts'

const onLoopback = readConfiguration({}, false)
const inProduction = readConfiguration({ PUBLIC_URL: 'https://tiendoso.example.vn' }, false)

describe('the content security policy', () => {
  test('of a public page allows no inline script and no inline style', () => {
    const policy = publicHeaders(onLoopback)['content-security-policy']
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toMatch(/unsafe|nonce/)
    for (const directive of ["object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"]) {
      expect(policy).toContain(directive)
    }
  })

  test('of a staff page allows the scripts of this answer only', () => {
    const policy = privateHeaders(onLoopback, 'abc')['content-security-policy']
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic'")
    expect(policy).not.toContain('unsafe')
  })
})

test('staff answers are kept by nobody', () => {
  expect(privateHeaders(onLoopback, 'abc')['cache-control']).toBe('private, no-store')
})

test('transport security is asked for where there is https', () => {
  expect(publicHeaders(inProduction)['strict-transport-security']).toMatch(/max-age=\d{8,}; includeSubDomains/)
  expect(publicHeaders(onLoopback)).not.toHaveProperty('strict-transport-security')
})

test('no answer invites other origins', () => {
  expect(Object.keys(publicHeaders(onLoopback)).filter((name) => name.startsWith('access-control'))).toEqual([])
})

test('what only we may say is taken out of a request', () => {
  const headers = {
    'x-middleware-subrequest': 'middleware',
    'x-forwarded-for': '1.2.3.4',
    'x-forwarded-host': 'evil.example',
    forwarded: 'for=1.2.3.4',
    'x-real-ip': '1.2.3.4',
    'x-nextjs-data': '1',
    'x-invoke-path': '/public/vi/9',
    'x-matched-path': '/public/vi/9',
    'next-resume': '1',
    'x-outside-address': '/',
    'content-security-policy': "script-src 'nonce-mine'",
    cookie: 'a=b',
    'next-action': 'id',
    accept: '*/*',
  }
  dropClientInternals(headers)
  expect(Object.keys(headers)).toEqual(['cookie', 'next-action', 'accept'])
})

describe("the client's address", () => {
  test('is that of the connection when no proxy is trusted', () => {
    expect(clientAddress('9.9.9.9', '::ffff:127.0.0.1', 0)).toBe('127.0.0.1')
  })

  test('is what exactly the trusted proxies tell, whatever the client put in front', () => {
    expect(clientAddress('6.6.6.6, 203.0.113.7', '10.0.0.1', 1)).toBe('203.0.113.7')
    expect(clientAddress('6.6.6.6, 203.0.113.7, 10.0.0.2', '10.0.0.1', 2)).toBe('203.0.113.7')
    expect(clientAddress(undefined, '10.0.0.1', 1)).toBe('10.0.0.1')
  })
})

describe('the host', () => {
  test.each(['localhost:3000', 'localhost', '127.0.0.1:3101', '[::1]:3000'])('%s is ours on loopback', (host) => {
    expect(isOwnHost(host, onLoopback)).toBe(true)
  })

  test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.nip.io', '192.168.1.2', '', undefined])(
    '%s is not',
    (host) => {
      expect(isOwnHost(host, onLoopback)).toBe(false)
    },
  )

  test('in production only the public one is ours', () => {
    expect(isOwnHost('tiendoso.example.vn', inProduction)).toBe(true)
    expect(isOwnHost('localhost:3000', inProduction)).toBe(false)
  })
})
