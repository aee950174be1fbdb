// What stands where a figure does not: four states that are never 0 and never look alike.
import { type Locale, translator } from '../lib/messages.ts'

export const MISSING_STATES = ['notReported', 'notInSources', 'notApplicable', 'withheld'] as const
export type MissingState = (typeof MISSING_STATES)[number]

export type MissingProps = {
  locale: Locale
  state: MissingState
  /** Number and date of the document that ordered a withdrawal; for `withheld` only. */
  order?: { number: string; date: string }
  /** In dense tables one character with its words for screen readers; the table carries a MissingKey. */
  isDense?: boolean
}

export function Missing({ locale, state, order, isDense = false }: MissingProps) {
  const t = translator(locale, 'figure')
  if (isDense && state !== 'withheld') {
    return (
      <span className={`miss miss-key miss--${state}`}>
        <span aria-hidden="true">{t(`missingKey.${state}`)}</span>
        <span className="vh">{t(`missing.${state}`)}</span>
      </span>
    )
  }
  return <span className={`miss miss--${state}`}>{missingWords(locale, state, order)}</span>
}

/** The words of a state, for prose, titles and downloads. */
export function missingWords(locale: Locale, state: MissingState, order?: MissingProps['order']): string {
  const t = translator(locale, 'figure')
  if (state !== 'withheld') return t(`missing.${state}`)
  return order ? t('missing.withheld', order) : t('missing.withheldBare')
}

/** Key under a dense table; names only the states that occur in it. */
export function MissingKey({ locale, states }: { locale: Locale; states: readonly MissingState[] }) {
  const t = translator(locale, 'figure')
  if (states.length === 0) return null
  return (
    <ul className="keys soft">
      {states.map((state) => (
        <li key={state}>
          <b>{t(`missingKey.${state}`)}</b> {t(`missingLegend.${state}`)}
        </li>
      ))}
    </ul>
  )
}
