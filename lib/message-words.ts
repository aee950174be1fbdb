// The words of a message to a person: one subject and one text per kind, the same in the portal and by e-mail.
import { formatDay } from './dates.ts'
import { type Locale, translator } from './messages.ts'
import { reportTitle } from './periods.ts'

export const MESSAGE_KINDS = [
  'reminder',
  'reminderLeader',
  'urging',
  'signOffAsked',
  'sentBack',
  'signedOff',
  'submitted',
  'withdrawn',
  'returned',
  'approved',
  'published',
  'reopened',
  'periodOpened',
  'extended',
] as const
export type MessageKind = (typeof MESSAGE_KINDS)[number]

/** What a message is about; words are made from it when it is shown or sent. */
export type MessageFacts = {
  title: string
  periodCode: string
  unitName: string
  reportId?: number
  dueOn?: string
  receipt?: string
  reason?: string
}

/** Subject and text, without greeting and address; dates and period names as people write them. */
export function messageWords(
  kind: MessageKind,
  facts: MessageFacts,
  locale: Locale,
): { subject: string; text: string } {
  const t = translator(locale, 'reminders')
  const values = {
    form: reportTitle(facts.title, facts.periodCode, locale),
    unit: facts.unitName,
    due: facts.dueOn ? formatDay(facts.dueOn, locale) : '',
    receipt: facts.receipt ?? '',
    reason: facts.reason ?? '',
  }
  return { subject: t(`${kind}.subject`, values), text: t(`${kind}.text`, values) }
}
