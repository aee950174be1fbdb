// The person who acts, with what the audit wants to know of the request.
import 'server-only'
import { forbidden, notFound } from 'next/navigation'
import type { ReleaseRefusal } from '@/db/reporting/publishing.ts'
import type { Refusal, Viewer } from '@/db/viewers.ts'
import { formatInstant } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import type { Role } from '@/lib/permissions.ts'
import { requireRole, who } from './session.ts'

/** Who asks, holding one of the roles today; ready for every query and write that takes the viewer first. */
export async function acting(roles: Role | readonly Role[]): Promise<Viewer> {
  const viewer = await requireRole(roles)
  const { address, requestId, sidHash } = await who()
  return { ...viewer, origin: { address, requestId, sidHash } }
}

/** The result of a step that must exist and be allowed; what remains is success, or trouble that the page can tell. */
export function orStop<T extends { ok: true } | Refusal>(result: T | undefined): T {
  if (!result) notFound()
  if (!result.ok && result.code === 'forbidden') forbidden()
  return result
}

/** A refusal in the words of the office. */
export function refusalWords(refusal: Refusal | ReleaseRefusal): string {
  const t = translator('vi', 'refusals')
  if (refusal.code === 'conflict') return t('conflict', { by: refusal.by, at: formatInstant(refusal.at, 'vi') })
  if (refusal.code === 'unsettled') return t('unsettled', { count: String(refusal.indicatorIds.length) })
  return t(refusal.code)
}
