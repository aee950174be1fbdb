// A step is done when its stamp carries the fingerprint of everything that the step reads.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inProject } from './project.mjs'

const isNoTest = (name) => !/\.test\.tsx?$/.test(name)

/** Short hash over names and contents of the files in `paths` (relative to the project; folders in full, tests left out) and `words`. */
export function fingerprint(paths, words = []) {
  const hash = createHash('sha256').update(words.join('\0'))
  for (const path of paths.flatMap(filesIn)) hash.update(`\0${path}\0`).update(readFileSync(inProject(path)))
  return hash.digest('hex').slice(0, 16)
}

/** Is the step whose stamp is `file` done for this fingerprint? */
export const isStamped = (file, print) => existsSync(file) && readFileSync(file, 'utf8').trim() === print

/** Says that the step whose stamp is `file` is done for this fingerprint. */
export function stamp(file, print) {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(file, `${print}\n`)
}

function filesIn(path) {
  const full = inProject(path)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [path]
  const names = readdirSync(full).filter((name) => !name.startsWith('.') && isNoTest(name))
  return names.sort().flatMap((name) => filesIn(join(path, name)))
}
