// Work that the server does not have yet waits in the browser (IndexedDB), field by field, and survives a lost line, a closed lid and
// an ended sign-in. Where the browser refuses to keep anything, the form works on without it.
import type { PostedField } from './live-form.ts'

const DATABASE = 'tien-do-so'
const SHELF = 'typed'

type Kept = PostedField & { key: string; owner: string }

export function openShelf(person: number, report: number) {
  const owner = `${person}/${report}`
  const keyOf = (id: number) => `${owner}/${id}`
  return {
    keep: (field: PostedField) =>
      inShelf('readwrite', (shelf) => shelf.put({ ...field, key: keyOf(field.indicatorId), owner } satisfies Kept)),
    forget: (id: number) => inShelf('readwrite', (shelf) => shelf.delete(keyOf(id))),
    /** What waits of this person's work in this report. */
    async list(): Promise<PostedField[]> {
      const all = ((await inShelf('readonly', (shelf) => shelf.getAll())) ?? []) as Kept[]
      return all.filter((kept) => kept.owner === owner).map(({ key: _key, owner: _owner, ...field }) => field)
    },
  }
}

async function inShelf<T>(
  mode: IDBTransactionMode,
  act: (shelf: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> {
  try {
    const database = await openDatabase()
    const result = await settled(act(database.transaction(SHELF, mode).objectStore(SHELF)))
    database.close()
    return result
  } catch {
    return undefined
  }
}

function openDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open(DATABASE, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(SHELF, { keyPath: 'key' })
  return settled(opening)
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, fail) => {
    request.onsuccess = () => done(request.result)
    request.onerror = () => fail(request.error)
  })
}
