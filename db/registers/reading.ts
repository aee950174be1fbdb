// The office looks up its registers: lists with search and paging, one entry with everything about it. The viewer comes first.
import { sql } from 'drizzle-orm'
import type { ReferenceKind } from '../../lib/registers/cells.ts'
import { type Referents, type TypedEntry, typedEntry } from '../../lib/registers/entries.ts'
import {
  REGISTER_KINDS,
  REGISTERS,
  type Register,
  type RegisterKind,
  referencesOf,
} from '../../lib/registers/register.ts'
import { fold } from '../../lib/search-fold.ts'
import { mayDo } from '../office/office-write.ts'
import { store } from '../store.ts'
import type { Viewer } from '../viewers.ts'
import { listReferents } from './referents.ts'
import { findStored, listStored, listVersions, type StoredEntry, TABLES } from './stored.ts'
import { listUses, type Use } from './uses.ts'

export const PAGE_SIZE = 50

export type ListedEntry = StoredEntry & { words: TypedEntry }
export type EntryList = { page: number; pages: number; count: number; found: number; entries: ListedEntry[] }
export type Wanted = { search: string; groupId: number | null; programmeId?: number | null; page: number }

export const mayRead = (viewer: Viewer) => mayDo(viewer, 'register.read')

/** One page of a register, searched with or without diacritics in the listed columns and the key. */
export function listEntries(viewer: Viewer, kind: RegisterKind, wanted: Wanted): Promise<EntryList | undefined> {
  return store.read((db) => {
    if (!mayRead(viewer)) return undefined
    const register = REGISTERS[kind]
    const referents = listReferents(db, referencesOf(register))
    const all = listStored(db, register).map((stored) => ({
      ...stored,
      words: typedEntry(listedOnly(register), stored.entry, referents, 'words'),
    }))
    const found = all.filter((one) => isWanted(one, wanted))
    const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE))
    const page = Math.min(wanted.page, pages)
    const entries = found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
    return { page, pages, count: all.length, found: found.length, entries }
  })
}

/** The register with the columns of its list alone: the others need not be put into words. */
function listedOnly(register: Register): Register {
  const keys = [...register.listed, 'slug', 'symbol', 'nameEn', 'number']
  return { ...register, columns: register.columns.filter(({ key }) => keys.includes(key)) }
}

function isWanted({ entry, words }: ListedEntry, { search, groupId, programmeId }: Wanted): boolean {
  if (groupId !== null && entry.groupId !== groupId) return false
  if (programmeId && entry.programmeId !== programmeId) return false
  const sought = fold(search)
  return sought === '' || fold(Object.values(words).join(' ')).includes(sought)
}

/** How many entries each register has. */
export function countEntries(viewer: Viewer): Promise<Record<RegisterKind, number> | undefined> {
  return store.read((db) => {
    if (!mayRead(viewer)) return undefined
    const count = (kind: RegisterKind) => db.select({ n: sql<number>`count(*)` }).from(TABLES[kind]).get()?.n ?? 0
    return Object.fromEntries(REGISTER_KINDS.map((kind) => [kind, count(kind)])) as Record<RegisterKind, number>
  })
}

/** What forms and files of a register choose from. */
export function findReferents(viewer: Viewer, kinds: readonly ReferenceKind[]): Promise<Referents | undefined> {
  return store.read((db) => (mayRead(viewer) ? listReferents(db, kinds) : undefined))
}

export type EntryView = StoredEntry & {
  typed: TypedEntry
  uses: Use[]
  versions: ReturnType<typeof listVersions>
  referents: Referents
  isRemovable: boolean
}

export function findEntry(viewer: Viewer, kind: RegisterKind, id: number): Promise<EntryView | undefined> {
  return store.read((db) => {
    const register = REGISTERS[kind]
    const stored = mayRead(viewer) ? findStored(db, register, id) : undefined
    if (!stored) return undefined
    const referents = listReferents(db, referencesOf(register))
    const uses = listUses(db, kind, id)
    return {
      ...stored,
      typed: typedEntry(register, stored.entry, referents, 'form'),
      uses,
      versions: kind === 'indicators' ? listVersions(db, id) : [],
      referents,
      isRemovable: uses.length === 0 && stored.release === null,
    }
  })
}
