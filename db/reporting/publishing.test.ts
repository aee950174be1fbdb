// Releases: whole approved reports, once, by a third person; the value as of a release; and the withdrawal by two.

import { and, desc, eq, isNull } from 'drizzle-orm'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { figuresAsOf } from '../figures.ts'
import { citations, documents, observations, releases, sources } from '../schema.ts'
import { store } from '../store.ts'
import type { Viewer } from '../viewers.ts'
import {
  approveAll,
  bringToApproval,
  fillIn,
  must,
  post,
  REASON,
  type Stage,
  see,
  setStage,
  startLaiChau,
  submitLaiChau,
  TEST,
} from './cast.ts'
import { saveAnswers } from './filing.ts'
import { publishRelease, type ReleaseText } from './publishing.ts'
import { takeStep } from './transition.ts'
import { confirmWithdrawal, requestWithdrawal } from './withdrawal.ts'

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

  it('carries the records that no release has shown yet, and is not made of nothing', async () => {
    const waiting = () => store.read((db) => db.select().from(documents).where(isNull(documents.release)).all())
    expect(await waiting()).not.toEqual([])
    expect(await must(publish())).toMatchObject({ number: 6 })
    expect(await waiting()).toEqual([])
    expect(await publish(stage.cast.publisher, { submissionKey: 'release-7' })).toEqual({ ok: false, code: 'empty' })
  })
})

describe('an amendment without a figure', () => {
  it('takes the published one back: the earlier release keeps it, the new one says so, and says so once', async () => {
    const reportId = await bringToApproval(stage)
    await must(publish())
    const before = await figuresOf(6)
    const taken = (await see(stage.cast.officer, reportId)).answers[0]?.field.indicator.id
    await amend(reportId, 40, taken)
    await must(publish(stage.cast.publisher, { submissionKey: 'release-7' }))
    expect(await figuresOf(6)).toEqual(before)
    const now = (await figuresOf(7)).filter(({ release }) => release === 7)
    expect(now).toMatchObject([
      { indicatorId: taken, state: 'takenBack', value: null, amendmentNoteVi: 'Số liệu của Lai Châu.' },
    ])
    await amend(reportId, 40, taken)
    await must(publish(stage.cast.publisher, { submissionKey: 'release-8' }))
    expect((await figuresOf(8)).filter(({ release }) => release === 8)).toEqual([])
  })

  it('leaves alone what another source has told', async () => {
    const reportId = await startLaiChau(stage)
    const view = await see(stage.cast.officer, reportId)
    const [first] = view.answers
    if (!first) throw new Error('The form asks nothing.')
    await store.write(TEST, (tx) => {
      const key = { indicatorId: first.field.indicator.id, unitId: stage.key.unitId, period: '2026', release: 5 }
      const told = { definitionVersion: first.field.definitionVersion, value: 1, recordedAt: tx.now }
      tx.db
        .insert(observations)
        .values({ ...key, ...told })
        .run()
      tx.audit({ action: 'test', objectKind: 'observation' })
    })
    await fillInWithout(reportId, 40, first.field.indicator.id)
    await submitLaiChau(stage, reportId)
    await must(takeStep(stage.cast.reviewer, reportId, { action: 'takeUp' }))
    await approveAll(stage.cast.reviewer, reportId)
    await must(takeStep(stage.cast.reviewer, reportId, { action: 'approve' }))
    await must(publish())
    const figure = (await figuresOf(6)).find(
      ({ indicatorId, period }) => indicatorId === first.field.indicator.id && period === '2026',
    )
    expect(figure).toMatchObject({ state: 'reported', value: 1, release: 5 })
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

async function amend(reportId: number, size: number, without?: number) {
  await must(takeStep(stage.cast.officer, reportId, { action: 'amend', reason: REASON }))
  await fillInWithout(reportId, size, without)
  const typed = (await see(stage.cast.officer, reportId)).answers.map(({ answer }) => answer.typed)
  expect(typed.some((text) => text.includes(`"${size}"`))).toBe(true)
  await submitLaiChau(stage, reportId)
  await must(takeStep(stage.cast.reviewer, reportId, { action: 'takeUp' }))
  await approveAll(stage.cast.reviewer, reportId)
  await must(takeStep(stage.cast.reviewer, reportId, { action: 'approve' }))
}

/** Fills the form in; for the indicator named, “not yet” with a reason. */
async function fillInWithout(reportId: number, size: number, without?: number) {
  await must(fillIn(stage.cast.officer, reportId, size))
  if (without === undefined) return
  const { answers: fields } = await see(stage.cast.officer, reportId)
  const field = fields.find(({ field: { indicator } }) => indicator.id === without)
  if (!field) throw new Error('No such field.')
  const typed = { state: 'notReported' as const, reason: 'Số liệu cần rà soát lại.' }
  await must(saveAnswers(stage.cast.officer, reportId, [post(field, typed)]))
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
