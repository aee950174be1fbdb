// What the office works on: one row per area, in the order of the screen. A new area is a row here, a row in lib/routes.ts and
// a folder; the start page and the breadcrumbs of the area derive from it.
import { translator } from '@/lib/messages.ts'
import type { StaffKind } from '@/lib/routes.ts'

export const AREA_GROUPS = ['reporting', 'registers', 'installation'] as const

export type OfficeArea = { kind: StaffKind; group: (typeof AREA_GROUPS)[number]; title: string; about: string }

const periods = translator('vi', 'officePeriods')
const registers = translator('vi', 'officeRegisters')
const holidays = translator('vi', 'officeHolidays')
const forms = translator('vi', 'officeForms')
const people = translator('vi', 'officePeople')
const units = translator('vi', 'officeUnits')
const settings = translator('vi', 'officeSettings')

export const OFFICE_AREAS: readonly OfficeArea[] = [
  { kind: 'officePeriods', group: 'reporting', title: periods('title'), about: periods('about') },
  { kind: 'officeHolidays', group: 'reporting', title: holidays('title'), about: holidays('about') },
  { kind: 'officeForms', group: 'reporting', title: forms('title'), about: forms('about') },
  { kind: 'officeUnits', group: 'registers', title: units('title'), about: units('about') },
  { kind: 'officePeople', group: 'installation', title: people('title'), about: people('about') },
  { kind: 'officeContacts', group: 'installation', title: people('contacts'), about: people('contactsAbout') },
  { kind: 'officeSettings', group: 'installation', title: settings('title'), about: settings('lead') },
  { kind: 'officeRegisters', group: 'registers', title: registers('title'), about: registers('about') },
]

/** The area of a page kind. */
export function areaOf(kind: StaffKind): OfficeArea {
  const area = OFFICE_AREAS.find((one) => one.kind === kind)
  if (!area) throw new Error(`No office area ${kind}.`)
  return area
}
