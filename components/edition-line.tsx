// The portal's signature, on every public page: which release this is, of which kind of source, and its permalink.
import { type Locale, translator } from '../lib/messages.ts'
import { type AxisRelease, ReleaseAxis } from './release-axis.tsx'

export type EditionProps = {
  locale: Locale
  release: { number: number; date: string }
  /** One sentence on the kind of source, such as “Số liệu tổng hợp từ báo chí, chưa đối chiếu bản gốc.” */
  sourceKind: string
  permalink: string
  releases: readonly AxisRelease[]
  /** This page on a day: where the form goes, the page it asks for, and the first day that has a release. */
  dated?: { action: string; page: string; from: string; to: string }
  /** What this release changed against the one before it. */
  changes?: { label: string; href: string }
}

export function EditionLine({ locale, release, sourceKind, permalink, releases, dated, changes }: EditionProps) {
  const t = translator(locale, 'layout')
  return (
    <section className="edition" aria-label={t('release', { number: String(release.number) })}>
      <div className="wrap">
        <div>
          <p>
            <b>{t('release', { number: String(release.number) })}</b>, {t('releaseOn', { date: release.date })}.{' '}
            {sourceKind}
            <br />
            <span className="soft">{t('permalink')}</span> <a href={permalink}>{permalink}</a>
            {changes && (
              <>
                {' · '}
                <a href={changes.href}>{changes.label}</a>
              </>
            )}
          </p>
          {dated && <DayForm locale={locale} dated={dated} />}
        </div>
        <ReleaseAxis locale={locale} releases={releases} />
      </div>
    </section>
  )
}

/** A date picks the release that was in force: a plain GET, which the front door turns into the permalink. */
function DayForm({ locale, dated }: { locale: Locale; dated: NonNullable<EditionProps['dated']> }) {
  const t = translator(locale, 'layout')
  return (
    <details className="by-day">
      <summary>{t('byDay')}</summary>
      <form method="get" action={dated.action}>
        <label htmlFor="by-day">{t('byDayLabel')}</label>
        <input type="date" id="by-day" name="ngay" min={dated.from} max={dated.to} required />
        <input type="hidden" name="trang" value={dated.page} />
        <button type="submit">{t('byDayGo')}</button>
      </form>
    </details>
  )
}
