// The Excel file of a report, or of one section (`?muc=3`) for the department that fills it in.
import { notFound } from 'next/navigation'
import { acting } from '@/app/_server/acting.ts'
import { plainFileName, sendDocument } from '@/app/_server/documents.ts'
import { MEDIA_TYPES } from '@/db/files/kinds.ts'
import { findReport } from '@/db/reporting/report-view.ts'
import { makeTemplate } from '@/db/workbook/template.ts'

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const viewer = await acting(['contributor', 'officer'])
  const view = await findReport(viewer, Number((await params).id))
  if (!view) notFound()
  const asked = new URL(request.url).searchParams.get('muc')
  const section = view.form.sections.find(({ id }) => String(id) === asked)
  if (asked !== null && !section) notFound()
  return sendDocument(viewer, {
    fileName: `${plainFileName('bieu-mau', view.unitName, view.period.code, ...(section ? [section.slug] : []))}.xlsx`,
    mediaType: MEDIA_TYPES.xlsx,
    audit: { action: 'workbook.export', objectId: view.report.id },
    make: () => makeTemplate(view, section?.id),
  })
}
