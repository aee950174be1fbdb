// The same figures as files: CSV, JSON …; always plain links that work without JavaScript.
import { type Locale, translator } from '../lib/messages.ts'

export type FileLink = { format: string; href: string; rows?: number }

export function FileLinks({ locale, files }: { locale: Locale; files: readonly FileLink[] }) {
  const t = translator(locale, 'figure')
  if (files.length === 0) return null
  return (
    <ul className="files">
      {files.map((file) => (
        <li key={file.href}>
          <a href={file.href} download>
            <span className="vh">{t('download')} </span>
            {file.format}
            {file.rows !== undefined && <small>{t('rows', { count: file.rows })}</small>}
          </a>
        </li>
      ))}
    </ul>
  )
}
