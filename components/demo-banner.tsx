// The banner of `npm run demo`: on every page of a demonstration database, public or staff.
import { type Locale, translator } from '../lib/messages.ts'

export function DemoBanner({ locale }: { locale: Locale }) {
  const t = translator(locale, 'layout')
  return (
    <section className="demo" aria-label={t('demoTitle')}>
      <div className="wrap">
        <b>{t('demoTitle')}</b>
        <span>{t('demoText')}</span>
      </div>
    </section>
  )
}
