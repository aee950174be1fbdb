// What stands where an account may not see a staff page; the front door sends it with status 403.
import { publicMetadata, publicPage } from '@/app/public/public-page.tsx'
import { staffAddress } from '@/lib/routes.ts'

const TEXTS = {
  vi: ['Không có quyền xem trang này', 'Tài khoản đang dùng không có vai trò cần thiết.', 'Về việc cần làm'],
  en: [
    'No access to this page',
    'The account in use does not have the role that this page needs.',
    'Go to the to-do list',
  ],
} as const

export const generateMetadata = publicMetadata(null, ({ locale }) => ({ title: TEXTS[locale][0] }))

export default publicPage(({ locale }) => {
  const [title, reason, link] = TEXTS[locale]
  return (
    <main id="main">
      <h1>{title}</h1>
      <p>{reason}</p>
      <p>
        <a href={staffAddress('toDo')}>{link}</a>
      </p>
    </main>
  )
})
