'use server'
// Steps of the office on a form. Each is who, what, do, go; refused, the page comes back with what was typed.
import { z } from 'zod'
import { acting } from '@/app/_server/acting.ts'
import { redirectWithNote } from '@/app/_server/form-note.ts'
import { FORM_STEPS, type FormStep } from '@/db/office/form-steps.ts'
import {
  addIndicators,
  createForm,
  discardDraft,
  draftNextVersion,
  saveDetails,
  saveIntro,
  takeFormStep,
} from '@/db/office/forms.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { goOn } from '../going-on.ts'
import { idTyped, readPosted, textNeeded, textTyped, typedValues } from '../posted.ts'

const t = translator('vi', 'officeForms')
const one = (id: number) => staffAddress('officeForm', { id })
const list = () => staffAddress('officeForms')

const SEEN = { form: idTyped, version: idTyped }
const TITLES = { titleVi: textNeeded(200), titleEn: textNeeded(200) }

const NEW_FORM = z.strictObject({ ...TITLES, from: z.union([z.literal(''), idTyped]) })

export async function submitNewForm(form: FormData) {
  const viewer = await acting('administrator')
  const back = staffAddress('officeFormNew')
  const read = readPosted(NEW_FORM, form)
  if (!read.ok) return redirectWithNote(back, read)
  const { from, ...titles } = read.data
  const values = typedValues(form, Object.keys(NEW_FORM.shape))
  const result = await createForm(viewer, titles, from || null)
  if (!result.ok && result.code === 'taken')
    return redirectWithNote(back, { problems: [{ fieldId: 'titleEn', words: t('create.taken') }], values })
  return goOn(result, { on: one, done: t('create.done'), back, values })
}

export async function submitNextVersion(form: FormData) {
  const viewer = await acting('administrator')
  const read = readPosted(z.strictObject({ form: idTyped }), form)
  if (!read.ok) return redirectWithNote(list(), read)
  return goOn(await draftNextVersion(viewer, read.data.form), { on: one, done: t('nextDone'), back: list() })
}

const DETAILS = z.strictObject({ ...SEEN, ...TITLES, unitKinds: z.array(z.string()), unitIds: z.array(idTyped) })

export async function submitDetails(form: FormData) {
  const viewer = await acting('administrator')
  const back = backTo(form)
  const read = readPosted(DETAILS, form)
  if (!read.ok) return redirectWithNote(back, read)
  const { form: id, version, ...details } = read.data
  const values = typedValues(form, ['titleVi', 'titleEn', 'unitKinds', 'unitIds'])
  return goOn(await saveDetails(viewer, id, version, details), { on: one, done: t('details.done'), back, values })
}

const ADDED = z.strictObject({ ...SEEN, indicators: z.array(idTyped) })

export async function submitIndicators(form: FormData) {
  const viewer = await acting('administrator')
  const back = backTo(form)
  const read = readPosted(ADDED, form)
  if (!read.ok) return redirectWithNote(back, read)
  const { form: id, version, indicators } = read.data
  if (indicators.length === 0)
    return redirectWithNote(back, { problems: [{ fieldId: 'indicators', words: t('add.none') }] })
  const values = typedValues(form, ['indicators'])
  return goOn(await addIndicators(viewer, id, version, indicators), { on: one, done: t('add.done'), back, values })
}

const STEP = z.strictObject({
  ...SEEN,
  step: z.string().regex(new RegExp(`^(${FORM_STEPS.join('|')})-[1-9]\\d{0,8}$`), 'choice'),
})

export async function submitStep(form: FormData) {
  const viewer = await acting('administrator')
  const back = backTo(form)
  const read = readPosted(STEP, form)
  if (!read.ok) return redirectWithNote(back, read)
  const { form: id, version, step: posted } = read.data
  const [step, target] = posted.split('-') as [FormStep, string]
  const result = await takeFormStep(viewer, id, version, { step, target: Number(target) })
  // Back to the row or section that was moved, so that it can be moved again.
  const place = step === 'remove' ? 'chi-so' : `${step.startsWith('section') ? 'muc' : 'chi-so'}-${target}`
  return goOn(result, { on: (next) => `${one(next)}#${place}`, done: t('items.done'), back })
}

const INTRO = z.strictObject({ ...SEEN, section: idTyped, intro: textTyped(600) })

export async function submitIntro(form: FormData) {
  const viewer = await acting('administrator')
  const back = backTo(form)
  const read = readPosted(INTRO, form)
  if (!read.ok) return redirectWithNote(back, read)
  const { form: id, version, section: sectionId, intro: introVi } = read.data
  const values = typedValues(form, ['section', 'intro'])
  const on = (next: number) => `${one(next)}#muc-${sectionId}`
  const result = await saveIntro(viewer, id, version, { sectionId, introVi })
  return goOn(result, { on, done: t('intro.done'), back, values, fieldId: `intro-${sectionId}` })
}

export async function submitFormDiscard(form: FormData) {
  const viewer = await acting('administrator')
  const back = backTo(form)
  const read = readPosted(z.strictObject(SEEN), form)
  if (!read.ok) return redirectWithNote(back, read)
  const { form: id, version } = read.data
  return goOn(await discardDraft(viewer, id, version), { on: list, done: t('discard.done'), back })
}

function backTo(form: FormData): string {
  const id = idTyped.safeParse(form.get('form'))
  return id.success ? one(id.data) : list()
}
