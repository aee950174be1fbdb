// A plan as it stands in the address of the planning page: what was typed, and the plan if it can be read as one.
import { readDay } from '@/lib/dates.ts'
import { PLANNED_KINDS, type UnitPlan, unitPlan } from '@/lib/unit-plan.ts'

export const PLACES = [1, 2, 3] as const
export const UNIT_FIELDS = ['nameVi', 'fullNameVi', 'nameEn', 'slug', 'code', 'type', 'region'] as const

export type Search = Record<string, string | string[] | undefined>

/** Whether the form was sent at all. */
export const isAsked = (search: Search) => search.kind !== undefined

export function typedIn(search: Search, name: string): string {
  const value = search[name]
  return typeof value === 'string' ? value.normalize('NFC').trim().slice(0, 200) : ''
}

export function chosenUnits(search: Search): number[] {
  return [search.from ?? []].flat().flatMap((text) => (/^[1-9]\d{0,8}$/.test(text) ? [Number(text)] : []))
}

/** The plan, or the fields that keep it from being one. */
export function readPlan(search: Search): { plan: UnitPlan } | { plan: null; fields: string[] } {
  const [inForceOn, operatingOn] = [readDay(typedIn(search, 'inForceOn')), readDay(typedIn(search, 'operatingOn'))]
  const places = PLACES.filter((place) => place === 1 || typedIn(search, `nameVi-${place}`) !== '')
  const parsed = unitPlan.safeParse({
    kind: PLANNED_KINDS.find((kind) => kind === search.kind),
    predecessorIds: chosenUnits(search),
    successors: places.map((place) => readUnit(search, place)),
    documentSymbol: typedIn(search, 'documentSymbol'),
    inForceOn,
    operatingOn,
  })
  if (parsed.success) return { plan: parsed.data }
  return { plan: null, fields: [...new Set(parsed.error.issues.map(({ path }) => fieldOf(path, places)))] }
}

function readUnit(search: Search, place: number) {
  const at = (name: (typeof UNIT_FIELDS)[number]) => typedIn(search, `${name}-${place}`)
  const region = Number(at('region'))
  return {
    slug: at('slug'),
    code: at('code') || null,
    nameVi: at('nameVi'),
    fullNameVi: at('fullNameVi'),
    nameEn: at('nameEn'),
    type: at('type'),
    regionId: Number.isInteger(region) && region > 0 ? region : null,
  }
}

function fieldOf([name, place, part]: PropertyKey[], places: readonly number[]): string {
  if (name === 'predecessorIds') return 'from'
  if (name !== 'successors') return String(name)
  return `${String(part ?? 'nameVi')}-${places[Number(place ?? 0)] ?? 1}`
}

/** A plan that came back from the page itself, as JSON. */
export function parsePlan(text: string): UnitPlan | undefined {
  try {
    return unitPlan.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}
