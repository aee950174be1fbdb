// Words for trouble that need neither Next nor the database: the last resort when our own page kinds cannot be rendered.
import type { Locale } from '../../lib/routes.ts'

/** Stands in the page kind `error` where the front door writes the id under which the log keeps the error. */
export const ERROR_ID_MARK = 'error-id-goes-here'

const TEXTS: Record<number, Record<Locale, string>> = {
  400: { vi: 'Yêu cầu không hợp lệ.', en: 'Bad request.' },
  403: { vi: 'Tài khoản này không có quyền xem trang.', en: 'This account may not see the page.' },
  404: { vi: 'Không tìm thấy trang.', en: 'Page not found.' },
  405: { vi: 'Địa chỉ này chỉ để đọc.', en: 'This address is for reading only.' },
  421: { vi: 'Máy chủ này không phục vụ tên miền đó.', en: 'This server does not serve that host.' },
  500: { vi: 'Hệ thống đang gặp sự cố. Xin thử lại sau ít phút.', en: 'Something went wrong. Please try again later.' },
  503: { vi: 'Hệ thống đang bận. Xin thử lại sau ít phút.', en: 'The service is busy. Please try again later.' },
}

/** One line of plain text for a status, in both languages' own words. */
export function troubleText(status: number, locale: Locale, errorId?: string): string {
  const sentence = (TEXTS[status] ?? TEXTS[500])?.[locale] ?? ''
  const code = errorId ? (locale === 'vi' ? ` Mã lỗi: ${errorId}` : ` Error code: ${errorId}`) : ''
  return `${sentence}${code}\n`
}
