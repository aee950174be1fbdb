'use client'
// When the sign-in ends: a line that stands there for everybody, and with a script a warning two minutes before, with the way to go
// on (row S2). Once it has ended, the way back leads to the field in which somebody was typing.
import { useEffect, useRef, useState } from 'react'

const WARNING_SECONDS = 120

type Props = {
  /** Seconds left if nothing is done, and at the most. */
  idleSeconds: number
  longestSeconds: number
  signInHref: string
  words: { line: string; warning: string; goOn: string; ended: string; signIn: string }
}
type State = 'quiet' | 'warning' | 'ended'

export function SessionEnd({ idleSeconds, longestSeconds, signInHref, words }: Props) {
  const [state, setState] = useState<State>('quiet')
  const ends = useRef({ at: 0, latest: 0 })
  useEffect(() => {
    ends.current = { at: Date.now() + idleSeconds * 1000, latest: Date.now() + longestSeconds * 1000 }
    const timer = setInterval(() => setState(stateAt(ends.current)), 1000)
    // Whatever of the page has asked the server meanwhile (saving as one types) has kept the session, too.
    const watcher = new PerformanceObserver((list) => {
      if (list.getEntries().some(isAnswered)) ends.current.at = Date.now() + idleSeconds * 1000
    })
    watcher.observe({ type: 'resource' })
    return () => {
      clearInterval(timer)
      watcher.disconnect()
    }
  }, [idleSeconds, longestSeconds])

  async function goOn() {
    const answer = await fetch(location.pathname, { method: 'HEAD', cache: 'no-store', redirect: 'manual' })
    if (answer.ok) ends.current.at = Date.now() + idleSeconds * 1000
    setState(answer.ok ? stateAt(ends.current) : 'ended')
  }

  if (state === 'quiet') return <p className="session-end">{words.line}</p>
  return (
    <div className="session-warning" role="alert">
      <p>{state === 'warning' ? words.warning : words.ended}</p>
      {state === 'warning' ? (
        <button type="button" className="btn btn--s" onClick={goOn}>
          {words.goOn}
        </button>
      ) : (
        <a className="btn btn--s" href={signInHref} onClick={addWayBack}>
          {words.signIn}
        </a>
      )}
    </div>
  )
}

function isAnswered(entry: PerformanceEntry): boolean {
  const { initiatorType, responseStatus, name } = entry as PerformanceResourceTiming
  return initiatorType === 'fetch' && responseStatus >= 200 && responseStatus < 300 && name.startsWith(location.origin)
}

function stateAt({ at, latest }: { at: number; latest: number }): State {
  const left = Math.min(at, latest) - Date.now()
  return left <= 0 ? 'ended' : left <= WARNING_SECONDS * 1000 ? 'warning' : 'quiet'
}

// The field that was left last is named in the address, so that signing in comes back to it.
function addWayBack({ currentTarget }: { currentTarget: HTMLAnchorElement }) {
  const field = document.querySelector<HTMLElement>('main :focus')?.id || lastField
  const back = location.pathname + (field ? `#${field}` : '')
  currentTarget.search = `?callbackUrl=${encodeURIComponent(back)}`
}

let lastField = ''
if (typeof document !== 'undefined')
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && target.id && target.closest('main')) lastField = target.id
  })
