'use server'
// Facts from documents: enter or save, submit, approve, return.
import { z } from 'zod'
import { acting, orStop, refusalWords } from '@/app/_server/acting.ts'
import { redirectWithNote } from '@/app/_server/form-note.ts'
import { textOf } from '@/app/_server/form-text.ts'
import { fieldId, problemWords } from '@/app/_server/report-words.ts'
import { type FactRefused, saveFact, takeFactStep } from '@/db/facts/fact-desk.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { readFactForm } from './form-reading.ts'

const t = translator('vi', 'officeFacts')
const seen = z.strictObject({
  id: z.coerce.number().int().positive(),
  version: z.coerce.number().int().positive(),
  action: z.enum(['submit', 'approve', 'return']),
})

export async function submitFact(form: FormData) {
  const viewer = await acting('reviewer')
  const { post, seen: before, slug, values } = readFactForm(form)
  const result = orRefused(await saveFact(viewer, post, before))
  if (result.ok) return redirectWithNote(staffAddress('officeFact', { id: result.id }), { done: t('saved') })
  const back = before ? staffAddress('officeFact', { id: before.id }) : `${staffAddress('officeFactNew')}?chiSo=${slug}`
  return redirectWithNote(back, { problems: [problemOf(result, post.indicatorId)], values })
}

export async function submitFactStep(form: FormData) {
  const viewer = await acting('reviewer')
  const step = seen.parse({ id: textOf(form, 'id'), version: textOf(form, 'version'), action: textOf(form, 'step') })
  const reason = textOf(form, 'reason').slice(0, 1000)
  const result = orRefused(await takeFactStep(viewer, { ...step, reason }))
  const page = staffAddress('officeFact', { id: step.id })
  if (result.ok) return redirectWithNote(page, { done: t(`done.${step.action}`) })
  return redirectWithNote(page, { problems: [problemOf(result, 0)], values: { reason: reason.slice(0, 600) } })
}

type Result = Awaited<ReturnType<typeof saveFact>>

function orRefused(result: Result): Result {
  if (!result.ok && result.code === 'forbidden') orStop(result)
  return result
}

const OWN_CODES = ['period', 'quote', 'source', 'unanswered', 'blockedFact', 'unexplainedFact', 'problems'] as const

function problemOf(refused: FactRefused, indicatorId: number) {
  const FIELDS: Record<string, string> = {
    period: 'period',
    quote: 'quote',
    source: 'sourceId',
    unexplainedFact: 'explanation',
    reason: 'reason',
  }
  const fieldIdOf = FIELDS[refused.code] ?? (indicatorId > 0 ? fieldId(indicatorId) : 'noi-dung')
  if (refused.code === 'problems') {
    const [first] = refused.problems
    return { fieldId: fieldIdOf, words: first ? problemWords(first) : t('refusal.problems') }
  }
  const own = OWN_CODES.find((code) => code === refused.code)
  const words = own ? t(`refusal.${own}`) : refusalWords(refused as Parameters<typeof refusalWords>[0])
  return { fieldId: fieldIdOf, words }
}
