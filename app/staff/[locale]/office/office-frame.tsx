// The frame of a page of the office: the staff frame with the way back to the office and to the area, and the note of the last step.
import type { ReactNode } from 'react'
import type { FormNote } from '@/app/_server/form-note.ts'
import { StaffFrame } from '@/app/_server/staff-frame.tsx'
import type { Crumb } from '@/components/breadcrumbs.tsx'
import { ErrorSummary } from '@/components/error-summary.tsx'
import { Notice } from '@/components/notice.tsx'
import { translator } from '@/lib/messages.ts'
import { type StaffKind, staffAddress } from '@/lib/routes.ts'
import { areaOf } from './areas.ts'

type OfficeFrameProps = {
  /** The area that the page belongs to. */
  area: StaffKind
  /** Below the area: the last one is this page. None on the area's own page. */
  crumbs?: readonly Crumb[]
  note?: FormNote
  children: ReactNode
}

export function OfficeFrame({ area, crumbs = [], note, children }: OfficeFrameProps) {
  const { title } = areaOf(area)
  const way: Crumb[] = [
    { label: translator('vi', 'firstDay')('office'), href: staffAddress('office') },
    crumbs.length > 0 ? { label: title, href: staffAddress(area) } : { label: title },
    ...crumbs,
  ]
  return (
    <StaffFrame here="office" crumbs={way}>
      {note && <ErrorSummary locale="vi" problems={note.problems} />}
      {note?.done && <Notice kind="done" title={note.done} />}
      {children}
    </StaffFrame>
  )
}
