// What the front door follows: the latest release and the edition, and whether anybody has written since it last asked.
import { endOfDay } from '../lib/dates.ts'
import { connect } from './connections.ts'
import { databaseFile } from './data-folder.ts'

export type FrontState = {
  latest(): number
  /** The release in force at the end of a day of Viet Nam; undefined before the first. */
  inForceOn(day: string): number | undefined
  edition(): number
  changed(): boolean
  dataKind: 'real' | 'demo'
  close(): void
}

/** Opens a read-only connection of its own, so that every write by any process or connection counts as a change. */
export function openFrontState(file = databaseFile()): FrontState {
  const connection = connect(file, { readonly: true, fileMustExist: true })
  const latest = connection.prepare('select coalesce(max(number), 0) from releases').pluck()
  const inForce = connection.prepare('select max(number) from releases where published_at <= ?').pluck()
  const edition = connection.prepare('select counter from edition where id = 1').pluck()
  const dataVersion = connection.prepare('pragma data_version').pluck()
  const dataKind = connection.prepare('select data_kind from installation where id = 1').pluck().get()
  let seen = dataVersion.get()
  return {
    latest: () => latest.get() as number,
    inForceOn: (day) => (inForce.get(endOfDay(day)) as number | null) ?? undefined,
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
