// Everything that is kept about one person, as a file for the administrator (row P4).
import { acting } from '@/app/_server/acting.ts'
import { exportPerson } from '@/db/people/own-data.ts'

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const viewer = await acting('administrator')
  const id = Number((await params).id)
  const data = await exportPerson(viewer, id)
  if (!data) return new Response(null, { status: 404 })
  return new Response(`${JSON.stringify(data, null, 1)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="person-${id}.json"`,
    },
  })
}
