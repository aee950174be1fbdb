// The operator's boundary files in the data folder: their state, and taking in a new one. Only a whole file is kept.
import { copyFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Boundary, type BoundaryProblem, type BoundarySet, readBoundaries } from '../lib/boundaries.ts'
import { existsOn } from '../lib/units.ts'
import { dataFolder } from './data-folder.ts'
import { officeWrite } from './office/office-write.ts'
import { type Db, store } from './store.ts'
import { designationOn, readUnitRegister } from './units.ts'
import { today, type Viewer } from './viewers.ts'

/** The last day of the 63 provinces; the 34 are those of today. */
const LAST_DAY_OF_63 = '2025-06-30'

export type BoundaryState = { state: 'none' | 'valid' | 'refused'; problems: BoundaryProblem[]; bytes: number }

const seen = new Map<string, { mark: string; state: BoundaryState }>()

/** Where the file of a set lies; it may also be put there by hand. */
export const boundaryFile = (set: BoundarySet) => join(dataFolder(), 'boundaries', `provinces-${set}.geojson`)

/** The state of a set's file; judged again only when the file has changed. */
export function findBoundaryState(set: BoundarySet): Promise<BoundaryState> {
  return store.read((db) => {
    const path = boundaryFile(set)
    const file = statSync(path, { throwIfNoEntry: false })
    if (!file) return { state: 'none', problems: [], bytes: 0 }
    const mark = `${path} ${file.mtimeMs} ${file.size} ${today()}`
    const kept = seen.get(set)
    if (kept?.mark === mark) return kept.state
    const { problems } = judge(db, set, path)
    const state = { state: problems.length === 0 ? 'valid' : 'refused', problems, bytes: file.size } as const
    seen.set(set, { mark, state })
    return state
  })
}

/** The shapes of a set for drawing; undefined unless its file is whole. */
export function findBoundaries(db: Db, set: BoundarySet): Boundary[] | undefined {
  const path = boundaryFile(set)
  if (!statSync(path, { throwIfNoEntry: false })) return undefined
  const { boundaries, problems } = judge(db, set, path)
  return problems.length === 0 ? boundaries : undefined
}

/** Puts an uploaded file in place if it is whole; else tells what is wrong with it, and what is there stays. */
export async function takeBoundaries(viewer: Viewer, set: BoundarySet, path: string) {
  const { problems } = await store.read((db) => judge(db, set, path))
  const task = {
    permission: 'settings.edit',
    action: 'settings.boundaries',
    objectKind: 'boundaries',
    objectId: set,
  } as const
  const result = await officeWrite(viewer, task, () => {
    if (problems.length > 0) return { ok: false, code: 'unfit' }
    const place = boundaryFile(set)
    mkdirSync(join(dataFolder(), 'boundaries'), { recursive: true, mode: 0o700 })
    copyFileSync(path, `${place}.draft`)
    renameSync(`${place}.draft`, place)
    return { ok: true, id: Number(set), after: { bytes: statSync(place).size } }
  })
  return { result, problems }
}

function judge(db: Db, set: BoundarySet, path: string) {
  const day = set === '63' ? LAST_DAY_OF_63 : today()
  const register = readUnitRegister(db)
  const units = register.units
    .filter((unit) => unit.kind === 'province' && existsOn(unit, day))
    .map(({ id, slug }) => {
      const { code, nameVi } = designationOn(register, id, day)
      return { slug, code, name: nameVi }
    })
  return readBoundaries(parse(readFileSync(path, 'utf8')), units)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
