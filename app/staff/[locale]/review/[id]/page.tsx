// The review screen: one row a figure, only the current one open; beside it the effect on the nation and the decision on the report.
import { notFound } from 'next/navigation'
import { acting } from '@/app/_server/acting.ts'
import { readNote } from '@/app/_server/form-note.ts'
import { StaffFrame } from '@/app/_server/staff-frame.tsx'
import { ErrorSummary } from '@/components/error-summary.tsx'
import { Notice } from '@/components/notice.tsx'
import { findReviewDesk } from '@/db/reporting/review-context.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { KEY_WORDS } from '../key-words.tsx'
import { Shortcuts } from '../shortcuts.tsx'
import { DeskHead, DeskViews } from './desk-head.tsx'
import { DeskRows } from './desk-rows.tsx'
import { readShown } from './desk-view.ts'
import { NationalPanel } from './national-panel.tsx'
import { ReportDecision } from './report-decision.tsx'

const t = translator('vi', 'review')
const KEYS = [
  { keys: ['j', 'k'], words: t('keys.flagged') },
  { keys: ['a'], words: t('keys.approve') },
  { keys: ['r'], words: t('keys.return') },
  { keys: ['e'], words: t('keys.evidence') },
]

export const metadata = { title: t('reviewTitle') }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ReviewPage({ params, searchParams }: Props) {
  const viewer = await acting(['reviewer', 'publisher', 'auditor'])
  const desk = await findReviewDesk(viewer, Number((await params).id))
  if (!desk) notFound()
  const query = await searchParams
  const note = await readNote(query.note)
  const shown = readShown(desk, query)
  const { view } = desk
  const effect = shown.open && desk.fields.get(shown.open.field.indicator.id)?.effect
  return (
    <StaffFrame
      here="reviewQueue"
      crumbs={[{ label: t('queue'), href: staffAddress('reviewQueue') }, { label: view.unitName }]}
    >
      <ErrorSummary locale="vi" problems={note.problems} />
      {note.done && <Notice kind="done" title={note.done} />}
      <DeskHead view={view} />
      <DeskViews reportId={view.report.id} shown={shown} />
      <div className="cols">
        <DeskRows desk={desk} shown={shown} note={note} viewer={viewer} />
        <div>
          <ReportDecision view={view} note={note} />
          {shown.open && <NationalPanel field={shown.open.field} effect={effect ?? null} />}
          <Shortcuts keys={KEYS} words={KEY_WORDS} />
        </div>
      </div>
    </StaffFrame>
  )
}
