// Duties: what the running portal does again and again on its own (sending messages, the nightly backup). A duty looks at the
// database, does what is not done yet, and may be asked too often without harm; the job runner asks each at its own interval.
import { backUpIfDue } from './backup.ts'
import { scanWaiting, sweepUploads } from './evidence/sweeping.ts'
import { sendWaitingMail } from './mail.ts'
import { remindOwed } from './reporting/reminding.ts'

export type Duty = { name: string; everyMs: number; run(): Promise<unknown> }

export const DUTIES: readonly Duty[] = [
  { name: 'backup', everyMs: 60_000, run: backUpIfDue },
  { name: 'sweep uploads', everyMs: 3_600_000, run: sweepUploads },
  { name: 'scan waiting files', everyMs: 60_000, run: scanWaiting },
  { name: 'reminders', everyMs: 60_000, run: remindOwed },
  { name: 'mail', everyMs: 2_000, run: sendWaitingMail },
]
