// The steering bodies there have been, by slug.
import { store } from '@/db/store.ts'
import { listSteeringBodies } from '@/db/units.ts'

export function findBodyNames(): Promise<ReadonlyMap<string, string>> {
  return store.read((db) => new Map(listSteeringBodies(db).map(({ slug, nameVi }) => [slug, nameVi])))
}
