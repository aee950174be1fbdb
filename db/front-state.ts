// What the front door follows: the latest release and the edition, and whether anybody has written since it last asked.
import { connect } from './connections.ts'
import { databaseFile } from './data-folder.ts'

export type FrontState = {
  latest(): number
  edition(): number
  changed(): boolean
  dataKind: 'real' | 'demo'
  close(): void
}

/** Opens a read-only connection of its own, so that every write by any process or connection counts as a change. */
export function openFrontState(file = databaseFile()): FrontState {
  const connection = connect(file, { readonly: true, fileMustExist: true })
  const latest = connection.prepare('select coalesce(max(number), 0) from releases').pluck()
  const edition = connection.prepare('select counter from edition where id = 1').pluck()
  const dataVersion = connection.prepare('pragma data_version').pluck()
  const dataKind = connection.prepare('select data_kind from installation where id = 1').pluck().get()
  let seen = dataVersion.get()
  return {
    latest: () => latest.get() as number,
    edition: () => edition.get() as number,
    changed() {
      const before = seen
      seen = dataVersion.get()
      return seen !== before
    },
    dataKind: dataKind === 'demo' ? 'demo' : 'real',
    close: () => connection.close(),
  }
}
