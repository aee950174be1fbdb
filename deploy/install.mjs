// Installing: what the lock names stands in node_modules, or npm puts it there.
import { existsSync, readFileSync } from 'node:fs'
import { inProject, run, Stop } from './project.mjs'

/** Installs by the lock, without install scripts, unless node_modules is already what the lock says. */
export async function install() {
  if (isInstalled()) return
  console.log('Installing packages …')
  const args = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--loglevel=error']
  // npm is taken from outside the folder that it is about to replace.
  const code = await run('npm', args, { PATH: process.env.PATH, NODE_ENV: undefined })
  if (code !== 0)
    throw new Stop('The packages could not be installed (npm ci failed): is the package registry reachable?')
  if (!isInstalled()) throw new Stop('npm ci ended, but node_modules is not what package-lock.json says.')
}

function isInstalled() {
  const installed = packagesOf('node_modules/.package-lock.json')
  if (!installed) return false
  const locked = packagesOf('package-lock.json')
  const isAsLocked = ([path, { version }]) => locked[path]?.version === version
  const isThere = ([path, { optional, devOptional, inBundle }]) =>
    path === '' || optional || devOptional || inBundle || installed[path]
  return Object.entries(installed).every(isAsLocked) && Object.entries(locked).every(isThere)
}

function packagesOf(file) {
  return existsSync(inProject(file)) ? JSON.parse(readFileSync(inProject(file), 'utf8')).packages : undefined
}
