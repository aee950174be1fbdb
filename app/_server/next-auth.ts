// The second door: next-auth's own callback, with the same judge, the same limits and the same session row as the form.
import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { findLiveSession, type Origin, type SessionLimits, signOut } from '@/db/login-sessions.ts'
import { type SignInResult, signIn } from '@/db/sign-in.ts'
import { safeCallback } from '@/lib/callback.ts'
import { staffAddress } from '@/lib/routes.ts'
import { COOKIE_OPTIONS, SESSION_COOKIE, sealSid, sessionSecret, unsealSid } from './session-cookie.ts'

type Caller = { origin: Origin; requestId: string | null; limits: SessionLimits; onResult(result: SignInResult): void }

/** Options for one request; `onResult` hears what the judge said, for the status of the answer. */
export function authOptions(caller: Caller): NextAuthOptions {
  const maxAge = caller.limits.longestSeconds
  return {
    secret: sessionSecret(),
    session: { strategy: 'jwt', maxAge },
    jwt: {
      maxAge,
      encode: ({ token }) => sealSid(String(token?.sid), maxAge),
      decode: ({ token }) => liveToken(token),
    },
    pages: { signIn: staffAddress('signIn'), error: staffAddress('signIn'), signOut: staffAddress('signIn') },
    cookies: {
      sessionToken: { name: SESSION_COOKIE, options: COOKIE_OPTIONS },
      csrfToken: { name: '__Host-tds-csrf', options: COOKIE_OPTIONS },
      callbackUrl: { name: '__Host-tds-callback', options: COOKIE_OPTIONS },
    },
    providers: [
      Credentials({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: (typed) => authorize(typed, caller),
      }),
    ],
    callbacks: {
      // `trigger` and `session` are the client's words: neither is looked at (row S6).
      jwt: ({ token, user }) => ({ sid: user ? user.id : token.sid }),
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) =>
        baseUrl + safeCallback(url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url),
    },
    events: {
      signOut: async ({ token }) => {
        const who = { actorId: null, actorName: 'user', address: caller.origin.address, requestId: caller.requestId }
        if (typeof token?.sid === 'string') await signOut(token.sid, who)
      },
    },
    // Its texts may hold what a client sent; what matters is in our own log and audit.
    logger: { error() {}, warn() {}, debug() {} },
  }
}

// Never throws: next-auth would put the message into an address and send it to the client (row A5).
async function authorize(
  typed: Record<'email' | 'password', string> | undefined,
  { origin, requestId, onResult }: Caller,
) {
  try {
    const result = await signIn({
      email: String(typed?.email ?? ''),
      password: String(typed?.password ?? ''),
      origin,
      requestId,
    })
    onResult(result)
    return result.ok ? { id: result.sid } : null
  } catch {
    onResult({ ok: false, code: 503, retryAfterSeconds: 5 })
    return null
  }
}

async function liveToken(value: string | undefined) {
  const sid = await unsealSid(value)
  return sid && (await findLiveSession(sid)) ? { sid } : null
}
