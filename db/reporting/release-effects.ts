// What a release would change, page by page: each public page that would show another figure, with the figures it would show.

import { lastDay } from '../../lib/periods.ts'
import type { PageKind, Params } from '../../lib/routes.ts'
import { existsOn, successorIds } from '../../lib/units.ts'
import type { Db } from '../store.ts'
import { designationOn, readUnitRegister, type UnitRegister } from '../units.ts'
import type { PlannedFigure } from './planned-figures.ts'

export type ChangedPage = { kind: PageKind; params: Params; name: string | null; figures: PlannedFigure[] }

/** Pages in the order of how much changes on them; the overview first. `name` is null where the kind says it all. */
export function changedPages(db: Db, figures: readonly PlannedFigure[], day: string): ChangedPage[] {
  const register = readUnitRegister(db)
  const pages = new Map<string, ChangedPage>()
  const add = (kind: PageKind, params: Params, name: string | null, figure: PlannedFigure) => {
    const key = `${kind} ${params.slug ?? ''}`
    const page = pages.get(key) ?? { kind, params, name, figures: [] }
    page.figures.push(figure)
    pages.set(key, page)
  }
  for (const figure of figures) {
    const { indicator } = figure
    add('indicator', { slug: indicator.slug }, indicator.nameVi, figure)
    for (const place of placesOf(register, figure, day)) add(place.kind, place.params, place.name, figure)
  }
  const rank = (page: ChangedPage) => (page.kind === 'overview' ? Number.POSITIVE_INFINITY : page.figures.length)
  return [...pages.values()].sort((a, b) => rank(b) - rank(a))
}

type Place = { kind: PageKind; params: Params; name: string | null }

/** The unit's own page, or that of its successors, on which a predecessor's figures stand; the nation's is the overview. */
function placesOf(register: UnitRegister, { unitId }: PlannedFigure, day: string): Place[] {
  const unit = register.units.find(({ id }) => id === unitId)
  if (unit?.kind === 'national') return [{ kind: 'overview', params: {}, name: null }]
  const ids = unit && !existsOn(unit, day) ? successorIds(register.successions, unitId) : [unitId]
  return ids.flatMap((id): Place[] => {
    const holder = register.units.find((one) => one.id === id)
    if (holder?.kind !== 'province' && holder?.kind !== 'ministry') return []
    const kind = holder.kind === 'province' ? 'unit' : 'ministry'
    return [{ kind, params: { slug: holder.slug }, name: designationOn(register, id, day).nameVi }]
  })
}

/** Name of a planned figure's unit in its period. */
export function unitNames(db: Db, figures: readonly PlannedFigure[]): Map<number, string> {
  const register = readUnitRegister(db)
  return new Map(figures.map(({ unitId, period }) => [unitId, designationOn(register, unitId, lastDay(period)).nameVi]))
}
