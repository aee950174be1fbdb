// Reads a field's typed parts out of the page, and puts kept ones back into it. Never touches an input that somebody is typing in.
import { ANSWER_FIELDS, type TypedAnswer } from '@/lib/indicators.ts'
import type { PostedField } from './live-form.ts'

/** The figure that an input belongs to; undefined for hidden fields and buttons. */
export function figureOf(target: EventTarget | null): number | undefined {
  const name = (target as Partial<HTMLInputElement> | null)?.name ?? ''
  const [, , id] = /^(a|e|y)-(\d+)/.exec(name) ?? []
  return id ? Number(id) : undefined
}

export function readField(form: HTMLFormElement, id: number): PostedField {
  const parts = ANSWER_FIELDS.flatMap((part) => {
    const words = typedIn(form, `a-${id}-${part}`)
    return words === '' ? [] : [[part, words.normalize('NFC')] as const]
  })
  const typed: TypedAnswer = Object.fromEntries(parts)
  const [state, scale] = [typedIn(form, `a-${id}-state`), typedIn(form, `a-${id}-scale`)]
  if (state) typed.state = state as TypedAnswer['state']
  if (scale && typed.value) typed.scale = scale as TypedAnswer['scale']
  const reply = typedIn(form, `y-${id}`)
  return {
    indicatorId: id,
    version: Number(typedIn(form, `v-${id}`)),
    typed,
    explanation: typedIn(form, `e-${id}`),
    ...(reply ? { reply } : {}),
  }
}

/** Puts a field back as it was typed. */
export function writeField(
  form: HTMLFormElement,
  { indicatorId: id, version, typed, explanation, reply }: PostedField,
) {
  for (const part of ANSWER_FIELDS) write(form, `a-${id}-${part}`, typed[part] ?? '')
  write(form, `a-${id}-state`, typed.state ?? '')
  if (typed.scale) write(form, `a-${id}-scale`, typed.scale)
  write(form, `e-${id}`, explanation)
  if (reply !== undefined) write(form, `y-${id}`, reply)
  write(form, `v-${id}`, String(version))
}

export function setVersion(form: HTMLFormElement, id: number, version: number) {
  write(form, `v-${id}`, String(version))
}

/** Everything of one figure on the page. */
export function fieldBox(form: HTMLFormElement, id: number): HTMLElement | null {
  return form.querySelector<HTMLElement>(`[name="v-${id}"]`)?.closest<HTMLElement>('.fld') ?? null
}

/** The first input of the next figure; after the last one, the button that goes on to the check. */
export function nextField(form: HTMLFormElement, from: Element): HTMLElement | null {
  const boxes = [...form.querySelectorAll('.fld')]
  const next = boxes[boxes.findIndex((box) => box.contains(from)) + 1]
  return (
    next?.querySelector<HTMLElement>('input[name^="a-"], textarea[name^="a-"]') ??
    form.querySelector<HTMLElement>('button[name="check"]')
  )
}

/** The same text, whatever the order of its parts and whichever version it was typed on. */
export function isSameWork(one: PostedField, other: PostedField): boolean {
  return signature(one) === signature(other)
}

function signature({ typed, explanation, reply }: PostedField): string {
  return JSON.stringify([Object.entries(typed).sort(([a], [b]) => (a < b ? -1 : 1)), explanation.trim(), reply ?? ''])
}

function typedIn(form: HTMLFormElement, name: string): string {
  const found = form.elements.namedItem(name)
  return found && 'value' in found ? String(found.value) : ''
}

function write(form: HTMLFormElement, name: string, value: string) {
  const found = form.elements.namedItem(name)
  if (!found || !('value' in found) || found.value === value) return
  ;(found as HTMLInputElement | RadioNodeList).value = value
}
