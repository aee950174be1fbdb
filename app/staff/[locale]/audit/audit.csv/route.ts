// What the filter of the audit shows, as a file; taking it out is itself on record.
import { forbidden } from 'next/navigation'
import { acting } from '@/app/_server/acting.ts'
import { exportAudit } from '@/db/audit-trail.ts'
import { readAuditFilter } from '@/lib/audit-query.ts'
import { csvText } from '@/lib/csv.ts'
import { formatInstantWithOffset } from '@/lib/dates.ts'

const COLUMNS = [
  'seq',
  'actorName',
  'role',
  'unitId',
  'action',
  'objectKind',
  'objectId',
  'before',
  'after',
  'address',
  'requestId',
  'outcome',
  'hash',
] as const

export async function GET(request: Request) {
  const viewer = await acting(['administrator', 'auditor'])
  const rows = await exportAudit(viewer, readAuditFilter(Object.fromEntries(new URL(request.url).searchParams)))
  if (!rows) forbidden()
  const lines = rows.map((row) => [formatInstantWithOffset(row.at), ...COLUMNS.map((column) => row[column])])
  return new Response(csvText([['at', ...COLUMNS], ...lines]), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="nhat-ky.csv"',
    },
  })
}
