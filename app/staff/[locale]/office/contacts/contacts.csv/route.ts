// The whole contact book as a file; taking it out is audited.
import { acting } from '@/app/_server/acting.ts'
import { listContacts, noteBookTaken } from '@/db/people/contacts.ts'
import { csvText } from '@/lib/csv.ts'
import { translator } from '@/lib/messages.ts'
import { functionOf } from '../contact-table.tsx'

export async function GET() {
  const viewer = await acting(['administrator', 'reviewer', 'publisher'])
  const t = translator('vi', 'officePeople')
  const lines = (await listContacts(viewer)) ?? []
  await noteBookTaken(viewer, lines.length)
  const header = [t('unit'), t('contact.name'), t('contact.position'), t('contact.email'), t('contact.workPhone')]
  const rows = lines.map((line) => [line.unitName, line.name, functionOf(line), line.email, line.workPhone])
  return new Response(csvText([header, ...rows]), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="contacts.csv"',
    },
  })
}
