// Sizes of files as people read them: “312 KB”, “1,4 MB”.
import type { Locale } from './messages.ts'
import { formatNumber, roundTo } from './numbers.ts'

const KB = 1024
const MB = 1024 ** 2

/** Whole kilobytes below one megabyte, one decimal above; never “0 KB”. */
export function formatFileSize(bytes: number, locale: Locale): string {
  const kilobytes = Math.max(1, Math.round(bytes / KB))
  if (kilobytes < KB) return `${formatNumber(kilobytes, locale)} KB`
  return `${formatNumber(roundTo(bytes / MB, 1), locale)} MB`
}
