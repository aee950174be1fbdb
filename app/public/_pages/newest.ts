// The newest figure of an indicator for a unit.
import type { Figure } from '@/db/figures.ts'
import { comparePeriods } from '@/lib/periods.ts'
import type { Book } from './book.ts'

export function newestOf(book: Book, indicatorId: number, unitId: number): Figure | undefined {
  return book.figures
    .filter((figure) => figure.indicatorId === indicatorId && figure.unitId === unitId)
    .sort((a, b) => comparePeriods(a.period, b.period))
    .at(-1)
}
