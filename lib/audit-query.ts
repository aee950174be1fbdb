// What of the audit an address asks for, and an audit row's before and after as a list of what changed.
import { isDay } from './dates.ts'

export type AuditFilter = {
  person?: string
  unitId?: number
  action?: string
  from?: string
  to?: string
  page: number
}

type Query = Readonly<Record<string, string | string[] | undefined>>

/** What the address does not say well is left out. */
export function readAuditFilter(query: Query): AuditFilter {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name].trim().slice(0, 100) : '')
  const number = (name: string) => (/^[1-9]\d{0,8}$/.test(text(name)) ? Number(text(name)) : undefined)
  const day = (name: string) => (isDay(text(name)) ? text(name) : undefined)
  return {
    person: text('nguoi') || undefined,
    unitId: number('don-vi'),
    action: /^[\w.-]{1,60}$/.test(text('viec')) ? text('viec') : undefined,
    from: day('tu'),
    to: day('den'),
    page: number('trang') ?? 1,
  }
}

/** The same filter as a query. */
export function auditQuery({ person, unitId, action, from, to, page }: AuditFilter, onPage = page): string {
  const words: [string, string | number | undefined][] = [
    ['nguoi', person],
    ['don-vi', unitId],
    ['viec', action],
    ['tu', from],
    ['den', to],
    ['trang', onPage > 1 ? onPage : undefined],
  ]
  const query = new URLSearchParams(words.flatMap(([name, value]) => (value ? [[name, String(value)]] : [])))
  return query.size > 0 ? `?${query}` : ''
}

/** One thing that an event says: a field with what it was and what it is. */
export type Change = { field: string; before: string | null; after: string | null }

/** Fields of the two JSON objects in the order of their names; what stayed the same is left out. */
export function changesOf(before: string | null, after: string | null): Change[] {
  const [old, now] = [parse(before), parse(after)]
  const fields = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort()
  return fields
    .map((field) => ({ field, before: wordsOf(old[field]), after: wordsOf(now[field]) }))
    .filter((change) => change.before !== change.after)
}

function parse(json: string | null): Record<string, unknown> {
  return json ? (JSON.parse(json) as Record<string, unknown>) : {}
}

function wordsOf(value: unknown): string | null {
  if (value === null || value === undefined) return null
  return typeof value === 'string' ? value : JSON.stringify(value)
}
