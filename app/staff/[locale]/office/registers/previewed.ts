// A file of a register between its upload and its confirmation: what it would do, or what is to be corrected in it.

import type { Preview, ReadFile } from '@/db/registers/importing.ts'
import type { FileProblem } from '@/lib/registers/files.ts'

/** `file` and `preview` are there where the file could be read; `problems` then are those of its cells. */
export type PreviewedFile = { name: string; file?: ReadFile; preview?: Preview; problems: FileProblem[] }
