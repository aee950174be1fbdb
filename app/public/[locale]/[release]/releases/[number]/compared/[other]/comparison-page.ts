// The two releases that an address compares, and what changed from one to the other; null if there is no such pair.
import { openBook } from '@/app/public/_pages/book.ts'
import type { Change } from '@/app/public/_pages/changes.ts'
import { compareReleases } from '@/app/public/_pages/comparison.ts'
import type { DataRow } from '@/app/public/_pages/figure-rows.ts'
import { dataRows } from '@/app/public/_pages/figure-rows.ts'
import { figureWords } from '@/app/public/_pages/words.ts'
import type { PublicPage } from '@/app/public/public-page.tsx'

export type ComparisonParams = { number: string; other: string }

export async function openComparison({ locale, view, params }: PublicPage<ComparisonParams>) {
  const [number, other] = [Number(params.number), Number(params.other)]
  const page = await openBook({ locale, view })
  const isPair = other < number && number <= view.release
  // The later release's book, in the frame of the view asked for.
  const later = isPair ? await openBook({ locale, view: { release: number, permalink: true } }) : null
  if (!page || !later || !page.releases.some((release) => release.number === other)) return null
  const book = { ...later, view }
  return { page, book, other, changes: await compareReleases(book, other) }
}

type Comparison = NonNullable<Awaited<ReturnType<typeof openComparison>>>

/** The same changes as rows: what the later release shows, and in `shown_before` what the earlier one did. */
export function comparisonRows({ book, changes }: Pick<Comparison, 'book' | 'changes'>): DataRow[] {
  const indicators = new Map(book.indicators.map((indicator) => [indicator.id, indicator]))
  return changes.flatMap(({ figure, before }: Change) => {
    const indicator = indicators.get(figure.indicatorId)
    if (!indicator) return []
    const [row = {}] = dataRows(book, [{ indicator, figure }])
    return [
      {
        ...row,
        shown_before: before ? figureWords(book.locale, indicator, before) : null,
        release_before: before?.release ?? null,
      },
    ]
  })
}
