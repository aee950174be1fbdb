// Reads the fields of a role out of a posted form; what cannot be read becomes a problem at its field.
import { textOf } from '@/app/_server/form-text.ts'
import type { Problem } from '@/components/error-summary.tsx'
import type { WantedRole } from '@/db/people/roles.ts'
import { ROLES, UNIT_ROLES } from '@/db/users.ts'
import { readDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'

const t = translator('vi', 'officePeople')

export const roleFieldNames = (place: number) => ['role', 'unit', 'from', 'to'].map((name) => `${name}-${place}`)

/** Undefined: no role is chosen, or something is wrong and stands in `problems`. */
export function readRole(form: FormData, place: number, problems: Problem[]): WantedRole | undefined {
  const at = (name: string) => textOf(form, `${name}-${place}`).trim()
  const role = ROLES.find((one) => one === at('role') && one !== 'guest')
  if (!role) return undefined
  const before = problems.length
  const unitId = /^[1-9]\d{0,8}$/.test(at('unit')) ? Number(at('unit')) : null
  if (UNIT_ROLES.includes(role) && unitId === null)
    problems.push({ fieldId: `unit-${place}`, words: t('trouble.noUnit') })
  const [validFrom, validTo] = (['from', 'to'] as const).map((name) =>
    readOptionalDay(at(name), `${name}-${place}`, problems),
  )
  if (problems.length > before) return undefined
  return { role, unitId, validFrom: validFrom ?? null, validTo: validTo ?? null }
}

function readOptionalDay(typed: string, fieldId: string, problems: Problem[]): string | null {
  if (typed === '') return null
  const day = readDay(typed)
  if (!day) problems.push({ fieldId, words: translator('vi', 'problems')('answer.dateUnreal') })
  return day
}
