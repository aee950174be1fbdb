// The check list before a release: errors first, then warnings, then how many checks passed and which.
import { StatusIcon } from '@/components/status-icon.tsx'
import { translator } from '@/lib/messages.ts'
import type { CheckItem } from '@/lib/release-checklist.ts'

const t = translator('vi', 'releaseDesk')
const LINES = 3

export function CheckList({ checks }: { checks: readonly CheckItem[] }) {
  const passed = checks.filter(({ level }) => level === 'passed')
  return (
    <ul className="chk">
      {checks
        .filter(({ level }) => level !== 'passed')
        .map((item) => (
          <Raised key={item.code} item={item} />
        ))}
      <li className="o">
        <StatusIcon status="done" />
        <details>
          <summary>{t('passed', { count: String(passed.length) })}</summary>
          <ul>
            {passed.map(({ code }) => (
              <li key={code}>{t(`check.${code}.passed`)}</li>
            ))}
          </ul>
        </details>
      </li>
    </ul>
  )
}

function Raised({ item: { code, level, lines, count } }: { item: CheckItem }) {
  const rest = lines.slice(LINES)
  return (
    <li className={level === 'error' ? 'e' : 'w'}>
      {level === 'error' ? <ErrorIcon /> : <StatusIcon status="clarify" />}
      <div>
        <b>{t(`level.${level === 'error' ? 'error' : 'warning'}`)}</b>{' '}
        {t(`check.${code}.raised`, { count: String(count) })}
        {lines.length > 0 && <p>{lines.slice(0, LINES).join(' · ')}</p>}
        {rest.length > 0 && (
          <details>
            <summary>{t('moreLines', { count: String(rest.length) })}</summary>
            <p>{rest.join(' · ')}</p>
          </details>
        )}
      </div>
    </li>
  )
}

function ErrorIcon() {
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path d="M6 .8L12 11.4H0z" fill="currentColor" />
    </svg>
  )
}
