// What is wrong with a boundary file, in words a person can act on.
import type { BoundaryProblem } from '@/lib/boundaries.ts'
import { translator } from '@/lib/messages.ts'

const t = translator('vi', 'officeSettings')
const MOST_NAMES = 6

export function boundaryWords(problem: BoundaryProblem): string {
  if (!('names' in problem)) return t(`boundaryProblem.${problem.code}`)
  const shown = problem.names.slice(0, MOST_NAMES).join(', ')
  const names = problem.names.length > MOST_NAMES ? `${shown}…` : shown
  return t(`boundaryProblem.${problem.code}`, { count: problem.names.length, names })
}
