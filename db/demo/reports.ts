// One illustrative report, brought as far as the demonstration wants it, by the same functions and persons as a real one.
import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { saveAnswers, type TypedField } from '../reporting/filing.ts'
import { findReport, type ReportView } from '../reporting/report-view.ts'
import { approveClearAnswers, returnAnswer } from '../reporting/review.ts'
import { startReport } from '../reporting/starting.ts'
import { submitReport } from '../reporting/submission.ts'
import { takeStep } from '../reporting/transition.ts'
import { reports } from '../schema.ts'
import { store } from '../store.ts'
import type { Viewer } from '../viewers.ts'
import type { DemoCast } from './accounts.ts'
import { drawIndex, illustrate, LABEL, type Stage } from './figures.ts'
import type { Asked } from './periods.ts'
import type { Province } from './provinces.ts'

export type Goal = ReportView['report']['state']
export type Plan = { asked: Asked; stage: Stage; province: Province; goal: Goal }

const REASON = `${LABEL}: đề nghị rà soát, giải trình thêm cách tính.`
const OFFICIAL = { symbol: `${LABEL} / Illustrative data`, date: null, signer: null }
const RETURNED_FIELDS = 2

/** Begins the report if need be and takes it step by step to its goal; one that has left the road stays where it is. */
export async function bringTo(cast: DemoCast, { asked, stage, province, goal }: Plan): Promise<void> {
  const people = {
    officer: cast.officerOf(province.slug),
    leader: cast.leaderOf(province.slug),
    reviewer: cast.reviewers[drawIndex(province.slug, cast.reviewers.length)] as Viewer,
  }
  const { id } = await done(startReport(people.officer, { ...asked, unitId: province.id }))
  for (;;) {
    const { state } = await findReportRow(id)
    if (state === 'draft')
      await fillIn(people.officer, await see(people.officer, id), province, stage, goal === 'draft')
    if (state === goal || !(await takeNextStep(people, { id, state }, goal))) return
  }
}

type People = { officer: Viewer; leader: Viewer; reviewer: Viewer }

/** False: from here no step leads on. */
async function takeNextStep(
  { officer, leader, reviewer }: People,
  { id, state }: { id: number; state: Goal },
  goal: Goal,
): Promise<boolean> {
  if (state === 'draft') await done(takeStep(officer, id, { action: 'askSignOff' }))
  else if (state === 'signOffAsked' && goal === 'sentBack')
    await done(takeStep(leader, id, { action: 'sendBack', reason: REASON }))
  else if (state === 'signOffAsked') await done(takeStep(leader, id, { action: 'signOff' }))
  else if (state === 'signedOff') await done(submitReport(officer, id, randomUUID(), OFFICIAL))
  else if (state === 'submitted') await done(takeStep(reviewer, id, { action: 'takeUp' }))
  else if (state === 'underReview') await judge(reviewer, id, goal)
  else return false
  return true
}

async function judge(reviewer: Viewer, id: number, goal: Goal) {
  if (goal === 'returned') {
    const view = await see(reviewer, id)
    for (const { answer } of view.answers
      .filter((one) => one.answer.reviewState === 'open')
      .slice(0, RETURNED_FIELDS)) {
      const seen = { indicatorId: answer.indicatorId, version: answer.version }
      await done(returnAnswer(reviewer, id, seen, REASON))
    }
  }
  await done(approveClearAnswers(reviewer, id, (await findReportRow(id)).version))
  if (goal === 'returned') await done(takeStep(reviewer, id, { action: 'return', reason: REASON }))
  else await done(takeStep(reviewer, id, { action: 'approve' }))
}

async function fillIn(officer: Viewer, view: ReportView, { slug }: Province, stage: Stage, isHalfDone: boolean) {
  const all = view.answers.flatMap((one): TypedField[] => {
    const typed = illustrate(one.field.indicator.slug, slug, stage)
    const { indicatorId, version } = one.answer
    return typed ? [{ indicatorId, version, typed, explanation: LABEL }] : [absent(indicatorId, version)]
  })
  await done(saveAnswers(officer, view.report.id, isHalfDone ? all.slice(0, Math.ceil(all.length / 2)) : all))
}

function absent(indicatorId: number, version: number): TypedField {
  return { indicatorId, version, typed: { state: 'notReported', reason: LABEL }, explanation: LABEL }
}

async function findReportRow(id: number) {
  const row = await store.read((db) => db.select().from(reports).where(eq(reports.id, id)).get())
  if (!row) throw new Error(`There is no report ${id}.`)
  return row
}

async function see(viewer: Viewer, id: number): Promise<ReportView> {
  const view = await findReport(viewer, id)
  if (!view) throw new Error(`${viewer.name} sees no report ${id}.`)
  return view
}

/** The outcome, which has to be a success here. */
export async function done<T extends { ok: boolean }>(
  outcome: Promise<T | undefined>,
): Promise<Extract<T, { ok: true }>> {
  const result = await outcome
  if (!result?.ok) throw new Error(`The demonstration was refused a step: ${JSON.stringify(result)}`)
  return result as Extract<T, { ok: true }>
}
