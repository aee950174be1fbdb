'use server'
// The urgent withdrawal: asked for by one person, confirmed by another, or taken back.
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { acting, orStop } from '@/app/_server/acting.ts'
import { redirectWithNote } from '@/app/_server/form-note.ts'
import { textOf } from '@/app/_server/form-text.ts'
import { cancelWithdrawal, confirmWithdrawal, requestWithdrawal } from '@/db/reporting/withdrawal.ts'
import { readDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { isPeriod } from '@/lib/periods.ts'
import { staffAddress } from '@/lib/routes.ts'

const t = translator('vi', 'withdrawal')
const id = z.coerce.number().int().positive()
const slug = z.string().regex(/^[a-z0-9-]{1,128}$/)
const figureKey = z
  .string()
  .transform((text): [unknown, unknown, string] => {
    const [indicator, unit, period = ''] = text.split('|')
    return [indicator, unit, period]
  })
  .pipe(z.tuple([id, id, z.string().refine(isPeriod)]))

export async function submitRequest(form: FormData) {
  const viewer = await acting(['publisher', 'reviewer'])
  const back = `${staffAddress('withdrawals')}?chiSo=${slug.parse(textOf(form, 'slug'))}`
  const typed = {
    figure: textOf(form, 'figure'),
    symbol: textOf(form, 'symbol').slice(0, 100),
    date: textOf(form, 'date'),
  }
  const reason = textOf(form, 'reason').slice(0, 1000)
  const values = { ...typed, reason: reason.slice(0, 600) }
  const key = figureKey.safeParse(typed.figure)
  if (!key.success)
    return redirectWithNote(back, { problems: [{ fieldId: 'figure', words: t('needsFigure') }], values })
  const [indicatorId, unitId, period] = key.data
  const order = {
    indicatorId,
    unitId,
    period,
    documentSymbol: typed.symbol,
    documentDate: readDay(typed.date) ?? '',
    reason,
  }
  const result = orStop(await requestWithdrawal(viewer, order))
  if (!result.ok) return redirectWithNote(back, { problems: [{ fieldId: 'symbol', words: t('needsOrder') }], values })
  return redirectWithNote(staffAddress('withdrawal', { id: result.id }), { done: t('requested') })
}

export async function submitConfirm(form: FormData) {
  const viewer = await acting('publisher')
  const requestId = id.parse(textOf(form, 'id'))
  const result = orStop(await confirmWithdrawal(viewer, requestId))
  const address = staffAddress('withdrawal', { id: requestId })
  return result.ok ? redirectWithNote(address, { done: t('confirmed') }) : redirect(address)
}

export async function submitCancel(form: FormData) {
  const viewer = await acting(['publisher', 'reviewer'])
  const requestId = id.parse(textOf(form, 'id'))
  const result = orStop(await cancelWithdrawal(viewer, requestId))
  const address = staffAddress('withdrawal', { id: requestId })
  return redirectWithNote(
    address,
    result.ok ? { done: t('cancelled') } : { problems: [{ fieldId: 'h', words: t('closed') }] },
  )
}
