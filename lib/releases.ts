// Releases: everything the public sees belongs to a numbered one. A figure as of release N is the newest that N or an earlier
// release brought; a figure enters the first release on or after the day its source was published.
import { dayInVietnam } from './dates.ts'

export type Release = { number: number; publishedAt: string }
export type Vintage = { release: number }

/** The newest vintage with release ≤ N; undefined if the figure was not out yet. A withdrawal hides vintages up to its release. */
export function asOfRelease<V extends Vintage>(
  vintages: readonly V[],
  number: number,
  withdrawnThrough = 0,
): V | undefined {
  const known = vintages.filter((v) => v.release <= number && v.release > withdrawnThrough)
  return known.reduce<V | undefined>((newest, v) => (newest && newest.release >= v.release ? newest : v), undefined)
}

/** What release N shows and what it replaced: the earlier vintages, newest first. */
export function revisionsBefore<V extends Vintage>(vintages: readonly V[], number: number): V[] {
  const current = asOfRelease(vintages, number)
  return vintages.filter((v) => current && v.release < current.release).sort((a, b) => b.release - a.release)
}

/** Number of the first release on or after a day; undefined if none has come yet. */
export function firstReleaseOnOrAfter(releases: readonly Release[], day: string): number | undefined {
  return inOrder(releases).find((release) => dayInVietnam(release.publishedAt) >= day)?.number
}

/** Number of the release in force on a day (the last one published by then); undefined before the first. */
export function releaseInForceOn(releases: readonly Release[], day: string): number | undefined {
  return inOrder(releases).findLast((release) => dayInVietnam(release.publishedAt) <= day)?.number
}

/** A release number as it stands in an address: '7', not '07', '+7' or '-1'; null for anything else. */
export function parseReleaseNumber(text: string): number | null {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null
}

function inOrder(releases: readonly Release[]) {
  return [...releases].sort((a, b) => a.number - b.number)
}
