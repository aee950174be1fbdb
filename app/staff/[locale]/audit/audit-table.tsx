// Audit rows as people read them: time with its offset, person and role, action, object, and what changed from what to what.
import { StatusTag } from '@/components/status-tag.tsx'
import type { AuditRow } from '@/db/audit-trail.ts'
import { changesOf } from '@/lib/audit-query.ts'
import { formatInstantWithOffset } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'

const t = translator('vi', 'auditTrail')

export function AuditTable({ rows }: { rows: readonly AuditRow[] }) {
  return (
    <table className="tbl stack q trail">
      <caption className="vh">{t('title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('column.seq')}</th>
          <th scope="col">{t('column.at')}</th>
          <th scope="col">{t('column.person')}</th>
          <th scope="col">{t('column.action')}</th>
          <th scope="col">{t('column.object')}</th>
          <th scope="col">{t('column.changes')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.seq}>
            <th scope="row">{row.seq}</th>
            <td data-label={t('column.at')}>{formatInstantWithOffset(row.at)}</td>
            <td data-label={t('column.person')}>
              <div>
                {row.actorName}
                <small>{[row.role, row.address].filter(Boolean).join(' · ')}</small>
              </div>
            </td>
            <td data-label={t('column.action')}>
              <div>
                <code>{row.action}</code> {row.outcome !== 'ok' && <Outcome outcome={row.outcome} />}
              </div>
            </td>
            <td data-label={t('column.object')}>{[row.objectKind, row.objectId].filter(Boolean).join(' ')}</td>
            <td data-label={t('column.changes')}>
              <Changes row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Outcome({ outcome }: { outcome: 'denied' | 'failed' }) {
  return (
    <StatusTag locale="vi" status={outcome === 'denied' ? 'ended' : 'returned'} isFilled>
      {t(`outcome.${outcome}`)}
    </StatusTag>
  )
}

function Changes({ row: { before, after } }: { row: AuditRow }) {
  const changes = changesOf(before, after)
  if (changes.length === 0) return null
  return (
    <ul className="changes">
      {changes.map((change) => (
        <li key={change.field}>
          <code>{change.field}</code>: {change.before !== null && <del>{change.before}</del>}{' '}
          {change.before !== null && <span aria-hidden="true">→</span>} <span>{change.after ?? t('gone')}</span>
        </li>
      ))}
    </ul>
  )
}
