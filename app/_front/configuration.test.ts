import { describe, expect, test } from 'vitest'
import { ConfigurationTrouble, checkSecret, environmentOf, readConfiguration } from './configuration.ts'

const read = (env: Record<string, string>) => readConfiguration(env, false)
const PUBLIC_URL = 'https://tiendoso.example.vn'
const STRONG = 'Zr4qkTqv8mP2xW9bN6sJ3hL7dF1gC5aY'

test('on loopback nothing needs to be configured', () => {
  expect(read({})).toMatchObject({ port: 3000, host: '127.0.0.1', publicUrl: null, trustedHops: 0 })
})

describe('the start is refused', () => {
  test.each([
    ['when the public address is not https', { PUBLIC_URL: 'http://tiendoso.example.vn' }],
    ['when the public address has a path', { PUBLIC_URL: `${PUBLIC_URL}/portal` }],
    ['when the public address is no address', { PUBLIC_URL: 'tiendoso' }],
    ['when the host is not loopback and there is no public address', { HOST: '0.0.0.0' }],
    ['when AUTH_TRUST_HOST is set', { AUTH_TRUST_HOST: 'true' }],
    ['when the port is none', { PORT: 'abc' }],
    ['when the hops are none', { TRUSTED_HOPS: '-1' }],
  ])('%s, with one line', (_when, env) => {
    expect(() => read(env as Record<string, string>)).toThrow(ConfigurationTrouble)
    expect(() => read(env as Record<string, string>)).toThrow(/^[^\n]+$/)
  })

  test.each(['short', 'a'.repeat(40), 'change-me-change-me-change-me-change-me', `your-secret-${STRONG}`])(
    'with the secret “%s” in production',
    (secret) => {
      expect(() => checkSecret(secret, read({ PUBLIC_URL }))).toThrow(ConfigurationTrouble)
    },
  )
})

test('a strong secret is accepted, and bound elsewhere a public address is enough', () => {
  expect(() => checkSecret(STRONG, read({ PUBLIC_URL, HOST: '0.0.0.0' }))).not.toThrow()
})

test('next-auth is told the public origin', () => {
  expect(environmentOf(read({ PUBLIC_URL }), 'k')).toMatchObject({ NEXTAUTH_URL: PUBLIC_URL, NEXTAUTH_SECRET: 'k' })
  expect(environmentOf(read({ PORT: '3101' }), 'k')).toMatchObject({ NEXTAUTH_URL: 'http://localhost:3101' })
})
