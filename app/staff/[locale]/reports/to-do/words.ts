// What the parts of the to-do list agree on: which reports came back, which are out of the unit's hands, and days in words.
import type { OwedReport } from '@/db/reporting/to-do.ts'
import { formatDay, weekday } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'

const t = translator('vi', 'reports')
const WEEKDAYS = ['0', '1', '2', '3', '4', '5', '6'] as const
const WRITING = ['draft', 'signOffAsked', 'signedOff'] as const

/** Returned by the office, or sent back by the unit's leader. */
export const isBack = ({ report }: OwedReport) => report?.state === 'returned' || report?.state === 'sentBack'

/** Sent, and with the office. */
export const isSettled = (one: OwedReport) =>
  Boolean(one.report) && !isBack(one) && !WRITING.some((state) => state === one.report?.state)

/** 'Thứ Sáu, 25/12/2026'. */
export const dayWords = (day: string) =>
  t('weekdayOf', { weekday: t(`weekday.${WEEKDAYS[weekday(day)] ?? '0'}`), day: formatDay(day, 'vi') })
