'use client'
// Adding and removing evidence at a field. Without JavaScript its buttons send the whole form to the upload's address, so that nothing
// typed is lost; with it a file goes up as soon as it is chosen, and its progress is shown.
import { type ChangeEvent, type MouseEvent, useEffect, useState } from 'react'
import { type EvidenceItem, EvidenceList, type EvidenceWords } from './evidence-list.tsx'

export type UploadWords = EvidenceWords & {
  listOf: string
  choose: string
  hint: string
  upload: string
  /** With `{percent}` in it. */
  uploading: string
  checking: string
  lineBroken: string
  failed: string
}

type Props = {
  /** Of the file input; `#` leads here. */
  id: string
  name: string
  address: string
  accept: string
  items: readonly EvidenceItem[]
  words: UploadWords
  isOpen: boolean
}

type Answer = { ok: boolean; message?: string; item?: EvidenceItem }

export function EvidenceUpload({ id, name, address, accept, items: given, words, isOpen }: Props) {
  const [items, setItems] = useState(given)
  const [state, setState] = useState('')
  const [isLive, setLive] = useState(false)
  useEffect(() => setLive(true), [])

  async function onChoose(event: ChangeEvent<HTMLInputElement>) {
    const input = event.currentTarget
    const files = [...(input.files ?? [])]
    input.value = ''
    for (const file of files) {
      const form = new FormData()
      form.append(name, file)
      const answer = await send(address, form, (percent) =>
        setState(percent < 100 ? words.uploading.replace('{percent}', String(percent)) : words.checking),
      )
      setState(answer?.message ?? (answer ? words.failed : words.lineBroken))
      const { item } = answer ?? {}
      if (item) setItems((before) => [...before, item])
    }
  }

  async function onRemove(event: MouseEvent<HTMLButtonElement>, item: EvidenceItem) {
    event.preventDefault()
    const form = new FormData()
    form.append('remove', String(item.id))
    const answer = await send(address, form, () => undefined)
    setState(answer?.message ?? words.lineBroken)
    if (answer?.ok) setItems((before) => before.filter(({ id: one }) => one !== item.id))
  }

  return (
    <div className="evidence-field">
      <EvidenceList
        label={words.listOf}
        items={items}
        words={words}
        actions={
          isOpen
            ? (item) => (
                <button
                  type="submit"
                  className="lnk"
                  formAction={address}
                  formNoValidate
                  name="remove"
                  value={item.id}
                  onClick={(event) => onRemove(event, item)}
                >
                  {words.remove}
                  <span className="vh">: {item.name}</span>
                </button>
              )
            : undefined
        }
      />
      {isOpen && (
        <details className="reveal evidence-add">
          <summary>{words.choose}</summary>
          <div>
            <label className="vh" htmlFor={id}>
              {words.choose}
            </label>
            <input
              type="file"
              id={id}
              name={name}
              accept={accept}
              aria-describedby={`${id}-hint`}
              onChange={onChoose}
            />
            <button
              type="submit"
              className="btn btn--2 btn--s"
              formAction={address}
              formNoValidate
              hidden={isLive}
              name="at"
              value={id}
            >
              {words.upload}
              <span className="vh">: {words.listOf}</span>
            </button>
            <span className="hint" id={`${id}-hint`}>
              {words.hint}
            </span>
          </div>
        </details>
      )}
      <p className="evidence-state" role="status">
        {state}
      </p>
    </div>
  )
}

/** Posts a form; its answer, or null when the line broke. */
function send(address: string, form: FormData, onProgress: (percent: number) => void): Promise<Answer | null> {
  const request = new XMLHttpRequest()
  return new Promise((settle) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.round((100 * loaded) / total))
    request.onerror = () => settle(null)
    request.onload = () => settle(readAnswer(request))
    request.open('POST', address)
    request.setRequestHeader('accept', 'application/json')
    request.send(form)
  })
}

function readAnswer(request: XMLHttpRequest): Answer {
  try {
    return JSON.parse(request.responseText) as Answer
  } catch {
    return { ok: false }
  }
}
