// Facts from documents: entered by one reviewer, approved by another, published by a third with the source and its quote.
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { figuresAsOf } from '../figures.ts'
import { must, REASON, type Stage, setStage } from '../reporting/cast.ts'
import { publishRelease } from '../reporting/publishing.ts'
import { indicators, sources, units } from '../schema.ts'
import { store } from '../store.ts'
import { type FactPost, saveFact, takeFactStep } from './fact-desk.ts'
import { findFact, listFacts } from './fact-view.ts'

let stage: Stage
let nation: number
let share: number
beforeEach(async () => {
  stage = await setStage()
  nation = await idOf(units, 'viet-nam')
  share = await idOf(indicators, 'digital-economy-share-gdp')
}, 120_000)
afterEach(() => stage.database.close())

describe('a fact from a document', () => {
  it('is public only after a second person has approved it and a third has published it, with quote and source', async () => {
    const { reviewer, secondReviewer, publisher } = stage.cast
    const { id } = await must(saveFact(reviewer, post()))
    await must(takeFactStep(reviewer, { id, version: 1, action: 'submit' }))
    expect(await takeFactStep(reviewer, { id, version: 2, action: 'approve' })).toEqual({ ok: false, code: 'ownWork' })
    await must(takeFactStep(secondReviewer, { id, version: 2, action: 'approve' }))
    expect(await shareOf(5)).toBeUndefined()
    const asPublisher = { ...secondReviewer, grants: publisher.grants }
    expect(await publishRelease(asPublisher, WORDS)).toEqual({ ok: false, code: 'ownWork' })
    await must(publishRelease(publisher, WORDS))
    const figure = await shareOf(6)
    expect(figure).toMatchObject({ value: 18.3, qualifier: 'estimate', release: 6 })
    expect(figure?.citations).toMatchObject([{ quote: 'ước đạt 18,3% GDP' }])
    const source = await store.read((db) => db.select().from(sources).where(eq(sources.kind, 'officialDocument')).all())
    expect(source.filter(({ release }) => release === 6)).toMatchObject([{ titleVi: 'Báo cáo thử số 1' }])
    expect((await findFact(reviewer, id))?.fact).toMatchObject({ state: 'published', release: 6 })
  })

  it('is returned with a reason, changed by its author, and not by who has seen an older version', async () => {
    const { reviewer, secondReviewer } = stage.cast
    const { id } = await must(saveFact(reviewer, post()))
    await must(takeFactStep(reviewer, { id, version: 1, action: 'submit' }))
    expect(await takeFactStep(secondReviewer, { id, version: 1, action: 'approve' })).toMatchObject({
      code: 'conflict',
    })
    await must(takeFactStep(secondReviewer, { id, version: 2, action: 'return', reason: REASON }))
    expect(await saveFact(secondReviewer, post(), { id, version: 3 })).toEqual({ ok: false, code: 'state' })
    await must(saveFact(reviewer, post({ typed: { value: '18,4' } }), { id, version: 3 }))
    expect((await findFact(reviewer, id))?.fact).toMatchObject({ state: 'draft', value: 18.4, version: 4 })
  })

  it.each([
    [{ period: '2025-13' }, 'period'],
    [{ quote: ' ' }, 'quote'],
    [{ typed: {} }, 'unanswered'],
    [{ typed: { value: '18.3' } }, 'problems'],
    [{ source: { ...SOURCE(), titleVi: ' ' } }, 'source'],
  ])('is not kept with %j', async (gap, code) => {
    expect(await saveFact(stage.cast.reviewer, post(gap as Partial<FactPost>))).toMatchObject({ ok: false, code })
    expect(await listFacts(stage.cast.reviewer)).toEqual([])
  })

  it('compares the told percentage with the counts, and wants the difference explained', async () => {
    const typed = { numerator: '17', denominator: '62', value: '27,5' }
    const { id } = await must(saveFact(stage.cast.reviewer, post({ typed, qualifier: 'exact', explanation: '' })))
    expect((await findFact(stage.cast.reviewer, id))?.findings).toMatchObject([{ code: 'ratioDiffers' }])
    expect(await takeFactStep(stage.cast.reviewer, { id, version: 1, action: 'submit' })).toMatchObject({
      code: 'unexplainedFact',
    })
  })

  it('is nothing for an officer, and an auditor only reads', async () => {
    await must(saveFact(stage.cast.reviewer, post()))
    expect(await listFacts(stage.cast.officer)).toEqual([])
    expect(await listFacts(stage.cast.auditor)).toHaveLength(1)
    for (const viewer of [stage.cast.officer, stage.cast.auditor, stage.cast.publisher])
      expect(await saveFact(viewer, post())).toEqual({ ok: false, code: 'forbidden' })
  })
})

const WORDS = {
  titleVi: 'Số liệu từ văn bản',
  titleEn: 'Figures from documents',
  noteVi: 'Bổ sung số liệu năm 2024.',
  noteEn: 'Adds figures of 2024.',
  submissionKey: 'facts-6',
}

function SOURCE() {
  return {
    kind: 'officialDocument' as const,
    titleVi: 'Báo cáo thử số 1',
    titleEn: 'Test report 1',
    publisher: 'Cơ quan thử',
    publishedOn: '2026-12-01',
    address: '',
  }
}

function post(part: Partial<FactPost> = {}): FactPost {
  return {
    source: SOURCE(),
    indicatorId: share,
    unitId: nation,
    period: '2024',
    typed: { value: '18,3' },
    qualifier: 'estimate',
    quote: 'ước đạt 18,3% GDP',
    noteVi: '',
    noteEn: '',
    explanation: 'Theo văn bản.',
    isExplanationPublic: false,
    ...part,
  }
}

const shareOf = (release: number) =>
  store.read((db) =>
    figuresAsOf(db, release, { indicatorIds: [share], unitIds: [nation] }).find(({ period }) => period === '2024'),
  )

async function idOf(table: typeof units | typeof indicators, slug: string): Promise<number> {
  const row = await store.read((db) => db.select({ id: table.id }).from(table).where(eq(table.slug, slug)).get())
  if (!row) throw new Error(`No ${slug}.`)
  return row.id
}
