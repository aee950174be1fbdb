'use server'
// What a person does with the own messages: say that all are read.
import { acting } from '@/app/_server/acting.ts'
import { redirectWithNote } from '@/app/_server/form-note.ts'
import { markAllRead } from '@/db/outbox.ts'
import { translator } from '@/lib/messages.ts'
import { STAFF_ROLES } from '@/lib/permissions.ts'
import { staffAddress } from '@/lib/routes.ts'

export async function submitMarkRead() {
  await markAllRead(await acting(STAFF_ROLES))
  return redirectWithNote(staffAddress('messages'), { done: translator('vi', 'reminders')('marked') })
}
