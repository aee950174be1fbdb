// Somebody whose sign-in has ended while a form was open: known well enough to keep what they typed, and for nothing else.
import 'server-only'
import { findLapsedUser } from '@/db/login-sessions.ts'
import { findRolesOn } from '@/db/users.ts'
import type { Viewer } from '@/db/viewers.ts'
import { requestFacts } from './request.ts'
import { heldSid, today, viewer } from './session.ts'

/** The person of the session that idled out or grew too old; null while it counts, and for one that was ended on purpose. */
export async function lapsedViewer(): Promise<Viewer | null> {
  if (await viewer()) return null
  const sid = await heldSid()
  const userId = sid ? await findLapsedUser(sid) : undefined
  const person = userId === undefined ? undefined : await findRolesOn(userId, today())
  const { origin, requestId } = await requestFacts()
  return person ? { ...person, origin: { address: origin.address, requestId, sidHash: null } } : null
}
