import { describe, expect, test } from 'vitest'
import { decide } from './resolve.ts'

const get = (target: string, latest = 5) => decide('GET', target, latest)

describe('public addresses', () => {
  test('the current page is that of the latest release, the permalink that of its own', () => {
    expect(get('/dia-phuong/lai-chau')).toEqual({
      to: 'page',
      internalPath: '/public/vi/5/units/lai-chau',
      locale: 'vi',
    })
    expect(get('/en/r/3/units')).toEqual({ to: 'page', internalPath: '/public/en/r3/units', locale: 'en' })
  })

  test('a release that does not exist yet is refused, and is there once it is published', () => {
    expect(get('/r/6/dia-phuong')).toEqual({ to: 'refusal', status: 404, locale: 'vi' })
    expect(get('/r/6/dia-phuong', 6)).toMatchObject({ to: 'page', internalPath: '/public/vi/r6/units' })
  })

  test.each(['/r/06', '/r/-1', '/r/six', '/r/6e0', '/r/5.0', '/r/'])('%s is no release', (target) => {
    expect(get(target)).toMatchObject({ to: 'refusal', status: 404 })
  })

  test('without a release there are no public pages', () => {
    expect(get('/', 0)).toEqual({ to: 'refusal', status: 404, locale: 'vi' })
  })

  test('queries do not matter', () => {
    expect(get('/dia-phuong?a=1&b')).toEqual(get('/dia-phuong'))
  })

  test('slashes are put right by a redirect that stays on this host and drops the query', () => {
    expect(get('/dia-phuong/')).toEqual({ to: 'redirect', location: '/dia-phuong' })
    expect(get('/en/?a=1')).toEqual({ to: 'redirect', location: '/en' })
    expect(get('//dia-phuong///lai-chau')).toEqual({ to: 'redirect', location: '/dia-phuong/lai-chau' })
    expect(get('//evil.example/')).toMatchObject({ to: 'refusal', status: 404 })
    expect(get('/\\evil.example')).toMatchObject({ to: 'refusal', status: 404 })
  })

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'OPTIONS', 'PROPFIND'])('%s is refused', (method) => {
    expect(decide(method, '/', 5)).toMatchObject({ to: 'refusal', status: 405, allow: 'GET, HEAD' })
  })
})

describe('inside is not outside', () => {
  test.each([
    '/public/vi/5',
    '/public/vi/5/units',
    '/staff/vi/account',
    '/_next/data/x/index.json',
    '/index.rsc',
    '/dia-phuong.rsc',
    '/_next/image?url=/x',
    '/api/other',
    '/api',
    '/dia-phuong/lai-chau.segments/_tree.segment.rsc',
  ])('%s is 404', (target) => expect(get(target)).toMatchObject({ to: 'refusal', status: 404 }))

  test('the address by which next-auth would write to our log is closed', () => {
    expect(decide('POST', '/api/auth/_log', 5)).toMatchObject({ to: 'refusal', status: 404 })
    expect(decide('POST', '/api/auth/callback/credentials', 5)).toMatchObject({ to: 'api' })
  })
})

test('staff addresses are rewritten and keep their query', () => {
  expect(get('/dang-nhap?callbackUrl=%2Fviec-can-lam')).toEqual({
    to: 'staff',
    kind: 'signIn',
    internalPath: '/staff/vi/sign-in',
    search: '?callbackUrl=%2Fviec-can-lam',
  })
  expect(decide('POST', '/dang-nhap', 5)).toMatchObject({ to: 'staff' })
  expect(decide('DELETE', '/dang-nhap', 5)).toMatchObject({ to: 'refusal', status: 405, allow: 'GET, HEAD, POST' })
})

test('an absolute or endless target is a bad request', () => {
  expect(get('http://evil.example/')).toMatchObject({ status: 400 })
  expect(get(`/${'a'.repeat(3000)}`)).toMatchObject({ status: 400 })
})

test('a refusal speaks the language of its address', () => {
  expect(get('/en/nothing')).toMatchObject({ status: 404, locale: 'en' })
  expect(get('/english')).toMatchObject({ status: 404, locale: 'vi' })
})
