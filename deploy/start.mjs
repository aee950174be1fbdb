// `npm start` and, with --demo, `npm run demo`: install, build, migrate, seed, serve; what is done already is skipped.
import { join } from 'node:path'
import { build } from './build.mjs'
import { checkDataFolder, prepareData } from './data.mjs'
import { install } from './install.mjs'
import { command, dataFolder, inProject, run, Stop } from './project.mjs'
import { checkAddress, listeningAddress, serve } from './serve.mjs'

const kind = process.argv.includes('--demo') ? 'demo' : 'real'

await command(async () => {
  const address = listeningAddress()
  await checkAddress(address)
  checkDataFolder(dataFolder(kind))
  await install()
  // It has said its one line already.
  if ((await run('node', [inProject('deploy', 'check-configuration.ts')])) !== 0) throw new Stop('')
  // Builds and data folders hold secrets: only their owner may read what is made from here on.
  process.umask(0o077)
  const folder = await build()
  const data = await prepareData(kind)
  const changes = { NODE_ENV: 'production', DIST_DIR: folder, DATA_DIR: data }
  process.exitCode = await serve(address, changes, closingLines(address, data))
})

function closingLines({ host, port }, data) {
  const isLoopback = host === '127.0.0.1' || host === 'localhost' || host === '::1'
  const place = process.env.PUBLIC_URL || `http://${isLoopback ? 'localhost' : host}:${port}`
  if (kind === 'demo') {
    return [
      `Address:  ${place}`,
      `Data:     DEMONSTRATION, illustrative reports (${data})`,
      `Accounts: ${join(data, 'accounts.json')}`,
    ]
  }
  const first = 'npm run user:add -- --role administrator --email EMAIL --name "FULL NAME"'
  return [`Address:       ${place}`, `Data:          real (${data})`, `First account: ${first}`]
}
