// For tests: the fixed cast by role, and the story of Lai Châu's report up to wherever a test begins.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { and, eq, isNull } from 'drizzle-orm'
import type { TypedAnswer } from '../../lib/indicators.ts'
import type { Role } from '../../lib/permissions.ts'
import { forms, periods, units } from '../schema.ts'
import { store } from '../store.ts'
import { openTestDatabase, type TestDatabase } from '../test-database.ts'
import { grantRole, insertUser } from '../users.ts'
import type { Viewer } from '../viewers.ts'
import { saveAnswers, type TypedField } from './filing.ts'
import { type AnswerView, findReport, type ReportView } from './report-view.ts'
import { approveAnswer } from './review.ts'
import { isAskedAsCounts } from './rules.ts'
import { startReport } from './starting.ts'
import { submitReport } from './submission.ts'
import { takeStep } from './transition.ts'

export const TEST = { actorId: null, actorName: 'test' }
export const REASON = 'Đề nghị rà soát lại số liệu này.'
export const NO_OFFICIAL = { symbol: null, date: null, signer: null }

const GRANTS = {
  officer: ['officer', 'lai-chau'],
  secondOfficer: ['officer', 'lai-chau'],
  contributor: ['contributor', 'lai-chau'],
  leader: ['leader', 'lai-chau'],
  stranger: ['officer', 'son-la'],
  reviewer: ['reviewer', null],
  secondReviewer: ['reviewer', null],
  publisher: ['publisher', null],
  secondPublisher: ['publisher', null],
  auditor: ['auditor', null],
  administrator: ['administrator', null],
} as const satisfies Record<string, readonly [Role, string | null]>

export type Cast = Record<keyof typeof GRANTS, Viewer>
export type Stage = { database: TestDatabase; cast: Cast; key: { formId: number; periodId: number; unitId: number } }

/** A seeded database on a day within the period of 2026, with one person for each part. */
export async function setStage(): Promise<Stage> {
  process.env.TEST_BUILD = '1'
  const database = await openTestDatabase({ seeded: true })
  setClock(database, '2026-12-20T02:00:00.000Z')
  const cast = {} as Cast
  for (const [part, [role, slug]] of Object.entries(GRANTS)) {
    cast[part as keyof Cast] = await enter(part, role, slug ? await provinceId(slug) : null)
  }
  return { database, cast, key: { ...(await annualForm()), unitId: await provinceId('lai-chau') } }
}

export function setClock({ folder }: TestDatabase, instant: string) {
  writeFileSync(join(folder, 'test-clock'), instant)
}

export async function provinceId(slug: string): Promise<number> {
  const today = and(eq(units.kind, 'province'), eq(units.slug, slug), isNull(units.validTo))
  const unit = await store.read((db) => db.select({ id: units.id }).from(units).where(today).get())
  if (!unit) throw new Error(`No province ${slug}.`)
  return unit.id
}

/** A person with one role, in the database and as a viewer. */
export async function enter(name: string, role: Role, unitId: number | null): Promise<Viewer> {
  const userId = await store.write(TEST, async (tx) => {
    const id = await insertUser(tx, { email: `${name}@example.vn`, name: `Tên ${name}` })
    if (id === undefined) throw new Error(`${name} is there already.`)
    await grantRole(tx, id, { role: role as 'officer', unitId }, null)
    return id
  })
  return { userId, name: `Tên ${name}`, grants: [{ role, unitId, from: null, to: null }] }
}

export async function startLaiChau({ cast, key }: Stage): Promise<number> {
  const started = await startReport(cast.officer, key)
  if (!started?.ok) throw new Error('The report did not start.')
  return started.id
}

export async function see(viewer: Viewer, reportId: number): Promise<ReportView> {
  const view = await findReport(viewer, reportId)
  if (!view) throw new Error(`${viewer.name} sees no report ${reportId}.`)
  return view
}

/** Something readable for the kind of the field; `size` makes the figure another one. */
export function typedFor({ field: { indicator } }: AnswerView, size = 40): TypedAnswer {
  if (isAskedAsCounts(indicator)) return { numerator: String(size), denominator: '100' }
  if (indicator.kind === 'boolean') return { choice: 'yes', symbol: '12/QĐ-UBND', date: '05/9/2026' }
  if (indicator.kind === 'text') return { text: `Đã hoàn thành ${size}.` }
  return { value: String(size) }
}

export function post(answer: AnswerView, typed: TypedAnswer, more: Partial<TypedField> = {}): TypedField {
  const { indicatorId, version } = answer.answer
  return { indicatorId, version, typed, explanation: 'Theo báo cáo của các sở, ngành.', ...more }
}

/** Fills every open field, and replies to what the office returned. */
export async function fillIn(viewer: Viewer, reportId: number, size = 40, reply = 'Đã rà soát, bổ sung căn cứ.') {
  const view = await see(viewer, reportId)
  return saveAnswers(
    viewer,
    reportId,
    view.answers
      .filter(({ isOpen }) => isOpen)
      .map((answer) => post(answer, typedFor(answer, size), answer.answer.reviewState === 'returned' ? { reply } : {})),
  )
}

/** From a draft to the office: filled in, confirmed by the leader, submitted. */
export async function submitLaiChau(stage: Stage, reportId: number, submitter = stage.cast.officer) {
  const { officer, leader } = stage.cast
  await must(takeStep(officer, reportId, { action: 'askSignOff' }))
  await must(takeStep(leader, reportId, { action: 'signOff' }))
  return must(submitReport(submitter, reportId, crypto.randomUUID(), NO_OFFICIAL))
}

/** From the start to a report that is under review. */
export async function bringToReview(stage: Stage, submitter = stage.cast.officer): Promise<number> {
  const reportId = await startLaiChau(stage)
  await must(fillIn(stage.cast.officer, reportId))
  await submitLaiChau(stage, reportId, submitter)
  await must(takeStep(stage.cast.reviewer, reportId, { action: 'takeUp' }))
  return reportId
}

export async function approveAll(viewer: Viewer, reportId: number) {
  for (const { answer } of (await see(viewer, reportId)).answers) {
    if (answer.reviewState !== 'approved')
      await must(approveAnswer(viewer, reportId, { indicatorId: answer.indicatorId, version: answer.version }))
  }
}

export async function bringToApproval(stage: Stage): Promise<number> {
  const reportId = await bringToReview(stage)
  await approveAll(stage.cast.reviewer, reportId)
  await must(takeStep(stage.cast.reviewer, reportId, { action: 'approve' }))
  return reportId
}

/** The outcome, which has to be a success here. */
export async function must<T extends { ok: boolean }>(
  outcome: Promise<T | undefined>,
): Promise<Extract<T, { ok: true }>> {
  const done = await outcome
  if (!done?.ok) throw new Error(`Refused: ${JSON.stringify(done)}`)
  return done as Extract<T, { ok: true }>
}

async function annualForm() {
  const form = await store.read((db) =>
    db.select({ id: forms.id }).from(forms).where(eq(forms.slug, 'annual-province')).get(),
  )
  const period = await store.read((db) =>
    db.select({ id: periods.id }).from(periods).where(eq(periods.code, '2026')).get(),
  )
  if (!form || !period) throw new Error('No annual form of 2026.')
  return { formId: form.id, periodId: period.id }
}
