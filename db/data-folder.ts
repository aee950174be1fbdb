// Where the installation keeps what is its own: database, uploads, backups, secret.
import { join, resolve } from 'node:path'

/** Absolute path of the data folder: DATA_DIR, else .data below the working directory. */
export function dataFolder(): string {
  return resolve(/* turbopackIgnore: true */ process.env.DATA_DIR || '.data')
}

export const databaseFile = (folder = dataFolder()) => join(folder, 'portal.db')
