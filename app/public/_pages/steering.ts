// What is steered by: programmes and targets, plans and tasks, sessions and directives, obstacles, initiatives and documents, as the
// book's release knows them. Read once per page, beside the book.
import { listDocuments, listInitiatives, listObstacles, listOpenedPeriods } from '@/db/records.ts'
import { listBodies, listDirectives, listSessions } from '@/db/sessions.ts'
import { store } from '@/db/store.ts'
import { listProgrammes, listTargets } from '@/db/targets.ts'
import { listPlans, listTasks } from '@/db/tasks.ts'
import type { Book } from './book.ts'

export type Steering = Awaited<ReturnType<typeof openSteering>>

export function openSteering({ release, day }: Book) {
  return store.read((db) => {
    const at = { release: release.number, day }
    const tasks = listTasks(db, at)
    return {
      programmes: listProgrammes(db, day),
      targets: listTargets(db, release.number),
      tasks,
      plans: listPlans(db, tasks),
      bodies: listBodies(db),
      sessions: listSessions(db, at),
      directives: listDirectives(db, release.number),
      obstacles: listObstacles(db, release.number),
      initiatives: listInitiatives(db, release.number),
      documents: listDocuments(db, release.number),
      periods: listOpenedPeriods(db, day),
    }
  })
}
