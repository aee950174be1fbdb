'use server'
// Publishing a release.
import { redirect } from 'next/navigation'
import { acting, refusalWords } from '@/app/_server/acting.ts'
import { redirectWithNote } from '@/app/_server/form-note.ts'
import { textOf } from '@/app/_server/form-text.ts'
import { publishRelease } from '@/db/reporting/publishing.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'

export async function submitPublish(form: FormData) {
  const viewer = await acting('publisher')
  const read = (name: string, most: number) => textOf(form, name).normalize('NFC').trim().slice(0, most)
  const text = {
    titleVi: read('titleVi', 300),
    titleEn: read('titleEn', 300),
    noteVi: read('noteVi', 2000),
    noteEn: read('noteEn', 2000),
    submissionKey: read('key', 64),
  }
  const result = await publishRelease(viewer, text)
  if (result.ok) redirect(staffAddress('published', { number: result.number }))
  const words = result.code === 'reason' ? translator('vi', 'publishing')('needsTitle') : refusalWords(result)
  const { submissionKey: _key, ...values } = text
  return redirectWithNote(staffAddress('publishing'), {
    problems: [{ fieldId: 'titleVi', words }],
    values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.slice(0, 600)])),
  })
}
