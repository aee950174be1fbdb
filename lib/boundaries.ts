// Boundaries: an official GeoJSON that the operator supplies. It is used only if it is whole: every unit of its set exactly once,
// and both archipelagos, Hoàng Sa and Trường Sa, on it.
import { fold } from './search-fold.ts'

export const BOUNDARY_SETS = ['63', '34'] as const
export type BoundarySet = (typeof BOUNDARY_SETS)[number]

export type BoundaryUnit = { slug: string; code: string | null; name: string }
export type BoundaryProblem =
  | { code: 'notGeoJson' | 'badShape' | 'outside' | 'hoangSa' | 'truongSa' }
  | { code: 'missing' | 'twice' | 'unknown'; names: string[] }

/** A shape with what it stands for: the slug of a unit, or an archipelago. */
export type Boundary = { slug: string; geometry: { type: 'Polygon' | 'MultiPolygon'; coordinates: unknown } }

const ARCHIPELAGOS = { hoangSa: 'hoang sa', truongSa: 'truong sa' } as const
/** Degrees around the country with its seas: what lies beyond is not in degrees, or not ours. */
const FRAME = { west: 101, east: 119, south: 5, north: 25 }

type Feature = { geometry: Boundary['geometry']; properties: Record<string, unknown> }

/** Checks a parsed file against the units of its set; problems first found first, none when the file is whole. */
export function readBoundaries(file: unknown, units: readonly BoundaryUnit[]) {
  const features = featuresOf(file)
  if (!features) return { boundaries: [], problems: [{ code: 'notGeoJson' } as BoundaryProblem] }
  const boundaries = features.flatMap((feature) => {
    const slug = archipelagoOf(feature) ?? unitOf(feature, units)?.slug
    return slug ? [{ slug, geometry: feature.geometry }] : []
  })
  return { boundaries, problems: problemsWith(features, boundaries, units) }
}

function problemsWith(features: Feature[], boundaries: Boundary[], units: readonly BoundaryUnit[]): BoundaryProblem[] {
  const count = (slug: string) => boundaries.filter((boundary) => boundary.slug === slug).length
  const named = (wanted: (unit: BoundaryUnit) => boolean) => units.filter(wanted).map(({ name }) => name)
  const unknown = features.filter((feature) => !archipelagoOf(feature) && !unitOf(feature, units)).map(labelOf)
  const lists = [
    { code: 'missing', names: named(({ slug }) => count(slug) === 0) },
    { code: 'twice', names: named(({ slug }) => count(slug) > 1) },
    { code: 'unknown', names: unknown },
  ] as const
  const places = features.flatMap(({ geometry }) => pointsOf(geometry.coordinates))
  const isDrawn = features.every(({ geometry }) => pointsOf(geometry.coordinates).length >= 4)
  return [
    ...(isDrawn ? [] : [{ code: 'badShape' } as const]),
    ...(places.every(isInFrame) ? [] : [{ code: 'outside' } as const]),
    ...lists.filter(({ names }) => names.length > 0),
    ...(['hoangSa', 'truongSa'] as const).filter((code) => count(slugOf(code)) === 0).map((code) => ({ code })),
  ]
}

function featuresOf(file: unknown): Feature[] | undefined {
  const { type, features } = (file ?? {}) as { type?: unknown; features?: unknown }
  if (type !== 'FeatureCollection' || !Array.isArray(features)) return undefined
  const isFeature = ({ geometry, properties }: Feature) =>
    ['Polygon', 'MultiPolygon'].includes(geometry?.type) && typeof properties === 'object' && properties !== null
  return features.every((feature) => feature && isFeature(feature)) ? (features as Feature[]) : undefined
}

const slugOf = (archipelago: keyof typeof ARCHIPELAGOS) => ARCHIPELAGOS[archipelago].replace(' ', '-')

function textsOf({ properties }: Feature): string[] {
  return Object.values(properties).flatMap((value) => (typeof value === 'string' ? [fold(value)] : []))
}

function archipelagoOf(feature: Feature): string | undefined {
  const found = (['hoangSa', 'truongSa'] as const).find((one) =>
    textsOf(feature).some((text) => text === slugOf(one) || text.endsWith(ARCHIPELAGOS[one])),
  )
  return found && slugOf(found)
}

// A unit is known by its slug, its code or its name, whatever the file calls the property.
function unitOf(feature: Feature, units: readonly BoundaryUnit[]): BoundaryUnit | undefined {
  const texts = textsOf(feature).map((text) => text.replace(/^(?:tinh|thanh pho|tp\.?) /, ''))
  const known = ({ slug, code, name }: BoundaryUnit) => [slug, code, fold(name)]
  return units.find((unit) => texts.some((text) => known(unit).includes(text)))
}

const labelOf = (feature: Feature) => String(Object.values(feature.properties)[0] ?? '?').slice(0, 80)

function pointsOf(coordinates: unknown): [number, number][] {
  if (!Array.isArray(coordinates)) return []
  if (typeof coordinates[0] === 'number') return [[coordinates[0], Number(coordinates[1])]]
  return coordinates.flatMap(pointsOf)
}

function isInFrame([longitude, latitude]: [number, number]): boolean {
  const { west, east, south, north } = FRAME
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north
}
