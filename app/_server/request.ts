// What the front door says of a request: from where it comes, its id, and the address that the person sees.
import 'server-only'
import { headers } from 'next/headers'
import type { Origin } from '@/db/login-sessions.ts'

/** The front door overwrites each of these headers, so none is the client's word (row H6); the agent's name is only ever hashed. */
export async function requestFacts(): Promise<{ origin: Origin; requestId: string | null; outsideAddress: string }> {
  const all = await headers()
  return {
    origin: { address: all.get('x-forwarded-for'), agent: all.get('user-agent') },
    requestId: all.get('x-request-id'),
    outsideAddress: all.get('x-outside-address') ?? '/',
  }
}
