// Completeness and timeliness: units by periods of a form, urging, the letter, the file, and the log of who urged when.
import { acting } from '@/app/_server/acting.ts'
import { readNote } from '@/app/_server/form-note.ts'
import { today } from '@/app/_server/session.ts'
import { StaffFrame } from '@/app/_server/staff-frame.tsx'
import { EmptyState } from '@/components/empty-state.tsx'
import { ErrorSummary } from '@/components/error-summary.tsx'
import { Notice } from '@/components/notice.tsx'
import { readGrid } from '@/db/reporting/timeliness.ts'
import { listUrgings } from '@/db/reporting/urging.ts'
import { findSetting } from '@/db/settings.ts'
import { translator } from '@/lib/messages.ts'
import { can } from '@/lib/permissions.ts'
import { GridHead, GridLegend } from './grid-head.tsx'
import { GRID_READERS, readGridQuery } from './grid-query.ts'
import { GridTable } from './grid-table.tsx'
import { UrgingLog } from './urging-log.tsx'

const t = translator('vi', 'timeliness')

export const metadata = { title: t('pageTitle') }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function TimelinessPage({ searchParams }: Props) {
  const viewer = await acting(GRID_READERS)
  const query = await searchParams
  const asked = readGridQuery(query)
  const [note, grid, log, isPublic] = await Promise.all([
    readNote(query.note),
    readGrid(viewer, asked.formId),
    listUrgings(viewer),
    findSetting('showLateUnits'),
  ])
  const mayUrge = can(viewer, 'timeliness.urge', { unitIds: null }, today())
  return (
    <StaffFrame here="timeliness">
      <ErrorSummary locale="vi" problems={note.problems} />
      {note.done && <Notice kind="done" title={note.done} />}
      {!grid && (
        <>
          <h1>{t('title')}</h1>
          <EmptyState title={t('nothing')}>{t('nothingText')}</EmptyState>
        </>
      )}
      {grid && (
        <>
          <GridHead grid={grid} asked={asked} mayUrge={mayUrge} />
          <GridLegend isPublic={isPublic} />
          <GridTable grid={grid} asked={asked} mayUrge={mayUrge} />
        </>
      )}
      <UrgingLog log={log} />
    </StaffFrame>
  )
}
