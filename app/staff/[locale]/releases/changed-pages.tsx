// Which public pages would show another figure, with their addresses, and each figure before and after.
import { StatusTag } from '@/components/status-tag.tsx'
import type { ReleaseDesk } from '@/db/reporting/release-desk.ts'
import type { ChangedPage } from '@/db/reporting/release-effects.ts'
import { translator } from '@/lib/messages.ts'
import { periodName } from '@/lib/periods.ts'
import { addressOf } from '@/lib/routes.ts'
import { afterWords, beforeWords } from './planned-words.ts'

const t = translator('vi', 'releaseDesk')

/** `most` figures a page; the rest is counted. */
export function ChangedPages({
  desk,
  pages,
  most,
}: {
  desk: ReleaseDesk
  pages: readonly ChangedPage[]
  most: number
}) {
  return (
    <table className="diff">
      <caption className="vh">{t('pages')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('column.page')}</th>
          <th scope="col">{t('column.figure')}</th>
          <th scope="col" className="n">
            {t('column.before')}
          </th>
          <th scope="col" className="n">
            {t('column.after')}
          </th>
        </tr>
      </thead>
      {pages.map((page) => (
        <PageRows key={addressOfPage(page)} desk={desk} page={page} most={most} />
      ))}
    </table>
  )
}

function PageRows({ desk, page, most }: { desk: ReleaseDesk; page: ChangedPage; most: number }) {
  const shown = page.figures.slice(0, most)
  const rest = page.figures.length - shown.length
  return (
    <tbody>
      {shown.map((figure, place) => (
        <tr key={`${figure.indicatorId}-${figure.unitId}-${figure.period}-${'reportId' in figure.origin}`}>
          {place === 0 && (
            <th scope="rowgroup" rowSpan={shown.length + (rest > 0 ? 1 : 0)}>
              <a href={addressOfPage(page)}>{page.name ?? t('overview')}</a>
              <small>{addressOfPage(page)}</small>
            </th>
          )}
          <td data-label={t('column.figure')}>
            <span>
              {page.kind === 'indicator' ? desk.unitNames.get(figure.unitId) : figure.indicator.shortVi},{' '}
              {periodName(figure.period, 'vi')} {figure.before && <StatusTag locale="vi" status="revised" isFilled />}
            </span>
          </td>
          <td className="n soft" data-label={t('column.before')}>
            <span>{beforeWords(figure)}</span>
          </td>
          <td className="n" data-label={t('column.after')}>
            <ins>{afterWords(figure)}</ins>
          </td>
        </tr>
      ))}
      {rest > 0 && (
        <tr>
          <td colSpan={3} className="soft">
            {t('moreFigures', { count: String(rest) })}
          </td>
        </tr>
      )}
    </tbody>
  )
}

const addressOfPage = ({ kind, params }: ChangedPage) => addressOf(kind, params, { locale: 'vi' })
