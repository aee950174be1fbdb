// Carrying forward: last period's figure typed again into a field that asks for the same. What flows anew in each period is carried
// only field by field, when somebody says so.
import { retypeFigure, type TypedAnswer } from '../../lib/indicators.ts'
import type { Refusal, Viewer } from '../viewers.ts'
import { saveAnswers } from './filing.ts'
import { fieldOfKept, settleKept } from './kept-texts.ts'
import { type AnswerView, findReport } from './report-view.ts'
import { answerRule } from './rules.ts'
import type { TypedField } from './typed-text.ts'

/** Last period's figure as it would be typed; undefined where there is none, or the field is closed. */
export function typedBefore({ field, previous, isOpen }: AnswerView): TypedAnswer | undefined {
  return previous && isOpen ? retypeFigure(answerRule(field.indicator), previous) : undefined
}

/** Would this field be filled when its whole section is? Only an empty one, and never what flows. */
export function isCarriedWithSection(one: AnswerView): boolean {
  const isEmpty = Object.keys(one.typed).length === 0
  return isEmpty && one.field.indicator.accumulation !== 'flow' && typedBefore(one) !== undefined
}

/** Fills one field, or the empty fields of a section, with last period's figures; tells how many. */
export async function carryForward(
  viewer: Viewer,
  reportId: number,
  where: { indicatorId: number } | { sectionId: number },
): Promise<{ ok: true; count: number } | Refusal | undefined> {
  const view = await findReport(viewer, reportId)
  if (!view) return undefined
  const chosen = view.answers.filter((one) =>
    'indicatorId' in where
      ? one.answer.indicatorId === where.indicatorId
      : one.field.sectionId === where.sectionId && isCarriedWithSection(one),
  )
  const fields = chosen.flatMap((one): TypedField[] => {
    const typed = typedBefore(one)
    const { indicatorId, version, explanation } = one.answer
    return typed ? [{ indicatorId, version, typed, explanation: explanation ?? '' }] : []
  })
  const saved = await saveAnswers(viewer, reportId, fields)
  return saved?.ok ? { ok: true, count: fields.length } : saved
}

/** Stores what waited for the viewer at a figure, over what stands there; undefined when nothing waits. */
export async function takeKept(
  viewer: Viewer,
  reportId: number,
  indicatorId: number,
): Promise<{ ok: true } | Refusal | undefined> {
  const one = (await findReport(viewer, reportId))?.answers.find(({ answer }) => answer.indicatorId === indicatorId)
  const kept = one?.kept.at(-1)
  if (!one || !kept) return undefined
  const saved = await saveAnswers(viewer, reportId, [fieldOfKept(kept, one.answer.version)])
  if (!saved?.ok) return saved
  await settleKept(viewer, reportId, indicatorId, true)
  return { ok: true }
}

/** Stores everything that was posted after the sign-in had ended, wherever nobody has typed since. */
export async function takeAllKept(viewer: Viewer, reportId: number): Promise<{ ok: true } | Refusal | undefined> {
  const view = await findReport(viewer, reportId)
  const untouched = view?.answers.filter(({ kept, answer }) => kept.at(-1)?.seenVersion === answer.version) ?? []
  for (const { answer } of untouched) {
    const taken = await takeKept(viewer, reportId, answer.indicatorId)
    if (taken && !taken.ok) return taken
  }
  return view && { ok: true }
}
