// A colleague was first: both texts at the field, and the same two buttons that the page without scripts has. The text that was typed
// stays in the input, and the server keeps it too.
import type { TypedAnswer } from '@/lib/indicators.ts'
import type { Conflict, LiveWords, PostedField } from './live-form.ts'

export function showConflict(box: HTMLElement, conflict: Conflict, mine: PostedField, words: LiveWords) {
  box.querySelector('.kept')?.remove()
  const note = document.createElement('div')
  note.className = 'kept'
  note.setAttribute('role', 'alert')
  const head = paragraph(words.conflict.replace('{by}', conflict.by).replace('{at}', conflict.at))
  head.className = 'note-h'
  const texts = document.createElement('dl')
  texts.append(
    entry(words.mine, [typedWords(mine.typed, words), mine.explanation]),
    entry(words.theirs, [typedWords(conflict.theirs, words)]),
  )
  const acts = document.createElement('div')
  acts.className = 'acts'
  acts.append(button('mine', words.take, conflict.indicatorId), button('theirs', words.leave, conflict.indicatorId))
  note.append(head, texts, acts)
  box.querySelector('.fld-i')?.prepend(note)
}

function typedWords({ state: _state, scale: _scale, choice, ...parts }: TypedAnswer, words: LiveWords): string {
  return (
    [choice && (choice === 'yes' ? words.yes : words.no), ...Object.values(parts)].filter(Boolean).join(' · ') || '…'
  )
}

function entry(label: string, texts: readonly string[]): HTMLElement {
  const line = document.createElement('div')
  const [term, text] = [document.createElement('dt'), document.createElement('dd')]
  term.textContent = label
  text.textContent = texts.filter(Boolean).join(' · ')
  line.append(term, text)
  return line
}

function paragraph(text: string): HTMLElement {
  const made = document.createElement('p')
  made.textContent = text
  return made
}

function button(name: string, text: string, id: number): HTMLElement {
  const made = document.createElement('button')
  made.className = 'btn btn--2 btn--s'
  made.name = name
  made.value = String(id)
  made.textContent = text
  return made
}
