// Days as people type them. No words here, so the form in the browser reads them with the same code as the server.

/** Real days only: '2026-02-30' is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const ms = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text)
}

/** A day as typed, '8/8/2022', '08.08.2022' or '2022-08-08' → '2022-08-08'; null if there is no such day. */
export function readDay(typed: string): string | null {
  const text = typed.normalize('NFKC').trim()
  const [, d, m, y] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  const day = d && m && y ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : text
  return isDay(day) ? day : null
}
