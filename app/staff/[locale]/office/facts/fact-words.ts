// A fact's figure in words, as it would be read.
import 'server-only'
import { valueWords } from '@/app/_server/report-words.ts'
import type { FactView } from '@/db/facts/fact-view.ts'
import { withQualifier } from '@/lib/figure-text.ts'
import { translator } from '@/lib/messages.ts'

export function factWords({ fact, indicator }: Pick<FactView, 'fact' | 'indicator'>): string {
  if (fact.figureState !== 'reported') return translator('vi', 'pages')(fact.figureState)
  return withQualifier(valueWords({ indicator }, fact), fact.qualifier, 'vi')
}
