// `node db/commands/seed.ts`: loads the project's own data files; see db/seed/seed.ts.
import { closeConnections } from '../connections.ts'
import { seedDatabase } from '../seed/seed.ts'
import { runCommand } from './run-command.ts'

await runCommand(async () => {
  try {
    const { changedFiles, observations, citations } = await seedDatabase()
    if (changedFiles.length === 0) return 'Real data is up to date.'
    return `Real data loaded: ${observations} published figures with ${citations} citations, from ${changedFiles.length} changed files.`
  } finally {
    closeConnections()
  }
})
