// The desk of facts: a reviewer enters a figure from a document, submits it, and another reviewer approves or returns it. The
// source is one that is known, or is entered with the fact; it stays unseen until a release carries it.
import { and, eq, sql } from 'drizzle-orm'
import { FACT_TRANSITIONS, type FactAction, refuseFactStep } from '../../lib/fact-states.ts'
import { blockingFindings } from '../../lib/findings.ts'
import { parseAnswer, type Qualifier, type TypedAnswer } from '../../lib/indicators.ts'
import { isPeriod } from '../../lib/periods.ts'
import { can } from '../../lib/permissions.ts'
import { fold } from '../../lib/search-fold.ts'
import { storableAnswer, storableText } from '../reporting/typed-text.ts'
import { auditEvents, facts, indicators, sources } from '../schema.ts'
import { store, type Write } from '../store.ts'
import { type Refusal, today, type Viewer, whoIs } from '../viewers.ts'
import { factRule } from './fact-rule.ts'
import { type FactView, readFacts } from './fact-view.ts'

export type NewSource = {
  kind: 'press' | 'officialDocument' | 'web'
  titleVi: string
  titleEn: string
  publisher: string
  publishedOn: string
  address: string
}
export type FactPost = {
  source: { id: number } | NewSource
  indicatorId: number
  unitId: number
  period: string
  typed: TypedAnswer
  qualifier: Qualifier
  quote: string
  noteVi: string
  noteEn: string
  explanation: string
  isExplanationPublic: boolean
}
export type FactRefused =
  | Refusal
  | { ok: false; code: 'period' | 'quote' | 'source' | 'unanswered' | 'blockedFact' | 'unexplainedFact' }
  | { ok: false; code: 'problems'; problems: FactView['problems'] }
export type FactDone = { ok: true; id: number }
type Seen = { id: number; version: number }

const OFFICE = { unitIds: null }

/** Enters a fact, or saves one that is still the author's; a figure that cannot be read is not kept. */
export async function saveFact(viewer: Viewer, post: FactPost, seen?: Seen): Promise<FactDone | FactRefused> {
  return store.write(whoIs(viewer, 'reviewer'), (tx) => {
    const result = can(viewer, 'fact.enter', OFFICE, today())
      ? save(tx, viewer, post, seen)
      : ({ ok: false, code: 'forbidden' } as const)
    return told(tx, 'fact.save', seen?.id, result, { period: post.period, unitId: post.unitId, typed: post.typed })
  })
}

function save(tx: Write, viewer: Viewer, post: FactPost, seen?: Seen): FactDone | FactRefused {
  const read = readPost(tx, post)
  if ('code' in read) return read
  const before = seen && readFacts(tx.db, { id: seen.id })[0]
  if (seen && !before) return { ok: false, code: 'state' }
  const refusal = before && stepRefusal(tx, viewer, before, { ...seen, action: 'save', reason: '' })
  if (refusal) return refusal
  const sourceId = 'id' in post.source ? post.source.id : insertSource(tx, post.source)
  const row = { ...read, sourceId, state: 'draft' as const, returnReason: null }
  if (before) return move(tx, before, row)
  const entered = { ...row, enteredBy: viewer.userId, enteredAt: tx.now }
  return { ok: true, id: tx.db.insert(facts).values(entered).returning({ id: facts.id }).get().id }
}

/** Submits, approves or returns; what blocks in a report blocks here. */
export async function takeFactStep(
  viewer: Viewer,
  step: Seen & { action: Exclude<FactAction, 'save'>; reason?: string },
): Promise<FactDone | FactRefused> {
  return store.write(whoIs(viewer, 'reviewer'), (tx) => {
    const reason = storableText(step.reason ?? '').trim()
    const view = readFacts(tx.db, { id: step.id })[0]
    const right = step.action === 'submit' ? 'fact.enter' : 'fact.approve'
    const refusal = !can(viewer, right, OFFICE, today())
      ? ({ ok: false, code: 'forbidden' } as const)
      : !view
        ? ({ ok: false, code: 'state' } as const)
        : (stepRefusal(tx, viewer, view, { ...step, reason }) ??
          (step.action === 'return' ? undefined : openPoint(view)))
    const result =
      refusal ?? move(tx, view as FactView, { state: FACT_TRANSITIONS[step.action].to, ...marks(viewer, step, reason) })
    return told(tx, `fact.${step.action}`, step.id, result, { reason: reason || null })
  })
}

function marks(viewer: Viewer, { action }: { action: FactAction }, reason: string) {
  if (action === 'approve') return { approvedBy: viewer.userId, approvedOn: today(), returnReason: null }
  return action === 'return' ? { approvedBy: null, approvedOn: null, returnReason: reason } : {}
}

type Read = Omit<typeof facts.$inferInsert, 'sourceId' | 'enteredBy' | 'enteredAt'>

function readPost(tx: Write, post: FactPost): Read | FactRefused {
  const indicator = tx.db.select().from(indicators).where(eq(indicators.id, post.indicatorId)).get()
  if (!indicator || !isPeriod(post.period)) return { ok: false, code: 'period' }
  const text = (typed: string) => storableText(typed).trim()
  if (text(post.quote) === '') return { ok: false, code: 'quote' }
  if (!('id' in post.source) && !(text(post.source.titleVi) && post.source.publishedOn))
    return { ok: false, code: 'source' }
  const typed = storableAnswer(post.typed)
  const parsed = parseAnswer(factRule(indicator, typed), typed)
  if (!parsed.ok) return { ok: false, code: 'problems', problems: parsed.problems }
  const { state, value, textValue, numerator, denominator } = parsed.answer
  if (state !== 'reported' && state !== 'notApplicable') return { ok: false, code: 'unanswered' }
  return {
    indicatorId: post.indicatorId,
    unitId: post.unitId,
    period: post.period,
    typed: JSON.stringify(typed),
    figureState: state,
    value,
    textValue,
    numerator,
    denominator,
    qualifier: post.qualifier,
    quote: text(post.quote),
    noteVi: text(post.noteVi) || null,
    noteEn: text(post.noteEn) || null,
    explanation: text(post.explanation) || null,
    isExplanationPublic: post.isExplanationPublic,
  }
}

function stepRefusal(
  tx: Write,
  viewer: Viewer,
  { fact }: FactView,
  step: { version?: number; action: FactAction; reason: string },
): FactRefused | undefined {
  const isAuthor = fact.enteredBy === viewer.userId
  const code = refuseFactStep(step.action, { state: fact.state, isAuthor, reason: step.reason })
  if (code) return { ok: false, code }
  return step.version === fact.version ? undefined : conflictOn(tx, fact)
}

function openPoint({ problems, findings, fact }: FactView): FactRefused | undefined {
  if (problems.length > 0 || blockingFindings(findings).length > 0) return { ok: false, code: 'blockedFact' }
  const isUnexplained = findings.some(({ severity }) => severity === 'explain') && !fact.explanation
  return isUnexplained ? { ok: false, code: 'unexplainedFact' } : undefined
}

function move(tx: Write, { fact }: FactView, set: Partial<typeof facts.$inferInsert>): FactDone {
  const moved = tx.db
    .update(facts)
    .set({ ...set, version: fact.version + 1 })
    .where(and(eq(facts.id, fact.id), eq(facts.version, fact.version)))
    .run()
  if (moved.changes !== 1) throw new Error('The fact moved inside its own transaction.')
  return { ok: true, id: fact.id }
}

function insertSource(tx: Write, source: NewSource): number {
  const text = (typed: string) => storableText(typed).trim()
  const titleVi = text(source.titleVi)
  const last = tx.db
    .select({ id: sql<number>`coalesce(max(${sources.id}), 0)` })
    .from(sources)
    .get()
  return tx.db
    .insert(sources)
    .values({
      slug: `${slugOf(titleVi)}-${(last?.id ?? 0) + 1}`,
      kind: source.kind,
      titleVi,
      titleEn: text(source.titleEn) || titleVi,
      publisher: text(source.publisher) || null,
      publishedOn: source.publishedOn,
      address: text(source.address) || null,
    })
    .returning({ id: sources.id })
    .get().id
}

const slugOf = (title: string) =>
  fold(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '') || 'nguon'

function conflictOn(tx: Write, fact: FactView['fact']): Refusal {
  const last = tx.db
    .select({ by: auditEvents.actorName, at: auditEvents.at })
    .from(auditEvents)
    .where(
      and(eq(auditEvents.objectKind, 'fact'), eq(auditEvents.objectId, String(fact.id)), eq(auditEvents.outcome, 'ok')),
    )
    .orderBy(sql`${auditEvents.seq} desc`)
    .get()
  return { ok: false, code: 'conflict', by: last?.by ?? '', at: last?.at ?? fact.enteredAt }
}

function told<R extends FactDone | FactRefused>(
  tx: Write,
  action: string,
  id: number | undefined,
  result: R,
  after: object,
): R {
  const code = result.ok ? null : result.code
  tx.audit({
    action,
    objectKind: 'fact',
    objectId: result.ok ? result.id : (id ?? null),
    after: { ...after, code },
    outcome: result.ok ? 'ok' : code === 'forbidden' ? 'denied' : 'failed',
  })
  return result
}
