// The periods of the office, the latest due first.
import { acting } from '@/app/_server/acting.ts'
import { readNote } from '@/app/_server/form-note.ts'
import { ButtonLink } from '@/components/button.tsx'
import { EmptyState } from '@/components/empty-state.tsx'
import { FigureTable } from '@/components/figure-table.tsx'
import { StatusTag } from '@/components/status-tag.tsx'
import { listPeriods, type OfficePeriod } from '@/db/office/period-reading.ts'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { formatNumber } from '@/lib/numbers.ts'
import { staffAddress } from '@/lib/routes.ts'
import { OfficeFrame } from '../office-frame.tsx'
import { LOOK, nameOf, rangeWords } from './period-words.ts'

const t = translator('vi', 'officePeriods')

export const metadata = { title: t('pageTitle') }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function PeriodsPage({ searchParams }: Props) {
  const viewer = await acting('administrator')
  const note = await readNote((await searchParams).note)
  const periods = await listPeriods(viewer)
  return (
    <OfficeFrame area="officePeriods" note={note}>
      <div className="oh">
        <h1>{t('title')}</h1>
        <ButtonLink href={staffAddress('officePeriodNew')}>{t('new')}</ButtonLink>
      </div>
      {periods.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
      ) : (
        <FigureTable locale="vi" caption={t('title')} isCaptionHidden columns={COLUMNS} rows={periods.map(rowOf)} />
      )}
    </OfficeFrame>
  )
}

const COLUMNS = [
  { key: 'period', title: t('column.period') },
  { key: 'covers', title: t('column.covers') },
  { key: 'opensOn', title: t('column.opensOn') },
  { key: 'dueOn', title: t('column.dueOn') },
  { key: 'closesOn', title: t('column.closesOn') },
  { key: 'submitted', title: t('column.submitted'), isNumber: true },
  { key: 'state', title: t('column.state') },
]

function rowOf(one: OfficePeriod) {
  const { period, regime, state, submitted, forms } = one
  return {
    key: String(period.id),
    cells: {
      period: (
        <>
          <a href={staffAddress('officePeriod', { id: period.id })}>{nameOf(one)}</a>
          <span className="about">{[regime.nameVi, ...forms.map(({ titleVi }) => titleVi)].join(' · ')}</span>
        </>
      ),
      covers: rangeWords(period.coversFrom, period.coversTo),
      opensOn: formatDay(period.opensOn, 'vi'),
      dueOn: formatDay(period.dueOn, 'vi'),
      closesOn: formatDay(period.closesOn, 'vi'),
      submitted: formatNumber(submitted, 'vi'),
      state: (
        <StatusTag locale="vi" status={LOOK[state]} isFilled>
          {t(`state.${state}`)}
        </StatusTag>
      ),
    },
  }
}
