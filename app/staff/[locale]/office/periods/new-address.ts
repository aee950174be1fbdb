// The address of the page for a new period with what was chosen on it; the choice is no secret and may stand in an address.
import { z } from 'zod'
import { staffAddress } from '@/lib/routes.ts'

const CHOICE = z.object({
  regime: z.string().regex(/^[1-9]\d{0,8}$/),
  year: z.string().regex(/^20\d\d$/),
  preset: z
    .string()
    .regex(/^(|0[1-9]|1[0-2]|Q[1-4]|H1|9M)$/)
    .default(''),
})

export type Choice = z.infer<typeof CHOICE>

/** What the address chooses; null while nothing, or nothing sensible, is chosen. */
export function readChoice(query: Record<string, unknown>): Choice | null {
  const read = CHOICE.safeParse(query)
  return read.success ? read.data : null
}

export function newAddress(choice: Choice): string {
  const read = readChoice(choice)
  return staffAddress('officePeriodNew') + (read ? `?${new URLSearchParams(read)}` : '')
}
