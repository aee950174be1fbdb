// Decisions remembered: most requests ask for an address that was asked for before, and what it names changes only with a release.
import { type Decision, decide } from './resolve.ts'

const MOST = 4000
const LONGEST_URL = 512

/** `decide`, reading each page's address once per release; whatever is no page is decided anew. */
export function rememberDecisions(latest: () => number): (method: string, url: string) => Decision {
  const known = new Map<string, Decision>()
  let knownFor = latest()
  return (method, url) => {
    const release = latest()
    if (release !== knownFor || known.size >= MOST) {
      known.clear()
      knownFor = release
    }
    const remembered = method === 'GET' ? known.get(url) : undefined
    if (remembered) return remembered
    const decision = decide(method, url, release)
    if (method === 'GET' && decision.to === 'page' && url.length <= LONGEST_URL) known.set(url, decision)
    return decision
  }
}
