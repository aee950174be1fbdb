// A rule as it was typed, and what trying it on published figures gave.

import type { Trial } from '@/db/registers/rule-trial.ts'
import type { TypedRule } from '@/lib/checks/rule-fields.ts'

export type TriedRule = { kind: string; typed: TypedRule; problem: string | null; trial: Trial | null }
