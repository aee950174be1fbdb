// The head of the grid: the newest period in one sentence, urging and downloads, forms and groups to choose from, the key.
import { today } from '@/app/_server/session.ts'
import { Button, ButtonLink } from '@/components/button.tsx'
import { StatusTag } from '@/components/status-tag.tsx'
import type { Grid } from '@/db/reporting/timeliness.ts'
import { overdueRows } from '@/db/reporting/urging.ts'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { periodName } from '@/lib/periods.ts'
import { staffAddress } from '@/lib/routes.ts'
import { countKinds } from '@/lib/timeliness.ts'
import { submitUrging } from './actions.ts'
import { CELL_LOOK } from './cell-look.ts'
import { type GridQuery, gridAddress, periodNow } from './grid-query.ts'

const t = translator('vi', 'timeliness')

type HeadProps = { grid: Grid; asked: GridQuery; mayUrge: boolean }

export function GridHead({ grid, asked, mayUrge }: HeadProps) {
  const period = periodNow(grid)
  const overdue = overdueRows(grid, period?.id ?? 0)
  const counts = countKinds(grid.rows.flatMap(({ cells }) => cells.at(-1) ?? []))
  const files = `?${new URLSearchParams({ 'bieu-mau': String(grid.formId) })}`
  return (
    <>
      <div className="oh">
        <div>
          <h1>{t('title')}</h1>
          <p>
            {period && t('lede', { day: formatDay(today(), 'vi'), period: periodName(period.code, 'vi') })}{' '}
            <b>{t('counts', { ...counts })}</b>
          </p>
        </div>
        <div className="acts">
          {mayUrge && overdue.length > 0 && period && (
            <form action={submitUrging}>
              <input type="hidden" name="form" value={grid.formId} />
              <input type="hidden" name="period" value={period.id} />
              <Button>{t('urgeAll', { count: overdue.length })}</Button>
            </form>
          )}
          {overdue.length > 0 && (
            <ButtonLink kind="secondary" href={staffAddress('urgingLetter') + files}>
              {t('letters')}
            </ButtonLink>
          )}
          <ButtonLink kind="secondary" href={staffAddress('timelinessFile') + files}>
            {t('download')}
          </ButtonLink>
        </div>
      </div>
      <GridViews grid={grid} asked={asked} overdue={overdue.length} />
    </>
  )
}

function GridViews({ grid, asked, overdue }: { grid: Grid; asked: GridQuery; overdue: number }) {
  const kinds = Map.groupBy(grid.rows, ({ unitKind }) => unitKind)
  const words = translator('vi', 'review')
  const links = [
    ...grid.forms
      .filter(() => grid.forms.length > 1)
      .map((form) => ({
        label: form.title,
        count: '',
        href: gridAddress(form.id),
        isCurrent: form.id === grid.formId,
      })),
    ...[...kinds].map(([kind, rows]) => ({
      label: kind === 'province' || kind === 'ministry' ? words(`unitKind.${kind}`) : words('unitKind.other'),
      count: String(rows.length),
      href: gridAddress(grid.formId, { loai: kind }),
      isCurrent: asked.unitKind === kind,
    })),
    {
      label: t('view.missing'),
      count: String(overdue),
      href: gridAddress(grid.formId, { xem: 'chua-gui' }),
      isCurrent: asked.isOverdueOnly,
    },
  ]
  return (
    <nav className="chips" aria-label={t('views')}>
      {links.map(({ label, count, href, isCurrent }) => (
        <a key={href} href={href} aria-current={isCurrent ? 'true' : undefined}>
          {label} <b>{count}</b>
        </a>
      ))}
    </nav>
  )
}

export function GridLegend({ isPublic }: { isPublic: boolean }) {
  return (
    <>
      <p className="legend">
        {CELL_LOOK.map(([kind, status]) => (
          <StatusTag key={kind} locale="vi" status={status} isFilled={kind !== 'onTime'}>
            {t(`kind.${kind}`)}
          </StatusTag>
        ))}
      </p>
      <p className="hint">
        {t('rule')} {t(isPublic ? 'isPublic' : 'isNotPublic')}
      </p>
    </>
  )
}
