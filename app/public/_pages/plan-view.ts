// Plans of a year: the decision that a body took, what was told of it in a session, and the tasks that the portal holds of it.
import { outFrom, type Programme, type TargetRow } from '@/db/targets.ts'
import { firstReleaseOnOrAfter } from '@/lib/releases.ts'
import { type Book, inLanguage, nationalUnit } from './book.ts'
import type { Steering } from './steering.ts'
import { type TaskView, taskViews } from './task-view.ts'

export type PlanView = {
  slug: string
  year: number
  title: string
  programme: Programme | undefined
  unitId: number | null
  /** Counts told in a session: 102 of 126 tasks. */
  told: TargetRow[]
  tasks: TaskView[]
}

/** Newest year first, national plans before those of units. */
export function planViews(book: Book, steering: Steering): PlanView[] {
  const ofProgrammes = steering.programmes
    .filter(({ kind, year }) => kind === 'annual-plan' && year !== null)
    .map((programme) => ofProgramme(book, steering, programme))
  const taken = new Set(ofProgrammes.map(({ programme }) => programme?.id))
  const ofPlans = steering.plans
    .filter(({ programmeId }) => programmeId === null || !taken.has(programmeId))
    .map((plan) => ({
      slug: plan.slug,
      year: plan.year,
      title: inLanguage(book.locale, plan, 'title'),
      programme: undefined,
      unitId: plan.unitId,
      told: [],
      tasks: taskViews(book, steering, ({ planId }) => planId === plan.id),
    }))
  return [...ofProgrammes, ...ofPlans].sort((a, b) => b.year - a.year)
}

function ofProgramme(book: Book, steering: Steering, programme: Programme): PlanView {
  const year = programme.year ?? 0
  const ids = new Set(steering.plans.filter(({ programmeId }) => programmeId === programme.id).map(({ id }) => id))
  const nation = nationalUnit(book).id
  return {
    slug: programme.slug,
    year,
    title: inLanguage(book.locale, programme, 'name'),
    programme,
    unitId: null,
    told: toldOfYear(steering, year).filter(({ unitId }) => unitId === nation),
    tasks: taskViews(book, steering, ({ planId }) => planId !== null && ids.has(planId)),
  }
}

/** The first release that has the page of a plan. */
export function planSince({ releases }: Book, { programme, tasks }: PlanView): number | undefined {
  if (programme) return firstReleaseOnOrAfter(releases, outFrom(programme))
  return Math.min(...tasks.map(({ row }) => row.release ?? 1))
}

/** Counts of tasks told for a year, and of goals where they are the goals of that year alone. */
export function toldOfYear({ targets }: Steering, year: number): TargetRow[] {
  return targets.filter(
    ({ kind, deadline, statusDate }) =>
      deadline?.startsWith(String(year)) &&
      (kind === 'plan-tasks' || (kind === 'goal-set' && statusDate?.startsWith(String(year)))),
  )
}
