// The unit's own report in Word, for whoever may see the report (row F11).
import { notFound } from 'next/navigation'
import { acting } from '@/app/_server/acting.ts'
import { plainFileName, sendDocument } from '@/app/_server/documents.ts'
import { MEDIA_TYPES } from '@/db/files/kinds.ts'
import { findReport } from '@/db/reporting/report-view.ts'
import { makeReport } from '@/db/word/report-content.ts'
import { readWordFacts } from '@/db/word/report-facts.ts'

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const viewer = await acting(['contributor', 'officer', 'leader', 'reviewer', 'publisher', 'auditor'])
  const view = await findReport(viewer, Number((await params).id))
  if (!view) notFound()
  const facts = await readWordFacts(view)
  return sendDocument(viewer, {
    fileName: `${plainFileName('bao-cao', view.unitName, view.period.code)}.docx`,
    mediaType: MEDIA_TYPES.docx,
    audit: { action: 'word.export', objectId: view.report.id },
    make: () => makeReport(view, facts),
  })
}
