// `node db/commands/demo.ts`: fills a demo database with illustrative reports and accounts; see db/demo/demo.ts.
import { closeConnections } from '../connections.ts'
import { makeDemo } from '../demo/demo.ts'
import { runCommand } from './run-command.ts'

await runCommand(async () => {
  try {
    const made = await makeDemo(process.env)
    if (!made) return 'The demonstration is there already.'
    const rows = made.accounts.map(({ role, unit, email, password }) =>
      [role.padEnd(14), (unit ?? '-').padEnd(10), email.padEnd(34), password].join(' '),
    )
    return [`ILLUSTRATIVE DATA: ${made.reports} reports made. Accounts, also in ${made.file}:`, ...rows].join('\n')
  } finally {
    closeConnections()
  }
})
