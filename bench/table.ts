// The table: every measurement as a row of four cells, printed as Markdown so that it can stand in a report as it is.
import { availableParallelism, loadavg } from 'node:os'
import type { Opening } from './periods.ts'
import type { Steps } from './portal.ts'
import type { Publishing } from './publishing.ts'
import type { Comparison } from './rates.ts'
import type { Importing } from './registers.ts'
import type { Writing } from './reporting.ts'
import type { Searching } from './search.ts'
import type { Bytes, Weight } from './weights.ts'

export type Row = [what: string, portal: string, against: string, ratio: string]

export const HEAD: Row = ['Measure', 'Portal', 'Bare node:http', 'Ratio']

/** The machine as it was before the first measurement: a load above a fraction of a core makes every rate doubtful. */
export function machineRow(): Row {
  const [lastMinute = 0] = loadavg()
  return ['machine: cores / load of the last minute', `${availableParallelism()} / ${fixed(lastMinute, 1)}`, '', '']
}

export function stepRows(steps: Steps, clone: number | undefined): Row[] {
  const built = `build${steps.isBuiltBefore ? ' (made in an earlier run)' : ''}`
  return [
    [
      'fresh clone: install + build + data + start, s',
      clone === undefined ? 'only with --full' : fixed(clone, 1),
      '',
      '',
    ],
    [`${built} / data / start, s`, [steps.build, steps.data, steps.start].map((s) => fixed(s, 1)).join(' / '), '', ''],
    ['build + data + start, s', fixed(steps.build + steps.data + steps.start, 1), '', ''],
  ]
}

export function rateRows(comparisons: readonly Comparison[]): Row[] {
  return comparisons.flatMap(({ path, portal, bare, ratio }): Row[] => [
    [`${path} requests/s (goal ≥ 0.9)`, fixed(portal.perSecond, 0), fixed(bare.perSecond, 0), fixed(ratio, 2)],
    [`${path} p99, ms`, fixed(portal.p99, 2), fixed(bare.p99, 2), fixed(bare.p99 / portal.p99, 2)],
    [
      `${path} server CPU, µs/request`,
      fixed(portal.cpu * 1e6, 0),
      fixed(bare.cpu * 1e6, 0),
      fixed(bare.cpu / portal.cpu, 2),
    ],
  ])
}

export function weightRows(weights: readonly Weight[]): Row[] {
  return weights.map(({ kind, html, css, fonts, js }) => {
    const sizes = [html, css, fonts, js].map(kilobytes).join('   ')
    return [`${kind}: HTML, CSS, fonts, JS, kB gz/br`, sizes, '', '']
  })
}

export function writingRows({ answers, synchronous, saves, submits }: Writing): Row[] {
  const mode = synchronous === 2 ? 'synchronous=FULL' : `synchronous=${synchronous}`
  return [
    [`report save (${answers} answers), per s, ${mode}`, fixed(saves, 0), '', ''],
    [`report submit, per s, ${mode}`, fixed(submits, 0), '', ''],
  ]
}

export function openingRows(openings: readonly Opening[]): Row[] {
  return openings.map(({ units, preview, open, page, delay }) => [
    `period of ${units} units: preview / opening / its page, s; event-loop delay p99, ms`,
    `${[preview, open, page].map((seconds) => fixed(seconds, 3)).join(' / ')}; ${fixed(delay, 0)}`,
    '',
    '',
  ])
}

export function importingRows({ rows, read, preview, commit, p99, longest }: Importing): Row[] {
  const steps = [read, preview, commit].map((seconds) => fixed(seconds, 1)).join(' / ')
  return [
    [`import of ${rows} rows: read / preview / commit, s`, steps, '', ''],
    ['import: event-loop delay p99 / longest, ms', `${fixed(p99, 0)} / ${fixed(longest, 0)}`, '', ''],
  ]
}

export function searchingRows({ documents, p95, edit }: Searching): Row[] {
  return [[`search among ${documents} documents p95 / edit of one, ms`, `${fixed(p95, 1)} / ${fixed(edit, 0)}`, '', '']]
}

export function publishingRows({ figures, releases, publish, seen, seenP99 }: Publishing): Row[] {
  return [
    [`publish ${figures} figures, s (median of ${releases})`, fixed(publish, 2), '', ''],
    [
      'publish → changed figure on the public page, s, median / p99',
      `${fixed(seen, 2)} / ${fixed(seenP99, 2)}`,
      '',
      '',
    ],
  ]
}

/** Prints the rows with columns of even width, numbers to the right. */
export function print(rows: readonly Row[]) {
  const widths = HEAD.map((_, place) => Math.max(...rows.map((row) => row[place]?.length ?? 0)))
  const line = (row: Row) =>
    `| ${row.map((cell, place) => (place === 0 ? cell.padEnd(widths[place] ?? 0) : cell.padStart(widths[place] ?? 0))).join(' | ')} |`
  const rule = `|${widths.map((width, place) => (place === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`
  const [head = HEAD, ...rest] = rows
  console.log([line(head), rule, ...rest.map(line)].join('\n'))
}

const fixed = (value: number, digits: number) => (Number.isFinite(value) ? value.toFixed(digits) : '–')
const kilobytes = ({ gzip, br }: Bytes) => `${fixed(gzip / 1000, 1)}/${fixed(br / 1000, 1)}`
