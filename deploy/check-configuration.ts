// Refuses a half-configured start (row A11 of the security rules) before anything is built or made; server.ts asks again.
import { ConfigurationTrouble, readConfiguration } from '../app/_front/configuration.ts'

try {
  readConfiguration(process.env, false)
} catch (error) {
  if (!(error instanceof ConfigurationTrouble)) throw error
  console.error(error.message)
  process.exitCode = 1
}
