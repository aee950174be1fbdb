// Neutral line on a permalink page: it says which release is shown and leads to the current version.
import { type Locale, translator } from '../lib/messages.ts'

type PermalinkProps = { locale: Locale; release: { number: number; date: string }; currentHref: string }

/** Says nothing about whether the release is still the latest: the page must stay the same for ever. */
export function PermalinkBanner({ locale, release, currentHref }: PermalinkProps) {
  const t = translator(locale, 'layout')
  return (
    <section className="band" aria-label={t('bandCurrent')}>
      <div className="wrap">
        {t('bandText', { number: String(release.number), date: release.date })}{' '}
        <a href={currentHref}>{t('bandCurrent')}</a>
      </div>
    </section>
  )
}
