// The releases on a real time axis: distance between two marks is the time between two publications.
import { scaleTime } from 'd3-scale'
import { type Locale, translator } from '../lib/messages.ts'

export type AxisRelease = {
  number: number
  /** Publication instant. */
  on: Date
  /** Full date in words of the page's language. */
  date: string
  /** Short date under the mark, such as 10/2025. */
  short: string
  /** This page in that release. */
  href: string
  current?: boolean
}

/** Smallest distance between two marks, and between two dates, in per cent of the axis (26 px and 62 px of 520). */
const MARK_GAP = 6.5
const LABEL_GAP = 13

/** Marks that would lie on each other are left out, older ones first; the list of releases has them all. */
export function ReleaseAxis({ locale, releases }: { locale: Locale; releases: readonly AxisRelease[] }) {
  const t = translator(locale, 'layout')
  return (
    <nav aria-label={t('axis')}>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: a list of named links inside a named nav, not one picture */}
      <svg className="axis">
        <line x1="0" x2="100%" y1="15" y2="15" />
        {placeReleases(releases).map(({ release, x, anchor, hasLabel }) => (
          <a
            key={release.number}
            href={release.href}
            aria-label={t('axisLink', { number: String(release.number), date: release.date })}
            aria-current={release.current ? 'true' : undefined}
          >
            <circle className="hit" cx={x} cy="22" r="22" />
            <circle cx={x} cy="15" r="13" />
            <text className="no" x={x} y="19.5" textAnchor="middle">
              {release.number}
            </text>
            {hasLabel && (
              <text
                className="on"
                x={anchor === 'start' ? '0' : anchor === 'end' ? '100%' : x}
                y="44"
                textAnchor={anchor}
              >
                {release.short}
              </text>
            )}
          </a>
        ))}
      </svg>
    </nav>
  )
}

function placeReleases(releases: readonly AxisRelease[]) {
  const byTime = [...releases].sort((a, b) => a.on.getTime() - b.on.getTime() || a.number - b.number)
  const first = byTime[0]
  const last = byTime.at(-1)
  if (!first || !last) return []
  const scale = scaleTime([first.on, last.on], [2.6, 97.4])
  const kept: { release: AxisRelease; at: number; hasLabel: boolean }[] = []
  // From the newest back, but the release on view always keeps its mark.
  const order = [...byTime].reverse().sort((a, b) => Number(b.current ?? false) - Number(a.current ?? false))
  for (const release of order) {
    const at = first === last ? 97.4 : scale(release.on)
    const isClear = (gap: number) => kept.every((other) => Math.abs(other.at - at) >= gap)
    const isLabelClear = kept.every((other) => !other.hasLabel || Math.abs(other.at - at) >= LABEL_GAP)
    if (isClear(MARK_GAP)) kept.push({ release, at, hasLabel: isLabelClear })
  }
  return kept
    .sort((a, b) => a.at - b.at)
    .map(({ release, at, hasLabel }) => ({ release, hasLabel, x: `${at.toFixed(1)}%`, anchor: anchorAt(at) }))
}

function anchorAt(at: number): 'start' | 'middle' | 'end' {
  if (at < 7) return 'start'
  return at > 93 ? 'end' : 'middle'
}
