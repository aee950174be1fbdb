import { afterEach, beforeEach, expect, test } from 'vitest'
import { listReceived } from '../outbox.ts'
import { extensions } from '../schema.ts'
import { store } from '../store.ts'
import type { Viewer } from '../viewers.ts'
import {
  bringToReview,
  fillIn,
  must,
  REASON,
  type Stage,
  setClock,
  setStage,
  startLaiChau,
  submitLaiChau,
  TEST,
} from './cast.ts'
import { remindOwed } from './reminding.ts'
import { takeStep } from './transition.ts'

let stage: Stage

beforeEach(async () => {
  stage = await setStage()
})
afterEach(() => stage.database.close())

test('before and after the due date the officers are reminded, then the leader; each once a stage', async () => {
  on('2026-12-18')
  await remindOwed()
  expect(await remindOwed()).toBe(0)
  on('2026-12-23')
  await remindOwed()
  on('2026-12-28')
  await remindOwed()
  expect(await kindsFor(stage.cast.officer)).toEqual(['reminder', 'reminder'])
  expect(await kindsFor(stage.cast.leader)).toEqual(['reminderLeader'])
})

test('who has sent the report is not reminded, and neither is another unit for it', async () => {
  const reportId = await startLaiChau(stage)
  await must(fillIn(stage.cast.officer, reportId))
  await submitLaiChau(stage, reportId)
  on('2026-12-23')
  await remindOwed()
  expect(await kindsFor(stage.cast.secondOfficer)).not.toContain('reminder')
  expect(await kindsFor(stage.cast.stranger)).toEqual(['reminder'])
})

test('an extension moves the days of that unit alone', async () => {
  await extend('2027-01-10')
  on('2026-12-23')
  await remindOwed()
  expect(await kindsFor(stage.cast.officer)).toEqual([])
  expect(await kindsFor(stage.cast.stranger)).toEqual(['reminder'])
  on('2027-01-04')
  await remindOwed()
  expect(await kindsFor(stage.cast.officer)).toEqual(['reminder'])
})

test('each step on a report is told to those of the unit who wait for it, and not to whoever took it', async () => {
  const reportId = await bringToReview(stage)
  expect(await kindsFor(stage.cast.leader)).toEqual(['submitted', 'signOffAsked'])
  // The officer submitted: the receipt is the one thing that comes back to whoever acted.
  expect(await kindsFor(stage.cast.officer)).toEqual(['submitted', 'signedOff'])
  await must(takeStep(stage.cast.reviewer, reportId, { action: 'return', reason: REASON }))
  expect((await kindsFor(stage.cast.officer))[0]).toBe('returned')
  expect(await kindsFor(stage.cast.stranger)).toEqual([])
  const [receipt] = (await listReceived(stage.cast.leader)).filter(({ kind }) => kind === 'submitted')
  expect(receipt?.facts.receipt).toMatch(/^TDS-2026-/)
})

async function kindsFor(viewer: Viewer) {
  return (await listReceived(viewer)).map(({ kind }) => kind)
}

function on(day: string) {
  setClock(stage.database, `${day}T02:00:00.000Z`)
}

function extend(dueOn: string) {
  return store.write(TEST, (tx) => {
    const row = { ...stage.key, dueOn, closesOn: dueOn, reason: REASON }
    tx.db
      .insert(extensions)
      .values({ ...row, grantedBy: stage.cast.reviewer.userId, grantedAt: tx.now })
      .run()
    tx.audit({ action: 'extension.grant', objectKind: 'extension' })
  })
}
