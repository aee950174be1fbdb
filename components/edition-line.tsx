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
}

export function EditionLine({ locale, release, sourceKind, permalink, releases }: EditionProps) {
  const t = translator(locale, 'layout')
  return (
    <section className="edition" aria-label={t('release', { number: String(release.number) })}>
      <div className="wrap">
        <p>
          <b>{t('release', { number: String(release.number) })}</b>, {t('releaseOn', { date: release.date })}.{' '}
          {sourceKind}
          <br />
          <span className="soft">{t('permalink')}</span> <a href={permalink}>{permalink}</a>
        </p>
        <ReleaseAxis locale={locale} releases={releases} />
      </div>
    </section>
  )
}
