// The empty Excel template of a register.

import { writeWorkbook } from '@/db/registers/file-writing.ts'
import { findReferents } from '@/db/registers/reading.ts'
import { referencesOf } from '@/lib/registers/register.ts'
import { answerFile, asked, type Context, fileName } from '../../downloads.ts'

export async function GET(_request: Request, context: Context) {
  const who = await asked(context)
  const referents = (await findReferents(who.viewer, referencesOf(who.register))) ?? {}
  const book = await writeWorkbook(who.register, [], referents)
  return answerFile(who, `${fileName(who.register)}-mau`, 'xlsx', book)
}
