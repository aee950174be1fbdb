'use client'
// Single-key shortcuts for those who review all day. They press what the page offers anyway (each such control names its key in
// aria-keyshortcuts), never act inside a text field, and can be turned off for good (WCAG 2.1.4). Without a script nothing is shown.
import { useEffect, useState } from 'react'

type Key = { keys: readonly string[]; words: string }
type Words = { title: string; turnOff: string; turnOn: string; off: string }

const STORED = 'tds-shortcuts'

export function Shortcuts({ keys, words }: { keys: readonly Key[]; words: Words }) {
  // Undefined until the browser has said what the person chose; the server draws nothing.
  const [isOn, setIsOn] = useState<boolean>()
  useEffect(() => setIsOn(localStorage.getItem(STORED) !== 'off'), [])
  useEffect(() => {
    document.documentElement.classList.toggle('keys-on', isOn === true)
    if (!isOn) return
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [isOn])
  if (isOn === undefined) return null
  const turn = () => {
    localStorage.setItem(STORED, isOn ? 'off' : 'on')
    setIsOn(!isOn)
  }
  return (
    <section className="side-sec keys" aria-labelledby="keys">
      <h2 id="keys">{words.title}</h2>
      {isOn ? (
        <ul>
          {keys.map((key) => (
            <li key={key.words}>
              <span>
                {key.keys.map((name) => (
                  <kbd key={name}>{name.toUpperCase()}</kbd>
                ))}
              </span>
              {key.words}
            </li>
          ))}
        </ul>
      ) : (
        <p className="hint">{words.off}</p>
      )}
      <button type="button" className="lnk" onClick={turn}>
        {isOn ? words.turnOff : words.turnOn}
      </button>
    </section>
  )
}

function press(event: KeyboardEvent) {
  const at = event.target as HTMLElement
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || at.isContentEditable) return
  if (at.matches('input, textarea, select')) return
  const key = event.key.toLowerCase()
  const control = document.querySelector<HTMLElement>(`[aria-keyshortcuts="${CSS.escape(key)}"]`)
  if (control) act(control)
  else if (key === 'j' || key === 'k') step(key === 'j' ? 1 : -1)
  else return
  event.preventDefault()
}

function act(control: HTMLElement) {
  if (control.matches('textarea')) control.focus()
  else control.click()
}

/** In a list: the next or the previous row's link takes the focus. */
function step(by: 1 | -1) {
  const links = [...document.querySelectorAll<HTMLElement>('[data-row]')]
  const now = links.indexOf(document.activeElement as HTMLElement)
  links[Math.min(links.length - 1, Math.max(0, now + by))]?.focus()
}
