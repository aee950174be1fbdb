// Where a demonstration may be made: in a database that was created for it, on a machine that serves only itself (row A9).
import { installation } from '../schema.ts'
import { store } from '../store.ts'

const LOOPBACK_HOSTS = ['127.0.0.1', '::1', 'localhost']

/** A demonstration was asked for where none may be. */
export class DemoRefused extends Error {}

/** Throws DemoRefused with one line unless the database is a demo and nothing but loopback is served. */
export async function assertDemoAllowed(env: Readonly<Record<string, string | undefined>>): Promise<void> {
  if (env.PUBLIC_URL) throw new DemoRefused('A demonstration has no public address: PUBLIC_URL must not be set.')
  const host = env.HOST || '127.0.0.1'
  if (!LOOPBACK_HOSTS.includes(host))
    throw new DemoRefused(`A demonstration serves this machine only, not HOST=${host}.`)
  const installed = await store.read((db) => db.select({ dataKind: installation.dataKind }).from(installation).get())
  if (installed?.dataKind !== 'demo')
    throw new DemoRefused('This database holds real data: illustrative reports and demo accounts are refused.')
}
