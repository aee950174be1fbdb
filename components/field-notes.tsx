// What stands under a field: a point to clarify with its explanation, and what the reviewer wrote. Never red.
import type { ReactNode } from 'react'
import { type Locale, translator } from '../lib/messages.ts'
import { TextArea } from './field-inputs.tsx'
import { StatusIcon } from './status-icon.tsx'

type FindingProps = {
  locale: Locale
  /** In words a person can act on, such as “153 + 1.560 = 1.713, nhưng tổng ghi 1.949”. */
  children: ReactNode
  /** Where an explanation may be given. */
  explanation?: { id: string; name: string; defaultValue?: string; isReadOnly?: boolean }
}

export function FindingNote({ locale, children, explanation }: FindingProps) {
  const t = translator(locale, 'form')
  return (
    <div className="clarify">
      <p className="note-h">
        <StatusIcon status="clarify" />
        {t('finding')}
      </p>
      <p>{children}</p>
      {explanation && (
        <>
          <label htmlFor={explanation.id}>{t('explanation')}</label>
          <TextArea locale={locale} rows={2} maxLength={2000} {...explanation} />
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
