// What stands at an address that has no page; the front door sends it with status 404.
import type { Metadata } from 'next'
import { publicPage } from '@/app/public/public-page.tsx'
import { addressOf } from '@/lib/routes.ts'

export const metadata: Metadata = { robots: { index: false } }

const TEXTS = {
  vi: ['Không tìm thấy trang', 'Địa chỉ này không có trong Cổng, hoặc đợt công bố chưa có.', 'Về trang Tổng quan'],
  en: ['Page not found', 'There is no page at this address, or the release does not exist yet.', 'Go to the overview'],
} as const

export default publicPage(({ locale }) => {
  const [title, reason, link] = TEXTS[locale]
  return (
    <main id="main">
      <h1>{title}</h1>
      <p>{reason}</p>
      <p>
        <a href={addressOf('overview', {}, { locale })}>{link}</a>
      </p>
    </main>
  )
})
