// The year that the calendar shows stands in its address.
import { staffAddress } from '@/lib/routes.ts'

/** Kind of what is kept between the preview of a file and its import. */
export const PENDING_HOLIDAYS = 'holidays'

/** The year asked for, else the present one. */
export function readYear(asked: unknown, present: string): string {
  return typeof asked === 'string' && /^20\d\d$/.test(asked) ? asked : present
}

export function yearAddress(year: string | number): string {
  const known = readYear(String(year), '')
  return staffAddress('officeHolidays') + (known && `?nam=${known}`)
}
