// Configuration: what the environment says, checked as row A11 asks before anything starts.

export type Configuration = {
  port: number
  host: string
  /** The outside origin (https://…) of a production installation; null on loopback. */
  publicUrl: URL | null
  /** Trusted proxies in front of us: the client's address is that many hops from the right of X-Forwarded-For. */
  trustedHops: number
  readinessToken: string | null
  isDevelopment: boolean
}

/** Trouble that a person can act on before the start; the message is one line in Vietnamese and English. */
export class ConfigurationTrouble extends Error {}

const LOOPBACK_HOSTS = ['127.0.0.1', '::1', 'localhost']
const SHORTEST_SECRET_BYTES = 32
const EXAMPLE_SECRET = /^(.)\1*$|secret|change.?me|example|password|your.?|xxx|0123456789|abcdefgh|mat.?khau/i

/** Reads and checks the environment; throws ConfigurationTrouble with the first rule that is broken. */
export function readConfiguration(
  env: Readonly<Record<string, string | undefined>>,
  isDevelopment: boolean,
): Configuration {
  const port = Number(env.PORT || 3000)
  const host = env.HOST || '127.0.0.1'
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    refuse(`PORT không hợp lệ. / PORT is not a port: ${env.PORT}`)
  if (env.AUTH_TRUST_HOST) refuse('Không được đặt AUTH_TRUST_HOST. / AUTH_TRUST_HOST must not be set.')
  const publicUrl = env.PUBLIC_URL ? readPublicUrl(env.PUBLIC_URL) : null
  if (!publicUrl && !LOOPBACK_HOSTS.includes(host)) {
    refuse(`HOST=${host} cần có PUBLIC_URL. / HOST other than loopback needs PUBLIC_URL.`)
  }
  const trustedHops = Number(env.TRUSTED_HOPS || 0)
  if (!Number.isInteger(trustedHops) || trustedHops < 0 || trustedHops > 5) {
    refuse('TRUSTED_HOPS phải từ 0 đến 5. / TRUSTED_HOPS must be 0 to 5.')
  }
  return { port, host, publicUrl, trustedHops, readinessToken: env.READINESS_TOKEN || null, isDevelopment }
}

/** Refuses a secret that could be guessed, where production rules hold. */
export function checkSecret(secret: string, configuration: Configuration) {
  if (!configuration.publicUrl) return
  if (Buffer.byteLength(secret) < SHORTEST_SECRET_BYTES) {
    refuse('AUTH_SECRET phải dài ít nhất 32 byte. / AUTH_SECRET must have at least 32 bytes.')
  }
  if (EXAMPLE_SECRET.test(secret)) {
    refuse(
      'AUTH_SECRET là giá trị mẫu; hãy đặt giá trị ngẫu nhiên. / AUTH_SECRET is an example value; set a random one.',
    )
  }
}

/** What next-auth and the metadata of pages read from the environment, derived from one configuration. */
export function environmentOf(configuration: Configuration, sessionSecret: string): Record<string, string> {
  const origin = configuration.publicUrl?.origin ?? `http://localhost:${configuration.port}`
  return { NEXTAUTH_URL: origin, NEXTAUTH_SECRET: sessionSecret, NEXT_TELEMETRY_DISABLED: '1' }
}

function readPublicUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  const isBareOrigin = url?.pathname === '/' && !url.search && !url.hash && !url.username
  if (url?.protocol !== 'https:' || !isBareOrigin) {
    refuse('PUBLIC_URL phải có dạng https://tên-miền. / PUBLIC_URL must be a bare https origin.')
  }
  return url as URL
}

function refuse(sentence: string): never {
  throw new ConfigurationTrouble(sentence)
}
