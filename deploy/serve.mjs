// Serving: starts server.ts, says where it is once it answers, passes signals on and ends with its exit code.
import { spawn } from 'node:child_process'
import { createServer, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { environment, inProject, Stop } from './project.mjs'

const LOOPBACK = '127.0.0.1'
const ANY_ADDRESS = new Set(['0.0.0.0', '::'])

/** What the server will listen on: { host, port } from HOST and PORT, else loopback and 3000. */
export function listeningAddress() {
  const port = Number(process.env.PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Stop(`PORT is not a port number: ${process.env.PORT}`)
  return { host: process.env.HOST || LOOPBACK, port }
}

/** Stops with one line when nothing can listen there; asked before the long steps. */
export function checkAddress({ host, port }) {
  return new Promise((free, fail) => {
    const probe = createServer()
    probe.once('error', (error) => {
      const taken = `Port ${port} is in use; choose another: PORT=${port + 1} npm start`
      fail(new Stop(error.code === 'EADDRINUSE' ? taken : `Cannot listen on ${host}:${port} (${error.code})`))
    })
    probe.listen(port, host, () => probe.close(free))
  })
}

/** Runs server.ts until it ends; `lines` are printed once it answers. Resolves with its exit code. */
export async function serve(address, changes, lines, args = []) {
  const env = environment(changes)
  const child = spawn('node', [inProject('server.ts'), ...args], { cwd: inProject(), env, stdio: 'inherit' })
  // At a terminal, Ctrl-C reaches the server by itself.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  const ended = new Promise((done) => child.once('exit', (code, signal) => done(code ?? (signal ? 1 : 0))))
  const isUp = await Promise.race([answers(address), ended.then(() => false)])
  if (isUp) console.log(lines.join('\n'))
  return ended
}

async function answers({ host, port }) {
  const options = { host: ANY_ADDRESS.has(host) ? LOOPBACK : host, port, path: '/healthz', timeout: 5000 }
  while (!(await isAnswering(options))) await pause(50)
  return true
}

function isAnswering(options) {
  return new Promise((done) => {
    const question = request(options, (answer) => {
      answer.resume()
      done(true)
    })
    question.once('timeout', () => question.destroy())
    question.once('error', () => done(false))
    question.end()
  })
}
