// What a button of the report form asks for besides saving: carry last period's figures forward, or settle a text that was kept. Each
// is the name of a button, so that it works by plain POST.
import { notFound } from 'next/navigation'
import { fieldId } from '@/app/_server/report-words.ts'
import { carryForward, takeAllKept, takeKept } from '@/db/reporting/carry-forward.ts'
import { settleKept } from '@/db/reporting/kept-texts.ts'
import type { Refusal, Viewer } from '@/db/viewers.ts'
import { translator } from '@/lib/messages.ts'
import { idOf } from './form-reading.ts'

const t = translator('vi', 'reports')

/** What to say about a wish, and where on the page. */
export type Granted = { ok: true; done: string; at?: string }
type Wish = (viewer: Viewer, reportId: number, id: number) => Promise<Granted | Refusal>

const WISHES: Record<string, Wish> = {
  carry: async (viewer, reportId, indicatorId) =>
    granted(await carryForward(viewer, reportId, { indicatorId }), t('carried'), fieldId(indicatorId)),
  carrySection: async (viewer, reportId, sectionId) => {
    const result = await carryForward(viewer, reportId, { sectionId })
    const done = t('carriedSection', { count: String(result?.ok ? result.count : 0) })
    return granted(result, done, sectionHeadId(sectionId))
  },
  mine: async (viewer, reportId, indicatorId) =>
    granted(await takeKept(viewer, reportId, indicatorId), t('tookMine'), fieldId(indicatorId)),
  theirs: async (viewer, reportId, indicatorId) => {
    await settleKept(viewer, reportId, indicatorId, false)
    return granted({ ok: true }, t('keptTheirs'), fieldId(indicatorId))
  },
  restore: async (viewer, reportId) => granted(await takeAllKept(viewer, reportId), t('restored')),
}

/** Grants the wish of the button that was pressed; undefined when the form was only saved. */
export async function grantWish(
  viewer: Viewer,
  reportId: number,
  form: FormData,
): Promise<Granted | Refusal | undefined> {
  const name = Object.keys(WISHES).find((wish) => form.has(wish))
  return name ? WISHES[name]?.(viewer, reportId, idOf(form, name)) : undefined
}

/** Id of a section's heading. */
export const sectionHeadId = (sectionId: number) => `muc-${sectionId}`

function granted(result: { ok: true } | Refusal | undefined, done: string, at?: string): Granted | Refusal {
  if (!result) notFound()
  return result.ok ? { ok: true, done, at } : result
}
