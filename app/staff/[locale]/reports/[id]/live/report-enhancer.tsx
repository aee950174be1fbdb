'use client'
// The script of the report form: says what has been saved when, and what waits on this machine. Without it the form works by plain POST.
import { useEffect, useRef, useState } from 'react'
import { type Status, startAutosave } from './autosave.ts'
import type { LiveForm } from './live-form.ts'

export function ReportEnhancer(live: LiveForm) {
  const [status, setStatus] = useState<Status>({ is: 'idle' })
  const [restored, setRestored] = useState(0)
  const place = useRef<HTMLSpanElement>(null)
  const autosave = useRef<ReturnType<typeof startAutosave> | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: one form per document; the page is never rendered again in place
  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    focusNamed()
    autosave.current = startAutosave(form, live, setStatus, setRestored)
    return () => autosave.current?.end()
  }, [])
  const { words } = live
  const waiting = 'waiting' in status ? String(status.waiting) : ''
  return (
    <span className="saved" role="status" ref={place}>
      {status.is === 'idle' && <span className="soft">{words.keys}</span>}
      {status.is === 'saving' && words.saving}
      {status.is === 'saved' && words.saved.replace('{time}', status.at)}
      {waiting && words.onThisMachine}
      {restored > 0 && <span className="soft"> · {words.restored.replace('{count}', String(restored))}</span>}
      {status.is === 'offline' && (
        <span className="line-lost">
          <b>{words.offlineTitle}</b> {words.offline.replace('{count}', waiting)}{' '}
          <button type="button" className="lnk" onClick={() => autosave.current?.retry()}>
            {words.retry}
          </button>
        </span>
      )}
      {status.is === 'signedOut' && (
        <span className="line-lost">
          <b>{words.signedOutTitle}</b> {words.signedOut.replace('{count}', waiting)}{' '}
          <a href={live.signInAddress + encodeURIComponent(hereOf(place.current))}>{words.signIn}</a>
        </span>
      )}
      {status.is === 'trouble' && (
        <span className="line-lost">
          <b>{words.troubleTitle}</b> {status.words}
        </span>
      )}
    </span>
  )
}

/** The field that was typed in last, as the end of an address. */
function hereOf(place: HTMLElement | null): string {
  const focused = document.activeElement
  const box = (focused?.closest('.fld') ?? place?.closest('form')?.querySelector('.fld'))?.querySelector(
    'input[id^="f-"], textarea[id^="f-"]',
  )
  return box ? `#${box.id}` : ''
}

/** An address that names a field means: type here. */
function focusNamed() {
  const named = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null
  named?.focus()
}
