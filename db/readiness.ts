// Readiness: what must hold for this process to take work (row O1), asked of the database and its disk.
import { readdirSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isAuditHeadWhole } from './audit.ts'
import { connections } from './connections.ts'
import { dataFolder } from './data-folder.ts'
import { schemaState } from './migrate.ts'

const LEAST_FREE_BYTES = 2 * 1024 ** 3
const OLDEST_BACKUP_HOURS = 26
const STARTED_AT = Date.now()

/** Reasons against being ready; empty when all is well. */
export function findReadiness(): { reasons: string[] } {
  const reasons = [schemaReason(), writeReason(), diskReason(), auditReason(), backupReason()]
  return { reasons: reasons.filter((reason) => reason !== null) }
}

function schemaReason(): string | null {
  const state = schemaState(connections().reading)
  return state === 'current' ? null : `schema is ${state}`
}

// Takes and gives back the write lock: fails when the disk is read-only or another process holds the lock for long.
function writeReason(): string | null {
  const { writing, isReader } = connections()
  if (isReader || writing.inTransaction) return null
  try {
    writing.exec('BEGIN IMMEDIATE')
    writing.exec('ROLLBACK')
    return null
  } catch (error) {
    return `database cannot be written: ${(error as { code?: string }).code ?? 'unknown'}`
  }
}

function diskReason(): string | null {
  const { bavail, bsize } = statfsSync(dataFolder())
  return bavail * bsize < LEAST_FREE_BYTES ? `less than ${LEAST_FREE_BYTES / 1024 ** 3} GiB free` : null
}

function auditReason(): string | null {
  return isAuditHeadWhole(connections().reading) ? null : 'the newest audit row does not follow from the one before it'
}

// A new installation has a backup within its first minute; after that, a night without one is a reason.
function backupReason(): string | null {
  if (connections().isReader) return null
  const newest = Math.max(0, ...backupInstants())
  const since = newest === 0 ? STARTED_AT : newest
  const hours = (Date.now() - since) / 3_600_000
  return hours > OLDEST_BACKUP_HOURS ? `last backup ${Math.round(hours)} hours ago` : null
}

function backupInstants(): number[] {
  const folder = join(dataFolder(), 'backups')
  try {
    return readdirSync(folder).map((name) => statSync(join(folder, name)).mtimeMs)
  } catch {
    return []
  }
}
