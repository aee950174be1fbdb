// The evidence of one figure (or the signed report), wherever it is shown: read once per request, added to where the viewer may.
import 'server-only'
import { cache } from 'react'
import { EvidenceList } from '@/components/evidence-list.tsx'
import { EvidenceUpload } from '@/components/evidence-upload.tsx'
import { SecretNotice } from '@/components/notice.tsx'
import { listEvidence } from '@/db/evidence/evidence.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { evidenceItem, evidenceWords } from './evidence-words.ts'
import { requireViewer } from './session.ts'

const t = translator('vi', 'uploads')

const filesOf = cache(async (reportId: number) => listEvidence(await requireViewer(), reportId))

type Props = {
  reportId: number
  /** Null: the signed report as a whole. */
  indicatorId: number | null
  /** What the figure is called, for those who do not see the row. */
  label: string
  isOpen?: boolean
}

export async function FieldEvidence({ reportId, indicatorId, label, isOpen = false }: Props) {
  // The preview of a form has no report to which a file could belong.
  if (reportId === 0) return null
  const files = (await filesOf(reportId)).filter((file) => file.indicatorId === indicatorId)
  const items = files.map(evidenceItem)
  const listOf = indicatorId === null ? t('officialTitle') : t('listOf', { field: label })
  if (!isOpen) return <EvidenceList label={listOf} items={items} words={evidenceWords} />
  return (
    <>
      <EvidenceUpload
        id={`tep-${indicatorId ?? 'bao-cao'}`}
        name={`tep-${indicatorId ?? 'bao-cao'}`}
        address={staffAddress('reportEvidence', { id: reportId })}
        accept={indicatorId === null ? '.pdf' : '.pdf,.docx,.xlsx,.png,.jpg,.jpeg'}
        items={items}
        words={{
          ...evidenceWords,
          listOf,
          choose: indicatorId === null ? t('officialTitle') : t('addTo', { field: label }),
          hint: t(indicatorId === null ? 'officialHint' : 'hint'),
          upload: t('upload'),
          uploading: t('uploading', { percent: '{percent}' }),
          checking: t('checking'),
          lineBroken: t('lineBroken'),
          failed: t('problems.form'),
        }}
        isOpen
      />
      <SecretNotice locale="vi" />
    </>
  )
}
