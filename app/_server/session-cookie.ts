// The session cookie: next-auth's encrypted token, and in it nothing but the sid (rows S1, S2, S5). Shared by both doors and by proxy.ts.
import { decode, encode } from 'next-auth/jwt'
import { keyFor } from '@/db/secret.ts'

export const SESSION_COOKIE = '__Host-tds-session'

/** `__Host-` needs Secure and Path=/; browsers accept it on http loopback too. */
export const COOKIE_OPTIONS = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' } as const

/** Key of the tokens; the front door gives next-auth the same one. */
export function sessionSecret(): string {
  return keyFor('session').toString('base64url')
}

/** Value of the cookie for a sid; it lives as long as a session can (row S2). */
export async function sealSid(sid: string, maxAge: number): Promise<string> {
  return encode({ token: { sid }, secret: sessionSecret(), maxAge })
}

/** The sid in a cookie's value; null for a forged, broken or expired one. Whether it still counts, the row says. */
export async function unsealSid(value: string | undefined): Promise<string | null> {
  if (!value) return null
  try {
    const token = await decode({ token: value, secret: sessionSecret() })
    return typeof token?.sid === 'string' ? token.sid : null
  } catch {
    return null
  }
}
