// The data sets of the portal: each is the files of a page, under a name of its own. Catalogue, DCAT and the whole as one zip derive
// from this table.
import type { PageKind } from '@/lib/routes.ts'
import { listReleaseChanges } from './all-changes.ts'
import type { Book } from './book.ts'
import { calendarRows } from './calendar-page.tsx'
import { allDirectiveRows } from './directive-table.tsx'
import { documentRows } from './document-list.tsx'
import type { DataRow } from './figure-rows.ts'
import { initiativeRows } from './initiative-list.tsx'
import { allLeagueRows } from './league-view.ts'
import { gapRows } from './missing-pages.tsx'
import { obstacleRows } from './obstacle-list.tsx'
import { planRows } from './plan-list.tsx'
import { allRows, kindRows, sourceRows } from './selections.ts'
import { sessionRows } from './session-list.tsx'
import { allTargetRows } from './target-rows.ts'

export type Dataset = {
  key: string
  kind: PageKind
  /** Other than data.csv and data.json. */
  files?: { csv: 'changes.csv'; json: 'changes.json' }
  rows(book: Book): Promise<DataRow[] | null> | DataRow[] | null
}

export const DATASETS = [
  { key: 'figures', kind: 'indicators', rows: allRows },
  { key: 'provinces', kind: 'units', rows: kindRows('province') },
  { key: 'ministries', kind: 'ministries', rows: kindRows('ministry') },
  { key: 'targets', kind: 'targets', rows: allTargetRows },
  { key: 'leagues', kind: 'leagues', rows: allLeagueRows },
  { key: 'plans', kind: 'plans', rows: planRows },
  { key: 'sessions', kind: 'sessions', rows: sessionRows },
  { key: 'directives', kind: 'directives', rows: allDirectiveRows },
  { key: 'obstacles', kind: 'obstacles', rows: obstacleRows },
  { key: 'initiatives', kind: 'initiatives', rows: initiativeRows },
  { key: 'documents', kind: 'documents', rows: documentRows },
  { key: 'sources', kind: 'sources', rows: sourceRows },
  { key: 'missing', kind: 'missingData', rows: gapRows },
  { key: 'calendar', kind: 'calendar', rows: calendarRows },
  {
    key: 'changes',
    kind: 'openData',
    files: { csv: 'changes.csv', json: 'changes.json' },
    rows: listReleaseChanges,
  },
] as const satisfies readonly Dataset[]
