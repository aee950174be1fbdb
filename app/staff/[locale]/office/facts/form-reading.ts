// What the form of a fact posts, read and bounded.
import 'server-only'
import { z } from 'zod'
import { textOf } from '@/app/_server/form-text.ts'
import { typedFields } from '@/app/staff/[locale]/reports/form-reading.ts'
import type { FactPost } from '@/db/facts/fact-desk.ts'
import { readDay } from '@/lib/dates.ts'
import { QUALIFIERS } from '@/lib/indicators.ts'

const id = z.coerce.number().int().positive()
const idOrNothing = z.preprocess((value) => (value === '' ? undefined : value), id.optional())
const text = (most: number) => z.string().transform((typed) => typed.normalize('NFC').slice(0, most))
const factForm = z.strictObject({
  indicatorId: id,
  unitId: id,
  period: text(20),
  qualifier: z.enum(QUALIFIERS),
  quote: text(1000),
  noteVi: text(1000),
  noteEn: text(1000),
  explanation: text(1000),
  sourceId: idOrNothing,
  sourceKind: z.enum(['officialDocument', 'press', 'web']),
  sourceTitleVi: text(300),
  sourceTitleEn: text(300),
  publisher: text(300),
  publishedOn: text(20),
  address: text(500).refine((typed) => typed === '' || /^https?:\/\//.test(typed)),
  id: idOrNothing,
  version: idOrNothing,
  slug: z.string().regex(/^[a-z0-9-]{1,128}$/),
})

type Read = {
  post: FactPost
  seen: { id: number; version: number } | undefined
  slug: string
  values: Record<string, string>
}

const KEPT = 200

export function readFactForm(form: FormData): Read {
  const raw = Object.fromEntries(Object.keys(factForm.shape).map((name) => [name, textOf(form, name).trim()]))
  // A web address that is none is not kept: the field is optional.
  if (raw.address && !/^https?:\/\//.test(raw.address)) raw.address = ''
  const { id: factId, version, slug, sourceId, sourceKind, sourceTitleVi, sourceTitleEn, ...rest } = factForm.parse(raw)
  const { publisher, publishedOn, address, ...fact } = rest
  const source = sourceId
    ? { id: sourceId }
    : {
        kind: sourceKind,
        titleVi: sourceTitleVi,
        titleEn: sourceTitleEn,
        publisher,
        publishedOn: readDay(publishedOn) ?? '',
        address,
      }
  return {
    post: {
      ...fact,
      source,
      typed: typedFields(form)[0]?.typed ?? {},
      isExplanationPublic: textOf(form, 'isExplanationPublic') === '1',
    },
    seen: factId && version ? { id: factId, version } : undefined,
    slug,
    values: Object.fromEntries(Object.entries(raw).map(([name, typed]) => [name, typed.slice(0, KEPT)])),
  }
}
