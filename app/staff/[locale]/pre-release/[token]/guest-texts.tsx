// The words of the release as a guest reads them, and when it is to be out.
import { instantWords } from '@/app/_server/report-words.ts'
import type { ReleaseDesk } from '@/db/reporting/release-desk.ts'
import { translator } from '@/lib/messages.ts'

const t = translator('vi', 'releaseDesk')

export function GuestTexts({ desk: { draft } }: { desk: ReleaseDesk }) {
  if (!draft) return null
  return (
    <>
      <p lang="en" className="soft">
        {draft.titleEn}
      </p>
      <p className="lede">{draft.noteVi}</p>
      {draft.noteEn && <p lang="en">{draft.noteEn}</p>}
      <p>{draft.publishAt ? t('scheduledFor', { when: instantWords(draft.publishAt) }) : t('notScheduled')}</p>
    </>
  )
}
