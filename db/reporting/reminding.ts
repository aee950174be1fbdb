// Reminding: units that have not sent an open period's report are reminded on the days of lib/reminders.ts, each person once a stage.
import { inArray } from 'drizzle-orm'
import { isPeriodOpen } from '../../lib/deadlines.ts'
import { type ReminderStage, stageOn } from '../../lib/reminders.ts'
import { nowText } from '../clock.ts'
import { connections } from '../connections.ts'
import { type Message, notify } from '../outbox.ts'
import { outbox } from '../schema.ts'
import { type Db, store } from '../store.ts'
import { today } from '../viewers.ts'
import { listHolders } from './announcements.ts'
import { type Owed, readOwed } from './desk.ts'

/** States in which the unit still has to act although a deadline may be near. */
const UNSENT = ['draft', 'signOffAsked', 'signedOff', 'sentBack']

/** Writes the reminders that are due today and not written yet; returns how many. Safe to call at any time and again. */
export async function remindOwed(): Promise<number> {
  if (connections().isReader) return 0
  const missing = await store.read(listMissing)
  if (missing.length === 0) return 0
  return store.write({ actorId: null, actorName: 'reminders' }, (tx) => {
    const written = missing.filter((message) => notify(tx, message))
    tx.audit({ action: 'reminders.write', objectKind: 'outbox', after: { keys: written.map(({ key }) => key) } })
    return written.length
  })
}

function listMissing(db: Db): Message[] {
  const now = nowText()
  const due = readOwed(db, 'all')
    // Before its first day and once it is closed a period takes nothing, so nobody is asked for it.
    .filter(({ dates }) => isPeriodOpen(dates, now))
    .filter((owed) => !owed.report?.firstSubmittedAt && (!owed.report || UNSENT.includes(owed.report.state)))
    .flatMap((owed) => messagesOf(db, owed))
  const keys = due.map(({ key }) => key)
  const held = db.select({ key: outbox.key }).from(outbox).where(inArray(outbox.key, keys)).all()
  const known = new Set(held.map(({ key }) => key))
  return due.filter(({ key }) => !known.has(key))
}

function messagesOf(db: Db, owed: Owed): Message[] {
  const stage = stageOn(owed.dates.dueOn, today())
  if (!stage) return []
  return listHolders(db, owed.unitId, [stage.role]).map((userId) => messageOf(owed, stage, userId))
}

// The due date is part of the key: after an extension the same stage comes again, for the new date.
function messageOf(owed: Owed, stage: ReminderStage, userId: number): Message {
  const { periodId, formId, unitId, title, periodCode, unitName, dates, report } = owed
  return {
    key: `reminder-${stage.code}-${periodId}-${formId}-${unitId}-${dates.dueOn}-${userId}`,
    kind: stage.role === 'leader' ? 'reminderLeader' : 'reminder',
    userId,
    unitId,
    facts: { title, periodCode, unitName, dueOn: dates.dueOn, reportId: report?.id },
  }
}
