// The desk of the next release: what would change, what stands in the way, its words, and now or when it is published.
import { acting } from '@/app/_server/acting.ts'
import { readNote } from '@/app/_server/form-note.ts'
import { StaffFrame } from '@/app/_server/staff-frame.tsx'
import { ErrorSummary } from '@/components/error-summary.tsx'
import { Notice } from '@/components/notice.tsx'
import { findReleaseDesk } from '@/db/reporting/release-desk.ts'
import { translator } from '@/lib/messages.ts'
import { DeskBody } from './desk-body.tsx'
import { DeskHead, troubleWords } from './desk-head.tsx'
import { GuestSection } from './guest-section.tsx'
import { ReleaseForm } from './release-form.tsx'

export const metadata = { title: translator('vi', 'publishing')('pageTitle') }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function PublishingPage({ searchParams }: Props) {
  const viewer = await acting('publisher')
  const note = await readNote((await searchParams).note)
  const desk = await findReleaseDesk(viewer)
  if (!desk) return null
  return (
    <StaffFrame here="publishing">
      <ErrorSummary locale="vi" problems={note.problems} />
      {note.done && <Notice kind="done" title={note.done} />}
      {desk.draft?.trouble && <Notice kind="warn" title={troubleWords(desk.draft.trouble)} />}
      <DeskHead desk={desk} />
      <div className="rl">
        <div>
          <DeskBody desk={desk} />
          <GuestSection desk={desk} note={note} />
        </div>
        <ReleaseForm desk={desk} note={note} />
      </div>
    </StaffFrame>
  )
}
