// Keeping the search up to date: at the end of every write that changed what shows on public pages, inside its transaction, the
// entries are compared with what they should be, and only those that differ are folded and indexed again.
import { wordsOf } from '../../lib/search-query.ts'
import type { Connection } from '../connections.ts'
import { ENTRIES_WANTED, ENTRY_COLUMNS } from './sources.ts'

type Entry = { id: number; title_vi: string; title_en: string; body_vi: string; body_en: string }

/** Brings the index to the present edition; nothing to do, and cheap to ask, when it is there already. */
export function refreshSearch(connection: Connection) {
  const edition = connection.prepare('select counter from edition where id = 1').pluck().get() as number
  const indexed = connection.prepare('select edition from search_state where id = 1').pluck().get() as
    | number
    | undefined
  if (edition === indexed) return
  connection.exec('drop table if exists temp.search_wanted')
  connection.exec(`create temp table search_wanted (${ENTRY_COLUMNS}, primary key (key))`)
  connection.exec(`insert into temp.search_wanted ${ENTRIES_WANTED}`)
  dropOld(connection)
  addNew(connection)
  connection.exec('drop table temp.search_wanted')
  connection
    .prepare(
      'insert into search_state (id, edition) values (1, ?) on conflict (id) do update set edition = excluded.edition',
    )
    .run(edition)
}

function dropOld(connection: Connection) {
  const old = connection
    .prepare(
      `delete from search_entries where not exists (
         select 1 from temp.search_wanted w where w.key = search_entries.key
           and (w.kind, w.ref, w.unit_id, w.title_vi, w.title_en, w.body_vi, w.body_en, w.from_release)
            is (search_entries.kind, search_entries.ref, search_entries.unit_id, search_entries.title_vi,
                search_entries.title_en, search_entries.body_vi, search_entries.body_en, search_entries.from_release)
       ) returning id`,
    )
    .pluck()
    .all() as number[]
  const remove = connection.prepare('delete from search_index where rowid = ?')
  for (const id of old) remove.run(id)
}

function addNew(connection: Connection) {
  const added = connection
    .prepare(
      `insert into search_entries (${ENTRY_COLUMNS})
         select ${ENTRY_COLUMNS} from temp.search_wanted where key not in (select key from search_entries)
       returning id, title_vi, title_en, body_vi, body_en`,
    )
    .all() as Entry[]
  const index = connection.prepare('insert into search_index (rowid, title, body) values (?, ?, ?)')
  for (const { id, title_vi, title_en, body_vi, body_en } of added) {
    index.run(id, wordsOf(`${title_vi} ${title_en}`).join(' '), wordsOf(`${body_vi} ${body_en}`).join(' '))
  }
}
