// `npm run dev`: the same data folder and front door, with Next compiling each page as it is asked for.
import { prepareData } from './data.mjs'
import { install } from './install.mjs'
import { command } from './project.mjs'
import { checkAddress, listeningAddress, serve } from './serve.mjs'

await command(async () => {
  const address = listeningAddress()
  await checkAddress(address)
  await install()
  process.umask(0o077)
  const data = await prepareData()
  const changes = { NODE_ENV: 'development', DATA_DIR: data }
  process.exitCode = await serve(
    address,
    changes,
    [`http://localhost:${address.port} (development), data: ${data}`],
    ['--dev'],
  )
})
