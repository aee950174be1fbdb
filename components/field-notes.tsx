// What stands under a field: a point to clarify with its explanation, and what the reviewer wrote. Never red.
import type { ReactNode } from 'react'
import type { Severity } from '../lib/checks/finding.ts'
import { type Locale, translator } from '../lib/messages.ts'
import { TextArea } from './field-inputs.tsx'
import { StatusIcon } from './status-icon.tsx'

type PointsProps = {
  locale: Locale
  /** In words a person can act on, such as “153 + 1.560 = 1.713, nhưng tổng ghi 1.949”, with what is to be done about it. */
  points: readonly { words: string; severity: Severity }[]
  /** Where an explanation may be given. */
  explanation?: { id: string; name: string; defaultValue?: string; isReadOnly?: boolean }
}

/** The points to clarify at a field. Stands there hidden while there are none: they come and go while somebody types. */
export function PointsNote({ locale, points, explanation }: PointsProps) {
  const t = translator(locale, 'form')
  const severity = translator(locale, 'findings')
  return (
    <div className="clarify" hidden={points.length === 0 && !explanation?.defaultValue}>
      <p className="note-h">
        <StatusIcon status="clarify" />
        {t('finding')}
      </p>
      <ul className="points" aria-live="polite">
        {points.map((point) => (
          <li key={point.words}>
            {point.words} <span className="soft">({severity(`severity.${point.severity}`)})</span>
          </li>
        ))}
      </ul>
      {explanation && (
        <>
          <label htmlFor={explanation.id}>{t('explanation')}</label>
          <TextArea locale={locale} rows={2} {...explanation} />
        </>
      )}
    </div>
  )
}

type CommentProps = { locale: Locale; isReturn?: boolean; about?: string; children: ReactNode; actions?: ReactNode }

/** A reviewer's comment; `isReturn` when the field was returned for completion. `about` says when (and who). */
export function CommentNote({ locale, isReturn, about, children, actions }: CommentProps) {
  const t = translator(locale, 'form')
  return (
    <div className="cmt">
      <p className="note-h">
        <StatusIcon status="returned" />
        {isReturn ? t('returnedBecause') : t('comment')}
        {about && <span className="soft">· {about}</span>}
      </p>
      <blockquote>{children}</blockquote>
      {actions}
    </div>
  )
}
