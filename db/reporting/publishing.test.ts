// Releases: whole approved reports, once, by a third person; the value as of a release; and the withdrawal by two.

import { and, desc, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { figuresAsOf } from '../figures.ts'
import { citations, observations, releases, sources } from '../schema.ts'
import { store } from '../store.ts'
import type { Viewer } from '../viewers.ts'
import { approveAll, bringToApproval, fillIn, must, REASON, type Stage, see, setStage, submitLaiChau } from './cast.ts'
import { confirmWithdrawal, publishRelease, type ReleaseText, requestWithdrawal } from './publishing.ts'
import { takeStep } from './transition.ts'

let stage: Stage
beforeEach(async () => {
  stage = await setStage()
}, 120_000)
afterEach(() => stage.database.close())

describe('a release', () => {
  it('takes the next number and every reported figure of the approved report, each with the report as its source', async () => {
    const reportId = await bringToApproval(stage)
    const before = await figuresOf(5)
    expect(await must(publish())).toMatchObject({ number: 6 })
    const { report, answers: fields } = await see(stage.cast.officer, reportId)
    expect(report).toMatchObject({ state: 'published', release: 6 })
    const source = await store.read((db) => db.select().from(sources).where(eq(sources.reportId, reportId)).get())
    const held = await store.read((db) => db.select().from(observations).where(eq(observations.release, 6)).all())
    expect(held).toHaveLength(fields.length)
    for (const { answer, field } of fields) {
      const one = held.find(({ indicatorId }) => indicatorId === answer.indicatorId)
      expect(one).toMatchObject({
        period: '2026',
        unitId: stage.key.unitId,
        value: answer.value,
        numerator: answer.numerator,
        definitionVersion: field.definitionVersion,
      })
      const cited = await store.read((db) =>
        db
          .select()
          .from(citations)
          .where(and(eq(citations.release, 6), eq(citations.indicatorId, answer.indicatorId)))
          .all(),
      )
      expect(cited.map(({ sourceId }) => sourceId)).toEqual([source?.id])
    }
    expect(await figuresOf(5)).toEqual(before)
  })

  it('names no person in what the public sees', async () => {
    await bringToApproval(stage)
    await must(publish())
    const seen = await store.read((db) => db.select().from(sources).where(eq(sources.release, 6)).all())
    for (const { name } of Object.values(stage.cast))
      expect(JSON.stringify(seen.map(({ slug: _, ...source }) => source))).not.toContain(name)
  })

  it('is published once for one key, and the key is refused with other content', async () => {
    await bringToApproval(stage)
    const sent = await Promise.all([publish(), publish(), publish()])
    expect(sent.map((one) => one.ok && one.number)).toEqual([6, 6, 6])
    expect(await publish(stage.cast.publisher, { titleVi: 'Tên khác' })).toEqual({ ok: false, code: 'keyUsed' })
    expect(await latest()).toBe(6)
  })

  it('is not published by the author, the approver, or anybody who is no publisher', async () => {
    await bringToApproval(stage)
    const asPublisher = (viewer: Viewer) => ({ ...viewer, grants: stage.cast.publisher.grants })
    for (const viewer of [stage.cast.officer, stage.cast.secondReviewer, stage.cast.administrator]) {
      expect(await publish(viewer), viewer.name).toEqual({ ok: false, code: 'forbidden' })
    }
    for (const viewer of [stage.cast.officer, stage.cast.reviewer]) {
      expect(await publish(asPublisher(viewer)), viewer.name).toEqual({ ok: false, code: 'ownWork' })
    }
    expect(await latest()).toBe(5)
    await must(publish())
    expect(await publish(stage.cast.officer)).toEqual({ ok: false, code: 'forbidden' })
  })

  it('is not made of nothing', async () => {
    expect(await publish()).toEqual({ ok: false, code: 'empty' })
  })
})

describe('the value as of release N', () => {
  it('equals a naive recomputation, whatever is published and amended in whatever order', {
    timeout: 240_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 4 }), async (sizes) => {
        stage.database.close()
        stage = await setStage()
        const reportId = await bringToApproval(stage)
        const naive = new Map<number, Map<number, number | null>>()
        for (const [turn, size] of sizes.entries()) {
          if (turn > 0) await amend(reportId, size)
          const { number } = await must(publish(stage.cast.publisher, { submissionKey: `turn-${turn}` }))
          const { answers: fields } = await see(stage.cast.officer, reportId)
          naive.set(number, new Map(fields.map(({ answer }) => [answer.indicatorId, answer.value])))
        }
        for (const [number, values] of naive) expect(await valuesOf(number)).toEqual(values)
        expect(await valuesOf(5)).toEqual(new Map())
      }),
      { numRuns: 8 },
    )
  })
})

describe('an urgent withdrawal', () => {
  it('takes two persons, hides every vintage in every release, and happens once', async () => {
    await bringToApproval(stage)
    await must(publish())
    const figure = (await figuresOf(6)).find(({ period }) => period === '2026')
    const order = {
      indicatorId: figure?.indicatorId ?? 0,
      unitId: stage.key.unitId,
      period: '2026',
      documentSymbol: '99/CV-VPCP',
      documentDate: '2026-12-21',
      reason: REASON,
    }
    expect(await requestWithdrawal(stage.cast.officer, order)).toEqual({ ok: false, code: 'forbidden' })
    const { id } = await must(requestWithdrawal(stage.cast.publisher, order))
    expect(await confirmWithdrawal(stage.cast.publisher, id)).toEqual({ ok: false, code: 'forbidden' })
    const edition = await editionOf()
    await must(confirmWithdrawal(stage.cast.secondPublisher, id))
    expect(await editionOf()).toBe(edition + 1)
    const withdrawn = (await figuresOf(6)).find((one) => one.period === '2026' && one.indicatorId === order.indicatorId)
    expect(withdrawn).toMatchObject({ state: 'withheld', value: null, withdrawal: { documentSymbol: '99/CV-VPCP' } })
    expect((await confirmWithdrawal(stage.cast.secondPublisher, id)).ok).toBe(false)
  })

  it('names a document, a real day and a reason', async () => {
    await bringToApproval(stage)
    await must(publish())
    const figure = (await figuresOf(6)).find(({ period }) => period === '2026')
    const order = {
      indicatorId: figure?.indicatorId ?? 0,
      unitId: stage.key.unitId,
      period: '2026',
      documentSymbol: '99/CV-VPCP',
      documentDate: '2026-12-21',
      reason: REASON,
    }
    for (const gap of [{ documentSymbol: ' ' }, { documentDate: '2026-02-30' }, { reason: 'Mật' }]) {
      expect(await requestWithdrawal(stage.cast.publisher, { ...order, ...gap }), JSON.stringify(gap)).toEqual({
        ok: false,
        code: 'reason',
      })
    }
  })
})

function publish(viewer: Viewer = stage.cast.publisher, text: Partial<ReleaseText> = {}) {
  const words = {
    titleVi: 'Kết quả năm 2026',
    titleEn: 'Results of 2026',
    noteVi: 'Số liệu của Lai Châu.',
    noteEn: 'Figures of Lai Chau.',
  }
  return publishRelease(viewer, { ...words, submissionKey: 'release-6', ...text })
}

async function amend(reportId: number, size: number) {
  await must(takeStep(stage.cast.officer, reportId, { action: 'amend', reason: REASON }))
  await must(fillIn(stage.cast.officer, reportId, size))
  const typed = (await see(stage.cast.officer, reportId)).answers.map(({ answer }) => answer.typed)
  expect(typed.some((text) => text.includes(`"${size}"`))).toBe(true)
  await submitLaiChau(stage, reportId)
  await must(takeStep(stage.cast.reviewer, reportId, { action: 'takeUp' }))
  await approveAll(stage.cast.reviewer, reportId)
  await must(takeStep(stage.cast.reviewer, reportId, { action: 'approve' }))
}

const figuresOf = (release: number) => store.read((db) => figuresAsOf(db, release, { unitIds: [stage.key.unitId] }))
const valuesOf = async (release: number) =>
  new Map(
    (await figuresOf(release))
      .filter(({ period }) => period === '2026')
      .map(({ indicatorId, value }) => [indicatorId, value]),
  )
const latest = async () =>
  (await store.read((db) => db.select().from(releases).orderBy(desc(releases.number)).get()))?.number
const editionOf = async () => (await store.read((db) => db.query.edition.findFirst()))?.counter ?? 0
