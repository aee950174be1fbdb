// The release in four numbers: new, revised and explained figures, and what is left out; with what it carries besides.

import { CARRIED_KINDS } from '@/db/reporting/carried.ts'
import type { ReleaseDesk } from '@/db/reporting/release-desk.ts'
import { translator } from '@/lib/messages.ts'
import { formatNumber } from '@/lib/numbers.ts'

const t = translator('vi', 'releaseDesk')

export function ReleaseCounts({ desk: { staging } }: { desk: ReleaseDesk }) {
  const { figures, reports, facts, carried } = staging
  const revised = figures.filter(({ before }) => before)
  const explained = figures.filter(({ hasExplanation }) => hasExplanation)
  const leftOut = reports.filter(({ isLeftOut }) => isLeftOut)
  const going = String(reports.length - leftOut.length)
  const footnotes = String(explained.filter(({ noteVi }) => noteVi).length)
  const tiles = [
    ['new', figures.length - revised.length, t('count.ofReports', { count: going, facts: String(facts.length) })],
    ['revised', revised.length, t('count.ofUnits', { count: String(new Set(revised.map((one) => one.unitId)).size) })],
    ['explained', explained.length, t('count.footnotes', { count: footnotes })],
    ['leftOut', leftOut.length, t('count.leftOutAbout')],
  ] as const
  const besides = CARRIED_KINDS.filter((kind) => carried[kind] > 0)
  return (
    <>
      <ul className="tri">
        {tiles.map(([key, count, about]) => (
          <li key={key}>
            <b>{formatNumber(count, 'vi')}</b>
            <span>{t(`count.${key}`)}</span>
            <small>{about}</small>
          </li>
        ))}
      </ul>
      {besides.length > 0 && (
        <p className="soft carried">
          {t('carried')} {besides.map((kind) => t(`carriedKind.${kind}`, { count: String(carried[kind]) })).join(', ')}.
        </p>
      )}
    </>
  )
}
