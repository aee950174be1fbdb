// The yardstick, run as a process of its own: `node:http` and nothing else, sending answers that it was told over IPC.
import { createServer } from 'node:http'

export type ToldPage = { path: string; headers: string[]; body: string }

process.once('message', (pages: ToldPage[]) => {
  const told = new Map(pages.map(({ path, headers, body }) => [path, { headers, body: Buffer.from(body, 'base64') }]))
  const server = createServer((request, response) => {
    const page = told.get(request.url ?? '')
    if (!page) return void response.writeHead(404).end()
    response.writeHead(200, page.headers).end(page.body)
  })
  server.listen(0, '127.0.0.1', () => process.send?.(server.address()))
})
process.once('SIGTERM', () => process.exit(0))
process.once('disconnect', () => process.exit(0))
