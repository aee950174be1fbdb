// Overview: where the country stands.
import { publicMetadata, publicPage } from '@/app/public/public-page.tsx'

export const generateMetadata = publicMetadata('overview', () => ({ title: 'Tiến độ số' }))

export default publicPage(({ locale, view }) => (
  <main>
    <h1>Tiến độ số</h1>
    <p>
      {locale} {view.release}
    </p>
  </main>
))
