// What an edit of an indicator does: nothing, a change of words, or a new definition version with a break in the series. The screen
// says which before it is saved, and an import says it for every row.
import type { Difference } from './entries.ts'

export type EditEffect = 'nothing' | 'words' | 'newVersion'

/** Told by the columns alone (`isMeaning` in lib/registers/indicators.ts): no person judges whether a change “matters”. */
export function effectOf(differences: readonly Pick<Difference, 'column'>[]): EditEffect {
  const told = differences.filter(({ column }) => !column.key.startsWith('breakNote'))
  if (told.length === 0) return 'nothing'
  return told.some(({ column }) => column.isMeaning) ? 'newVersion' : 'words'
}

/** The columns that cannot change while figures stand on them: they say how a stored number is read. */
export const READ_BY = ['kind', 'unit'] as const
