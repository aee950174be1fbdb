// What stands at an address that has no page; the front door sends it with status 404.
import { publicMetadata, publicPage } from '@/app/public/public-page.tsx'
import { addressOf } from '@/lib/routes.ts'

const TEXTS = {
  vi: ['Không tìm thấy trang', 'Địa chỉ này không có trong Cổng, hoặc đợt công bố chưa có.', 'Về trang Tổng quan'],
  en: ['Page not found', 'There is no page at this address, or the release does not exist yet.', 'Go to the overview'],
} as const

export const generateMetadata = publicMetadata(null, ({ locale }) => ({ title: TEXTS[locale][0] }))

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
