// Who owes a report: a form is asked of kinds of units and of named ones, and a report belongs to the unit that exists on the last
// day the period covers. A unit that ended within the period owes nothing of its own: its successors report those days too.
import { existsOn, holdersOn, predecessorIds, type Succession, type Unit } from './units.ts'

/** One line of “who gets it”: every unit of a kind, or one named unit. */
export type Recipient = { unitKind: string | null; unitId: number | null }
export type Register = { units: readonly Unit[]; successions: readonly Succession[] }
export type Covered = { coversFrom: string; coversTo: string }

/** A unit that owes a report. `since`: its first day, where that lies within the period; `replaces`: who ended in it meanwhile. */
export type Owing = { unitId: number; since: string | null; replaces: number[]; filedBy: number[] }
/** A unit that ended within the period, and who reports its days. */
export type Ended = { unitId: number; lastDay: string; successorIds: number[] }

/** The units that owe a report of a period, in the order of the register. A named unit that has ended is asked through its successors. */
export function unitsOwing({ units, successions }: Register, recipients: readonly Recipient[], day: string): number[] {
  const kinds = new Set(recipients.map(({ unitKind }) => unitKind))
  const named = recipients.flatMap(({ unitId }) => (unitId === null ? [] : holdersOn(units, successions, unitId, day)))
  const ids = new Set(named)
  return units.filter((unit) => existsOn(unit, day) && (kinds.has(unit.kind) || ids.has(unit.id))).map(({ id }) => id)
}

/**
 * As `unitsOwing`, with what the office wants to know before it opens a period: who began and who ended within it, and who will
 * file on `onDay` for a unit that has ended since (a period of before 2025-07-01, opened after it).
 */
export function whoOwes(register: Register, recipients: readonly Recipient[], period: Covered, onDay: string) {
  const { units, successions } = register
  const owing = unitsOwing(register, recipients, period.coversTo)
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const ended = endedWithin(register, recipients, period)
  return {
    owing: owing.map((unitId): Owing => {
      const unit = byId.get(unitId) as Unit
      const isNew = unit.validFrom !== null && unit.validFrom > period.coversFrom
      const hasEnded = unit.validTo !== null && unit.validTo < onDay
      return {
        unitId,
        since: isNew ? unit.validFrom : null,
        replaces: isNew ? predecessorIds(successions, unitId) : [],
        filedBy: hasEnded ? holdersOn(units, successions, unitId, onDay) : [],
      }
    }),
    ended,
  }
}

function endedWithin({ units, successions }: Register, recipients: readonly Recipient[], period: Covered): Ended[] {
  const isAsked = (unit: Unit) =>
    recipients.some(({ unitKind, unitId }) => unitKind === unit.kind || unitId === unit.id)
  return units.flatMap((unit) => {
    const { validTo } = unit
    const isWithin = validTo !== null && period.coversFrom <= validTo && validTo < period.coversTo
    if (!isWithin || !isAsked(unit)) return []
    return [
      { unitId: unit.id, lastDay: validTo, successorIds: holdersOn(units, successions, unit.id, period.coversTo) },
    ]
  })
}
