// `npm run db:diagram`: writes docs/entity-diagram.md from the schema.
import { mkdirSync, writeFileSync } from 'node:fs'
import { entityDiagram } from '../entity-diagram.ts'
import { runCommand } from './run-command.ts'

const FOLDER = new URL('../../docs/', import.meta.url)

await runCommand(async () => {
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(new URL('entity-diagram.md', FOLDER), entityDiagram(), { mode: 0o644 })
  return 'docs/entity-diagram.md written.'
})
