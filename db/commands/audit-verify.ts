// `node db/commands/audit-verify.ts`: checks the whole audit chain (row U3).
import { verifyAudit } from '../audit.ts'
import { connections } from '../connections.ts'
import { runCommand } from './run-command.ts'

await runCommand(async () => {
  const { count, brokenAt } = verifyAudit(connections().reading)
  if (brokenAt !== null) throw new Error(`The audit does not hold: first bad seq ${brokenAt} (of ${count} rows).`)
  return `The audit holds: ${count} rows OK.`
})
