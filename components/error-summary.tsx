// Above the form after a failed check: what to review, each a link to its field. Takes focus when the page opens.
import { type Locale, translator } from '../lib/messages.ts'

export type Problem = { fieldId: string; words: string }

export function ErrorSummary({ locale, problems }: { locale: Locale; problems: readonly Problem[] }) {
  const t = translator(locale, 'form')
  if (problems.length === 0) return null
  return (
    // biome-ignore lint/a11y/noAutofocus: the summary of problems is what the reader came back for
    <div className="errors" role="alert" tabIndex={-1} autoFocus aria-labelledby="errors-title">
      <h2 id="errors-title">{t('errorTitle')}</h2>
      <p>{t('errorCount', { count: problems.length })}</p>
      <ul>
        {problems.map((problem) => (
          <li key={problem.fieldId + problem.words}>
            <a href={`#${problem.fieldId}`}>{problem.words}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
