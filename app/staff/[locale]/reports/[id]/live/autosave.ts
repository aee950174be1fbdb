// Saves field by field while somebody types. What is not saved yet waits in the browser and is sent when it can be; nothing is sent, read
// or shown about a field while a Vietnamese keyboard is composing in it.

import { openShelf } from './kept-work.ts'
import { watchFigures } from './live-check.ts'
import type { Conflict, LiveForm, PostedField, Saved } from './live-form.ts'
import { showConflict } from './show-conflict.ts'
import { fieldBox, figureOf, isSameWork, nextField, readField, setVersion, writeField } from './typed-fields.ts'

export type Status =
  | { is: 'idle' }
  | { is: 'saving' }
  | { is: 'saved'; at: string }
  | { is: 'offline' | 'signedOut'; waiting: number; at?: string }
  | { is: 'trouble'; words: string }

const PAUSE = 1200
const KEEP_PAUSE = 250
const RETRY = 10_000
const LONGEST_WAIT = 20_000

/** Starts saving; `tell` hears how it stands. Returns what ends it, and what tries again at once. */
export function startAutosave(
  form: HTMLFormElement,
  live: LiveForm,
  tell: (status: Status) => void,
  restored: (count: number) => void,
) {
  const shelf = openShelf(live.person, live.report)
  const figures = watchFigures(form, live)
  const waiting = new Set<number>()
  const disputed = new Set<number>()
  let composing: number | undefined
  let sending: Promise<void> | undefined
  let status: Status = { is: 'idle' }
  let timer: ReturnType<typeof setTimeout> | undefined
  let keeping: ReturnType<typeof setTimeout> | undefined
  let isLeaving = false
  const ending = new AbortController()
  const { signal } = ending

  const report = (next: Status) => {
    status = next
    tell(next)
  }
  const plan = (pause: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void send(), pause)
  }

  function touched(id: number) {
    waiting.add(id)
    clearTimeout(keeping)
    keeping = setTimeout(keepAll, KEEP_PAUSE)
    figures.look(id, false)
    if (!disputed.has(id)) plan(PAUSE)
  }

  function left(id: number) {
    figures.look(id, true)
    keepAll()
    if (waiting.has(id) && !disputed.has(id)) plan(0)
  }

  function keepAll() {
    for (const id of waiting) if (id !== composing && !disputed.has(id)) void shelf.keep(readField(form, id))
  }

  function send(): Promise<void> {
    sending ??= sendNow().finally(() => {
      sending = undefined
    })
    return sending
  }

  async function sendNow() {
    const ready = [...waiting].filter((id) => id !== composing && !disputed.has(id))
    if (ready.length === 0) return
    const sent = ready.map((id) => readField(form, id))
    if (status.is !== 'offline' && status.is !== 'signedOut') report({ is: 'saving' })
    const answer = await post(live.saveAddress, sent)
    if (answer === 'unreachable' || answer === 'signedOut') {
      keepAll()
      report({ is: answer === 'signedOut' ? 'signedOut' : 'offline', waiting: waiting.size })
      if (answer === 'unreachable') plan(RETRY)
      return
    }
    if ('words' in answer) return report({ is: 'trouble', words: answer.words })
    settle(sent, answer)
    report({ is: 'saved', at: answer.savedAt })
    if ([...waiting].some((id) => !disputed.has(id))) plan(PAUSE)
  }

  function settle(sent: readonly PostedField[], { versions, conflicts }: Saved) {
    for (const conflict of conflicts) dispute(conflict)
    for (const field of sent) {
      const { indicatorId: id } = field
      if (disputed.has(id)) continue
      if (versions[id] !== undefined) setVersion(form, id, versions[id])
      if (composing !== id && isSameWork(readField(form, id), field)) {
        waiting.delete(id)
        void shelf.forget(id)
      }
    }
  }

  function dispute(conflict: Conflict) {
    disputed.add(conflict.indicatorId)
    // The server has kept the text that lost.
    void shelf.forget(conflict.indicatorId)
    const box = fieldBox(form, conflict.indicatorId)
    if (box) showConflict(box, conflict, readField(form, conflict.indicatorId), live.words)
  }

  async function restore() {
    const kept = await shelf.list()
    const lost = kept.filter((field) => {
      const stands = fieldBox(form, field.indicatorId) && !isSameWork(readField(form, field.indicatorId), field)
      if (!stands) void shelf.forget(field.indicatorId)
      return stands
    })
    for (const field of lost) {
      writeField(form, field)
      waiting.add(field.indicatorId)
      figures.look(field.indicatorId, true)
      const absence = fieldBox(form, field.indicatorId)?.querySelector('details')
      if (absence && field.typed.state) absence.open = true
    }
    if (lost.length > 0) restored(lost.length)
    if (lost.length > 0) plan(0)
  }

  const listen = <E extends Event>(target: EventTarget, type: string, act: (event: E) => void, capture = false) =>
    target.addEventListener(type, act as EventListener, { signal, capture })
  const at = (act: (id: number) => void) => (event: Event) => {
    const id = figureOf(event.target)
    if (id !== undefined) act(id)
  }

  listen(
    form,
    'compositionstart',
    at((id) => {
      composing = id
    }),
  )
  listen(
    form,
    'compositionend',
    at((id) => {
      composing = undefined
      touched(id)
    }),
  )
  listen(
    form,
    'input',
    at((id) => {
      if (composing !== id) touched(id)
    }),
  )
  listen(
    form,
    'change',
    at((id) => {
      if (composing === id) return
      waiting.add(id)
      left(id)
    }),
  )
  listen(
    form,
    'focusout',
    at((id) => {
      if (composing !== id) left(id)
    }),
  )
  listen(window, 'online', () => void send())
  listen(window, 'pagehide', keepAll)
  listen<MouseEvent>(form, 'click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[name="pick"]')
    const [, id, part, text] = /^(\d+):(\w+)=(.+)$/.exec(button?.value ?? '') ?? []
    const input = id && part ? form.elements.namedItem(`a-${id}-${part}`) : null
    if (!(input instanceof HTMLInputElement) || !text) return
    event.preventDefault()
    input.value = text
    input.focus()
    waiting.add(Number(id))
    left(Number(id))
  })
  // In a form of many figures Enter goes on to the next one; what is typed saves itself.
  listen<KeyboardEvent>(form, 'keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing || !(event.target instanceof HTMLInputElement)) return
    if (figureOf(event.target) === undefined) return
    event.preventDefault()
    nextField(form, event.target)?.focus()
  })
  // The form is posted as without a script: the framework's own sending would not follow to the next page as a whole document.
  listen<SubmitEvent>(
    window,
    'submit',
    (event) => {
      if (event.target !== form) return
      event.stopPropagation()
      if (isLeaving || (waiting.size === 0 && !sending)) return
      event.preventDefault()
      void settleThenSubmit(event.submitter)
    },
    true,
  )

  async function settleThenSubmit(submitter: HTMLElement | null) {
    await sending
    clearTimeout(timer)
    await send()
    if (status.is === 'offline' || status.is === 'signedOut') return
    isLeaving = true
    // Not while the form is still telling of the first attempt: the browser would ignore it.
    setTimeout(() => form.requestSubmit(submitter))
  }

  void restore()
  return {
    retry: () => void send(),
    end: () => {
      clearTimeout(timer)
      clearTimeout(keeping)
      ending.abort()
    },
  }
}

type Answered = Saved | { words: string } | 'unreachable' | 'signedOut'

async function post(address: string, fields: readonly PostedField[]): Promise<Answered> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ fields }),
      signal: AbortSignal.timeout(LONGEST_WAIT),
    })
    if (response.status === 401) return 'signedOut'
    if (response.status >= 500 || response.status === 429) return 'unreachable'
    const answer = await response.json().catch(() => ({}))
    return response.ok ? answer : { words: String(answer.words ?? '') }
  } catch {
    return 'unreachable'
  }
}
