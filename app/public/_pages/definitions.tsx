// Pairs of a term and what it is, as a definition list: the look of every fact sheet. A pair without words is left out.
import type { ReactNode } from 'react'

export type Pair = readonly [term: string, words: ReactNode]

export function definitions(pairs: readonly Pair[]) {
  return (
    <dl className="def">
      {pairs
        .filter(([, words]) => words !== null && words !== undefined && words !== '')
        .map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
    </dl>
  )
}
