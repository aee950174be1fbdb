// A register as JSON, keys and codes as in its declaration; it can be imported again.
import { writeJson } from '@/db/registers/file-writing.ts'
import { listForFile } from '@/db/registers/importing.ts'
import { answerFile, asked, type Context, fileName } from '../../downloads.ts'

export async function GET(_request: Request, context: Context) {
  const who = await asked(context)
  const entries = await listForFile(who.viewer, who.register.kind, 'codes')
  return answerFile(who, fileName(who.register), 'json', writeJson(who.register, entries))
}
