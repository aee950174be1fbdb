// After `drizzle-kit generate`: drizzle writes neither STRICT nor WITHOUT ROWID, so every CREATE TABLE gets them here.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

const WITHOUT_ROWID = new Set(['observations', 'revision_answers'])
const folder = new URL('../migrations/', import.meta.url)

for (const name of readdirSync(folder).filter((entry) => entry.endsWith('.sql'))) {
  const file = new URL(name, folder)
  const before = readFileSync(file, 'utf8')
  const after = before.replace(/CREATE TABLE `(\w+)` \(([\s\S]*?)\n\);/g, (_all, table: string, columns: string) => {
    const options = WITHOUT_ROWID.has(table.replace(/^__new_/, '')) ? 'STRICT, WITHOUT ROWID' : 'STRICT'
    return `CREATE TABLE \`${table}\` (${columns}\n) ${options};`
  })
  if (after !== before) writeFileSync(file, after)
}
