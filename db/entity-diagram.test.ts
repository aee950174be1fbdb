import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { entityDiagram } from './entity-diagram.ts'

test('the diagram in docs is the one that the schema gives (else: npm run db:diagram)', () => {
  const written = readFileSync(new URL('../docs/entity-diagram.md', import.meta.url), 'utf8')
  expect(written).toBe(entityDiagram())
})

test('every table of the migrations has a box, and a report hangs on its unit, period and form', () => {
  const diagram = entityDiagram()
  const folder = new URL('migrations/', import.meta.url)
  const migrations = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n')
  const tables = [...migrations.matchAll(/CREATE TABLE `(?:__new_)?(\w+)`/g)].map(([, name]) => name)
  expect(tables.filter((name) => !diagram.includes(`\n  ${name} {\n`))).toEqual([])
  for (const [column, target] of Object.entries({ unit_id: 'units', period_id: 'periods', form_id: 'forms' })) {
    expect(diagram).toContain(`  reports }o--|| ${target} : "${column}"\n`)
  }
})
