// A release in preparation: saved by one publisher at a time, published at the set instant once and as it was seen, or not at all.
import { desc, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { JOB_WORKS } from '../job-works.ts'
import { runDueJobs } from '../jobs.ts'
import { jobs, observations, releaseDrafts, releases, reports, roleGrants } from '../schema.ts'
import { store } from '../store.ts'
import { bringToApproval, must, REASON, type Stage, see, setClock, setStage, TEST } from './cast.ts'
import { type DraftPost, saveReleaseDraft } from './release-drafts.ts'
import { cancelSchedule, publishDraft, scheduleRelease } from './release-schedule.ts'
import { readStaging, stagingMark } from './staging.ts'
import { takeStep } from './transition.ts'

let stage: Stage
beforeEach(async () => {
  stage = await setStage()
}, 120_000)
afterEach(() => stage.database.close())

const AT = '2026-12-28T02:00:00.000Z'

describe('a draft of a release', () => {
  it('is made by the first save, once, and moves on with each later one', async () => {
    const [first, again] = await Promise.all([save(), save()])
    expect(first.ok && again.ok && first.draft.id === again.draft.id).toBe(true)
    const draft = await openDraft()
    const saved = await must(save({ draftId: draft.id, version: draft.version, titleVi: 'Tên mới' }))
    expect(saved.draft).toMatchObject({ titleVi: 'Tên mới', version: draft.version + 1, state: 'preparing' })
  })

  it('is not overwritten by who has not seen the last version: the other publisher is named', async () => {
    const { draft } = await must(save())
    await must(save({ draftId: draft.id, version: 1, titleVi: 'Của người thứ hai' }, stage.cast.secondPublisher))
    expect(await save({ draftId: draft.id, version: 1 })).toMatchObject({
      ok: false,
      code: 'conflict',
      by: stage.cast.secondPublisher.name,
    })
  })

  it('is nothing for anybody but a publisher', async () => {
    for (const viewer of [stage.cast.officer, stage.cast.reviewer, stage.cast.auditor])
      expect(await save({}, viewer)).toEqual({ ok: false, code: 'forbidden' })
  })

  it('is published now with what it was seen with; what was left out waits', async () => {
    const reportId = await bringToApproval(stage)
    const { draft } = await must(save({ leftOut: [reportId] }))
    await must(publishDraft(stage.cast.publisher, await seen(draft)))
    expect((await see(stage.cast.officer, reportId)).report.state).toBe('approved')
    const { draft: next } = await must(save({ submissionKey: 'draft-7' }))
    await must(publishDraft(stage.cast.publisher, await seen(next)))
    expect(await latest()).toBe(7)
    expect((await see(stage.cast.officer, reportId)).report.state).toBe('published')
  })

  it('is refused when something has been reopened since it was seen', async () => {
    const reportId = await bringToApproval(stage)
    const { draft } = await must(save())
    const mark = await seen(draft)
    await must(takeStep(stage.cast.reviewer, reportId, { action: 'reopen', reason: REASON }))
    expect(await publishDraft(stage.cast.publisher, mark)).toEqual({ ok: false, code: 'changed' })
  })
})

describe('a scheduled release', () => {
  it('is nowhere before its instant, and is published then, once, by the person who set it', async () => {
    const reportId = await bringToApproval(stage)
    await schedule()
    await runDueJobs(JOB_WORKS)
    expect(await latest()).toBe(5)
    expect(await figuresIn(6)).toBe(0)
    setClock(stage.database, AT)
    expect(await Promise.all([runDueJobs(JOB_WORKS), runDueJobs(JOB_WORKS)])).toContain(1)
    await runDueJobs(JOB_WORKS)
    const published = await store.read((db) => db.select().from(releases).where(eq(releases.number, 6)).get())
    expect(published).toMatchObject({ publishedAt: AT, publishedBy: stage.cast.publisher.userId })
    expect(await latest()).toBe(6)
    expect((await see(stage.cast.officer, reportId)).report).toMatchObject({ state: 'published', release: 6 })
    expect(await draftState()).toBe('published')
  })

  it('may be moved, and taken back: only the last instant counts', async () => {
    await bringToApproval(stage)
    const { draft } = await schedule()
    const moved = await must(scheduleRelease(stage.cast.publisher, await seen(draft), '2026-12-30T02:00:00.000Z'))
    setClock(stage.database, AT)
    await runDueJobs(JOB_WORKS)
    expect(await latest()).toBe(5)
    await must(cancelSchedule(stage.cast.secondPublisher, { draftId: draft.id, version: moved.draft.version }))
    setClock(stage.database, '2026-12-31T02:00:00.000Z')
    await runDueJobs(JOB_WORKS)
    expect(await latest()).toBe(5)
    expect(await waitingJobs()).toBe(0)
    expect(await draftState()).toBe('preparing')
  })

  it('cannot be set in the past, without a title, or by a reviewer', async () => {
    await bringToApproval(stage)
    const { draft } = await must(save())
    const mark = await seen(draft)
    expect(await scheduleRelease(stage.cast.publisher, mark, '2026-12-01T00:00:00.000Z')).toMatchObject({
      code: 'past',
    })
    expect(await scheduleRelease(stage.cast.reviewer, mark, AT)).toMatchObject({ code: 'forbidden' })
    const { draft: bare } = await must(save({ draftId: draft.id, version: draft.version, titleVi: '' }))
    expect(await scheduleRelease(stage.cast.publisher, await seen(bare), AT)).toMatchObject({
      code: 'blocked',
      checks: ['noTitle'],
    })
  })

  it.each([
    [
      'a report was reopened',
      'changed',
      async (reportId: number) => {
        await must(takeStep(stage.cast.reviewer, reportId, { action: 'reopen', reason: REASON }))
      },
    ],
    [
      'the publisher holds the role no more',
      'forbidden',
      () =>
        store.write(TEST, (tx) => {
          tx.db.delete(roleGrants).where(eq(roleGrants.userId, stage.cast.publisher.userId)).run()
          tx.audit({ action: 'test', objectKind: 'user' })
        }),
    ],
    [
      'the publisher turns out to have approved a report',
      'ownWork',
      (reportId: number) =>
        store.write(TEST, (tx) => {
          tx.db.update(reports).set({ approvedBy: stage.cast.publisher.userId }).where(eq(reports.id, reportId)).run()
          tx.audit({ action: 'test', objectKind: 'report' })
        }),
    ],
  ])('goes back into preparation with the reason when %s', async (_why, trouble, happens) => {
    const reportId = await bringToApproval(stage)
    await schedule()
    await happens(reportId)
    setClock(stage.database, AT)
    await runDueJobs(JOB_WORKS)
    expect(await latest()).toBe(5)
    expect(await figuresIn(6)).toBe(0)
    expect(await openDraft()).toMatchObject({ state: 'preparing', publishAt: null, trouble })
  })

  it('leaves what is approved later for the next release', async () => {
    await schedule()
    const reportId = await bringToApproval(stage)
    setClock(stage.database, AT)
    await runDueJobs(JOB_WORKS)
    expect(await latest()).toBe(6)
    expect((await see(stage.cast.officer, reportId)).report.state).toBe('approved')
    expect(await figuresIn(6)).toBe(0)
  })
})

const WORDS = {
  titleVi: 'Kết quả năm 2026',
  titleEn: 'Results of 2026',
  noteVi: 'Số liệu của Lai Châu.',
  noteEn: 'Figures of Lai Chau.',
}

function save(post: Partial<DraftPost> = {}, viewer = stage.cast.publisher) {
  return saveReleaseDraft(viewer, {
    ...WORDS,
    submissionKey: 'draft-6',
    draftId: null,
    version: 0,
    leftOut: [],
    ...post,
  })
}

async function schedule() {
  const { draft } = await must(save())
  return must(scheduleRelease(stage.cast.publisher, await seen(draft), AT))
}

async function seen(draft: { id: number; version: number }) {
  const mark = await store.read((db) => stagingMark(readStaging(db, stage.cast.publisher)))
  return { draftId: draft.id, version: draft.version, mark }
}

async function openDraft() {
  const draft = await store.read((db) => db.select().from(releaseDrafts).orderBy(desc(releaseDrafts.id)).get())
  if (!draft) throw new Error('There is no draft.')
  return draft
}

const draftState = async () => (await openDraft()).state
const latest = async () =>
  (await store.read((db) => db.select().from(releases).orderBy(desc(releases.number)).get()))?.number
const figuresIn = async (release: number) =>
  (await store.read((db) => db.select().from(observations).where(eq(observations.release, release)).all())).length
const waitingJobs = async () =>
  (await store.read((db) => db.select().from(jobs).where(eq(jobs.state, 'waiting')).all())).length
