// Writing: how many times a second a whole form is saved, and a confirmed report submitted, each one a durable transaction.
import { connections } from '../db/connections.ts'
import { fillIn, must, NO_OFFICIAL, post, REASON, see, setStage, startLaiChau, typedFor } from '../db/reporting/cast.ts'
import { saveAnswers } from '../db/reporting/filing.ts'
import { submitReport } from '../db/reporting/submission.ts'
import { takeStep } from '../db/reporting/transition.ts'
import { timed } from './machine.ts'

export type Writing = { answers: number; synchronous: number; saves: number; submits: number }

const SAVES = 100
const SUBMITS = 40

/** Saves and submits a second, one after another, on a database of its own that is removed afterwards. */
export async function measureWriting(): Promise<Writing> {
  const stage = await setStage()
  try {
    const reportId = await startLaiChau(stage)
    const { officer, leader } = stage.cast
    let saving = 0
    let answers = 0
    for (let turn = 0; turn < SAVES; turn += 1) {
      const view = await see(officer, reportId)
      const fields = view.answers.map((answer) => post(answer, typedFor(answer, 30 + (turn % 2))))
      answers = fields.length
      saving += (await timed(() => must(saveAnswers(officer, reportId, fields)))).seconds
    }
    await must(fillIn(officer, reportId))
    let submitting = 0
    for (let turn = 0; turn < SUBMITS; turn += 1) {
      await must(takeStep(officer, reportId, { action: 'askSignOff' }))
      await must(takeStep(leader, reportId, { action: 'signOff' }))
      submitting += (await timed(() => must(submitReport(officer, reportId, crypto.randomUUID(), NO_OFFICIAL)))).seconds
      await must(takeStep(leader, reportId, { action: 'withdraw', reason: REASON }))
    }
    const synchronous = connections().writing.pragma('synchronous', { simple: true }) as number
    return { answers, synchronous, saves: SAVES / saving, submits: SUBMITS / submitting }
  } finally {
    stage.database.close()
  }
}
