// What stands where a page could not be made; the front door sends it with status 500 and writes the error's id into it.
import { ERROR_ID_MARK } from '@/app/_front/trouble.ts'
import { publicMetadata, publicPage } from '@/app/public/public-page.tsx'

const TEXTS = {
  vi: ['Hệ thống đang gặp sự cố', 'Xin thử lại sau ít phút. Khi liên hệ, xin nêu mã lỗi:'],
  en: ['Something went wrong', 'Please try again in a few minutes. If you contact us, please quote this error code:'],
} as const

export const generateMetadata = publicMetadata(null, ({ locale }) => ({ title: TEXTS[locale][0] }))

export default publicPage(({ locale }) => {
  const [title, advice] = TEXTS[locale]
  return (
    <main id="main">
      <h1>{title}</h1>
      <p>
        {advice} <code>{ERROR_ID_MARK}</code>
      </p>
    </main>
  )
})
