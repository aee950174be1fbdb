// `node db/commands/migrate.ts [--demo]`: see db/migrate.ts.
import { migrateDatabase } from '../migrate.ts'
import { runCommand } from './run-command.ts'

await runCommand(async (flags) => {
  const { applied, backup } = await migrateDatabase(flags.demo ? 'demo' : 'real')
  if (backup) return `Database migrated (${applied} steps); backup: ${backup}`
  return applied > 0 ? `Database ready (${applied} migrations).` : 'Database is up to date.'
})
