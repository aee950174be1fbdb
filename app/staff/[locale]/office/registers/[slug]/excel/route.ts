// A register as an Excel file that can be edited and imported again.
import { writeWorkbook } from '@/db/registers/file-writing.ts'
import { listForFile } from '@/db/registers/importing.ts'
import { findReferents } from '@/db/registers/reading.ts'
import { referencesOf } from '@/lib/registers/register.ts'
import { answerFile, asked, type Context, fileName } from '../../downloads.ts'

export async function GET(_request: Request, context: Context) {
  const who = await asked(context)
  const referents = (await findReferents(who.viewer, referencesOf(who.register))) ?? {}
  const entries = await listForFile(who.viewer, who.register.kind, 'words')
  return answerFile(who, fileName(who.register), 'xlsx', await writeWorkbook(who.register, entries, referents))
}
