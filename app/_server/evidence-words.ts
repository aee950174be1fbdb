// Evidence in words and addresses, the same under a field of the form, in review and in the answer to an upload.
import 'server-only'
import type { EvidenceItem } from '@/components/evidence-list.tsx'
import type { EvidenceFile } from '@/db/evidence/evidence.ts'
import { formatInstant } from '@/lib/dates.ts'
import { formatFileSize } from '@/lib/file-size.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'

const t = translator('vi', 'uploads')

/** Browsers show these themselves; the others are only downloaded. */
export const SHOWN_INLINE: readonly string[] = ['application/pdf', 'image/png', 'image/jpeg']

export function evidenceItem(file: EvidenceFile): EvidenceItem {
  const href = file.isWaiting ? undefined : staffAddress('evidence', { id: file.id })
  return {
    id: file.id,
    name: file.name,
    about: t('about', {
      size: formatFileSize(file.bytes, 'vi'),
      by: file.uploadedBy,
      at: formatInstant(file.uploadedAt, 'vi'),
    }),
    sha256: file.sha256,
    href,
    viewHref: href && SHOWN_INLINE.includes(file.mediaType) ? `${href}?xem` : undefined,
  }
}

export const evidenceWords = {
  view: t('view'),
  download: t('download'),
  sha256: t('sha256'),
  waiting: t('waiting'),
  remove: t('remove'),
}
