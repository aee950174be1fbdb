// The grid itself: a row a unit, a column a period, what stands out in shape, tint and words; how often in time at the end.
import { Button } from '@/components/button.tsx'
import { StatusIcon } from '@/components/status-icon.tsx'
import type { Grid, GridRow } from '@/db/reporting/timeliness.ts'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { periodTitle } from '@/lib/periods.ts'
import { staffAddress } from '@/lib/routes.ts'
import { type Cell, onTimeRate } from '@/lib/timeliness.ts'
import { submitUrging } from './actions.ts'
import { LOOK_OF } from './cell-look.ts'
import { type GridQuery, periodNow, shownRows } from './grid-query.ts'

const t = translator('vi', 'timeliness')

export function GridTable({ grid, asked, mayUrge }: { grid: Grid; asked: GridQuery; mayUrge: boolean }) {
  const rows = shownRows(grid, asked)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, also by keyboard
    <section className="scroll" aria-label={t('grid')} tabIndex={0}>
      <table className="tbl tg">
        <caption className="vh">{t('caption', { form: grid.title, count: String(rows.length) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('unit')}</th>
            {grid.periods.map((period) => (
              <th key={period.id} scope="col" className="c">
                {periodTitle(period.code, 'vi')}
              </th>
            ))}
            <th scope="col" className="n">
              {t('kind.onTime')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.unitId} grid={grid} row={row} mayUrge={mayUrge} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('kind.onTime')}</th>
            {grid.periods.map((period, place) => (
              <td key={period.id} className="c">
                <Rate cells={rows.flatMap(({ cells }) => cells[place] ?? [])} />
              </td>
            ))}
            <td />
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

function Row({ grid, row, mayUrge }: { grid: Grid; row: GridRow; mayUrge: boolean }) {
  const period = periodNow(grid)
  const isOverdue = row.cells.at(-1)?.kind === 'missing'
  const letter = new URLSearchParams({ 'bieu-mau': String(grid.formId), 'don-vi': String(row.unitId) })
  return (
    <tr>
      <th scope="row">
        {isOverdue ? <b>{row.unitName}</b> : row.unitName}
        {isOverdue && period && (
          <span className="urge">
            {mayUrge && (
              <form action={submitUrging}>
                <input type="hidden" name="form" value={grid.formId} />
                <input type="hidden" name="period" value={period.id} />
                <input type="hidden" name="unit" value={row.unitId} />
                <Button kind="secondary" isSmall>
                  {t('urge')}
                  <span className="vh">: {row.unitName}</span>
                </Button>
              </form>
            )}
            <a href={`${staffAddress('urgingLetter')}?${letter}`}>
              {t('letter')}
              <span className="vh">: {row.unitName}</span>
            </a>
          </span>
        )}
      </th>
      {row.cells.map((cell, place) => (
        <td key={grid.periods[place]?.id} className={`c g-${cell.kind}`}>
          <CellWords cell={cell} />
        </td>
      ))}
      <td className="n">
        <Rate cells={row.cells} />
      </td>
    </tr>
  )
}

function CellWords({ cell: { kind, days, dueOn, reportId } }: { cell: Cell }) {
  if (kind === 'notAsked')
    return (
      <span>
        <span aria-hidden="true">–</span>
        <span className="vh">{t('kind.notAsked')}</span>
      </span>
    )
  const shown = kind === 'extended' && dueOn ? formatDay(dueOn, 'vi').slice(0, 5) : days > 0 ? `+${days}` : ''
  const words = (
    <span className="cell">
      <StatusIcon status={LOOK_OF[kind]} />
      <span aria-hidden="true">{shown}</span>
      <span className="vh">
        {t(`kind.${kind}`)}
        {days > 0 && ` ${t('days', { days })}`}
      </span>
    </span>
  )
  const isReadable = reportId !== null && kind !== 'missing' && kind !== 'extended' && kind !== 'waiting'
  return isReadable ? <a href={staffAddress('review', { id: reportId })}>{words}</a> : words
}

function Rate({ cells }: { cells: readonly Cell[] }) {
  const { onTime, due } = onTimeRate(cells)
  return <b>{due > 0 ? `${onTime}/${due}` : '–'}</b>
}
