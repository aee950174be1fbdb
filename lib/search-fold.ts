// Folding for search: “da nang”, “Đà Nẵng” and “ĐÀ NẴNG” become one text. `đ` has no decomposition in Unicode, so SQLite's own
// folding misses it; the application folds, into a shadow column, and folds each query the same way.

/** Lower case without marks, đ → d, one space between words. Idempotent. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐðÐ]/g, 'd')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}
