// Units and their lives: a unit is an opaque id that exists from a day to a day; what it is called is a dated designation; and a
// change says who came after whom. Slugs and codes were reused, so “Lào Cai” before and after 2025-07-01 are two units.
export type Unit = {
  id: number
  kind: string
  slug: string
  /** First day; null: no known start. */
  validFrom: string | null
  /** Last day; null: still there. */
  validTo: string | null
}

/** Name, type and region from a day on, until the next designation. */
export type Designation = {
  unitId: number
  validFrom: string | null
  nameVi: string
  nameEn: string
  fullNameVi: string
  type: string
  regionId: number | null
  code: string | null
}

/** One predecessor → successor pair of a change, with the day on which the successor began to operate. */
export type Succession = { predecessorId: number; successorId: number; operatingOn: string }

export function existsOn(unit: Pick<Unit, 'validFrom' | 'validTo'>, day: string): boolean {
  return (unit.validFrom ?? '') <= day && (unit.validTo === null || day <= unit.validTo)
}

export function unitsOn<U extends Unit>(units: readonly U[], day: string): U[] {
  return units.filter((unit) => existsOn(unit, day))
}

/** The unit that an address means on a day: the one that exists then; undefined if the slug belongs to none that day. */
export function findUnitBySlug<U extends Unit>(
  units: readonly U[],
  kind: string,
  slug: string,
  day: string,
): U | undefined {
  return units.find((unit) => unit.kind === kind && unit.slug === slug && existsOn(unit, day))
}

/** Those that became this unit, one step back. A unit that continued unchanged has itself only and is not listed. */
export function predecessorIds(successions: readonly Succession[], unitId: number): number[] {
  return distinct(
    successions.filter((s) => s.successorId === unitId && s.predecessorId !== unitId).map((s) => s.predecessorId),
  )
}

export function successorIds(successions: readonly Succession[], unitId: number): number[] {
  return distinct(
    successions.filter((s) => s.predecessorId === unitId && s.successorId !== unitId).map((s) => s.successorId),
  )
}

/** Who carries a unit's duties on a day: itself while it exists, else its successors of that day, through any number of changes. */
export function holdersOn(
  units: readonly Unit[],
  successions: readonly Succession[],
  unitId: number,
  day: string,
): number[] {
  const unit = units.find((candidate) => candidate.id === unitId)
  if (!unit) return []
  if (existsOn(unit, day)) return [unitId]
  const next = successions.filter((s) => s.predecessorId === unitId && s.successorId !== unitId && s.operatingOn <= day)
  return distinct(next.flatMap((s) => holdersOn(units, successions, s.successorId, day)))
}

/**
 * The units whose figures make up `unitId` in a period that ends on `day`: the unit itself if it existed then, otherwise its
 * predecessors of that day. This is the list that a roll-up on today's boundaries counts over.
 */
export function constituentsOn(
  units: readonly Unit[],
  successions: readonly Succession[],
  unitId: number,
  day: string,
): number[] {
  const unit = units.find((candidate) => candidate.id === unitId)
  if (!unit) return []
  if (existsOn(unit, day)) return [unitId]
  if (unit.validTo !== null && unit.validTo < day) return []
  return distinct(predecessorIds(successions, unitId).flatMap((id) => constituentsOn(units, successions, id, day)))
}

/** What a unit was called on a day; before its first designation, that first one. */
export function designationOn<D extends Pick<Designation, 'unitId' | 'validFrom'>>(
  designations: readonly D[],
  unitId: number,
  day: string,
): D | undefined {
  const ofUnit = designations
    .filter((d) => d.unitId === unitId)
    .sort((a, b) => order(a.validFrom ?? '', b.validFrom ?? ''))
  return ofUnit.findLast((d) => (d.validFrom ?? '') <= day) ?? ofUnit[0]
}

function distinct(ids: number[]) {
  return [...new Set(ids)]
}

function order(a: string, b: string) {
  return a < b ? -1 : a > b ? 1 : 0
}
