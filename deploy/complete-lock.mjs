// After `npm install`: names in package-lock.json every other platform's optional package that this machine's registry did
// not have (npm leaves it out, and `npm ci` elsewhere then refuses the lock), and takes out any address of a registry.
import { readFileSync, writeFileSync } from 'node:fs'
import { inProject } from './project.mjs'

const SYSTEMS = ['darwin', 'linux', 'win32', 'freebsd', 'openbsd', 'netbsd', 'android', 'sunos', 'aix', 'openharmony']
const PROCESSORS = ['x64', 'arm64', 'ia32', 'arm', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el', 'wasm32']

const file = inProject('package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8'))
const added = []

for (const [path, entry] of Object.entries(lock.packages)) {
  delete entry.resolved
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (!isLocked(path, name) && /^\d/.test(version)) added.push(addStub(name, version, entry.dev))
  }
}

lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(added.length > 0 ? `Added: ${added.join(', ')}` : 'The lock is complete.')

// npm looks in the package's own node_modules, then in those of the folders above it.
function isLocked(path, name) {
  for (let base = path; ; base = base.slice(0, Math.max(0, base.lastIndexOf('node_modules/') - 1))) {
    if (lock.packages[`${base ? `${base}/` : ''}node_modules/${name}`]) return true
    if (base === '') return false
  }
}

function addStub(name, version, dev) {
  const words = name.split(/[-/]/)
  const os = words.filter((word) => SYSTEMS.includes(word))
  const cpu = words.filter((word) => PROCESSORS.includes(word))
  const system = { ...(os.length > 0 && { os }), ...(cpu.length > 0 && { cpu }) }
  lock.packages[`node_modules/${name}`] = { version, ...system, ...(dev && { dev }), optional: true }
  return `${name}@${version}`
}
