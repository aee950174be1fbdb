// Every (state, action, role) of a report through the one writer of state. What is allowed is written out here once more, from the
// rules of the domain and not from the table under test.
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { REPORT_ACTIONS, REPORT_STATES, type ReportAction, type ReportState } from '../../lib/report-states.ts'
import { answers, reports } from '../schema.ts'
import { store } from '../store.ts'
import { type Cast, fillIn, must, REASON, type Stage, setStage, startLaiChau, TEST } from './cast.ts'
import { takeStep } from './transition.ts'

type Part = keyof Cast
const ALLOWED: [ReportState[], ReportAction, ReportState | 'same', Part[]][] = [
  [['draft', 'sentBack', 'returned'], 'save', 'same', ['officer', 'contributor']],
  [['draft', 'sentBack', 'returned'], 'askSignOff', 'signOffAsked', ['officer']],
  [['signOffAsked'], 'signOff', 'signedOff', ['leader']],
  [['signOffAsked'], 'sendBack', 'sentBack', ['leader']],
  [['signedOff'], 'submit', 'submitted', ['officer', 'leader']],
  [['signedOff', 'submitted'], 'withdraw', 'sentBack', ['leader']],
  [['submitted'], 'takeUp', 'underReview', ['reviewer']],
  [['underReview'], 'approveAnswer', 'same', ['reviewer']],
  [['underReview'], 'returnAnswer', 'same', ['reviewer']],
  [['underReview'], 'approve', 'approved', ['reviewer']],
  [['underReview'], 'return', 'returned', ['reviewer']],
  [['approved'], 'reopen', 'returned', ['reviewer', 'publisher']],
  [['approved'], 'publish', 'published', ['publisher']],
  [['published'], 'amend', 'returned', ['reviewer', 'officer']],
]
const PARTS: Part[] = [
  'officer',
  'contributor',
  'leader',
  'reviewer',
  'publisher',
  'auditor',
  'administrator',
  'stranger',
]
const STATES = REPORT_STATES.filter((state) => state !== 'notStarted') as Exclude<ReportState, 'notStarted'>[]

let stage: Stage
let reportId: number

beforeAll(async () => {
  stage = await setStage()
  reportId = await startLaiChau(stage)
  await must(fillIn(stage.cast.officer, reportId))
}, 120_000)
afterAll(() => stage.database.close())

describe.each(STATES)('a report that is %s', (from) => {
  it.each(REPORT_ACTIONS)(
    'lets “%s” be done by those who may, and by nobody else',
    { timeout: 60_000 },
    async (action) => {
      for (const part of PARTS) {
        await putInState(from)
        const outcome = await takeStep(stage.cast[part], reportId, { action, reason: REASON })
        const to = expectedState(from, action, part)
        expect(outcome?.ok ?? false, `${part}: ${JSON.stringify(outcome?.ok ? 'ok' : outcome)}`).toBe(to !== undefined)
        expect(await stateOf(), part).toBe(to ?? from)
        if (part === 'stranger') expect(outcome).toBeUndefined()
      }
    },
  )
})

function expectedState(from: ReportState, action: ReportAction, part: Part): ReportState | undefined {
  const row = ALLOWED.find(
    ([states, allowed, , parts]) => states.includes(from) && allowed === action && parts.includes(part),
  )
  return row && (row[2] === 'same' ? from : row[2])
}

// Everything that the guards ask for is there: all answered, explained and approved.
function putInState(state: (typeof STATES)[number]) {
  return store.write(TEST, (tx) => {
    tx.db
      .update(reports)
      .set({ state, approvedBy: stage.cast.secondReviewer.userId })
      .where(eq(reports.id, reportId))
      .run()
    tx.db.update(answers).set({ reviewState: 'approved' }).where(eq(answers.reportId, reportId)).run()
    tx.audit({ action: 'test', objectKind: 'test' })
  })
}

async function stateOf() {
  const row = await store.read((db) =>
    db.select({ state: reports.state }).from(reports).where(eq(reports.id, reportId)).get(),
  )
  return row?.state
}
