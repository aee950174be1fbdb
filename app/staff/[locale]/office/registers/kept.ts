// A form of an entry on its way back to the person: what was typed, and why it came back. It is too long for a cookie, so it is kept
// with the portal and the address carries its mark.
import 'server-only'
import { redirect } from 'next/navigation'
import { keepPending } from '@/db/pending.ts'
import type { EntryRefusal } from '@/db/registers/editing.ts'
import type { Viewer } from '@/db/viewers.ts'
import { formatInstant } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { problemWords, type TypedEntry } from '@/lib/registers/entries.ts'
import type { EntryProblem } from '@/lib/registers/register.ts'

const t = translator('vi', 'officeRegisters')

export type Kept = {
  typed: TypedEntry
  /** Words about columns, by key. */
  problems: Record<string, string>
  /** Somebody else saved meanwhile. */
  conflict: string | null
}

/** Goes back to the page with everything that was typed. */
export async function goBack(viewer: Viewer, kind: string, address: string, kept: Kept): Promise<never> {
  const mark = await keepPending(viewer, kind, kept)
  redirect(`${address}?phieu=${mark}`)
}

/** What a refusal means for the form. */
export function keptFrom(typed: TypedEntry, refusal: Exclude<EntryRefusal, { code: 'forbidden' }>): Kept {
  if (refusal.code === 'problems') return { typed, problems: wordsByKey(refusal.problems), conflict: null }
  const { by, at } = refusal
  return { typed, problems: {}, conflict: t('form.conflict', { by, at: formatInstant(at, 'vi') }) }
}

export function wordsByKey(problems: readonly EntryProblem[]): Record<string, string> {
  return Object.fromEntries(problems.toReversed().map((problem) => [problem.key, problemWords(problem, 'vi')]))
}
