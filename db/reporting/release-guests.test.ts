// Guests of a pre-release: a personal link to the one release in preparation, logged, until it is out or revoked.
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { auditEvents, releaseGuests } from '../schema.ts'
import { store } from '../store.ts'
import { bringToApproval, must, type Stage, setStage } from './cast.ts'
import { visitPreRelease } from './pre-release.ts'
import { saveReleaseDraft } from './release-drafts.ts'
import { inviteGuest, revokeGuest } from './release-guests.ts'
import { publishDraft } from './release-schedule.ts'
import { readStaging, stagingMark } from './staging.ts'

let stage: Stage
beforeEach(async () => {
  stage = await setStage()
}, 120_000)
afterEach(() => stage.database.close())

const at = (requestId: string) => ({ address: '127.0.0.1', requestId })

it('sees the staged figures; each visit is logged once, and only the hash of the link is kept', async () => {
  await bringToApproval(stage)
  const { token } = await invite()
  const visit = await visitPreRelease(token, at('first'))
  await visitPreRelease(token, at('first'))
  await visitPreRelease(token, at('second'))
  expect(visit?.guestName).toBe('Khách thử')
  expect(visit?.desk.staging.figures.length).toBeGreaterThan(5)
  const logged = await store.read((db) =>
    db.select().from(auditEvents).where(eq(auditEvents.action, 'release.visit')).all(),
  )
  expect(logged.map(({ actorName, requestId }) => [actorName, requestId])).toEqual([
    ['Khách thử', 'first'],
    ['Khách thử', 'second'],
  ])
  const kept = await store.read((db) => db.select().from(releaseGuests).all())
  expect(JSON.stringify([kept, logged])).not.toContain(token)
})

it('sees nothing once the release is out, the link is revoked, or the link is another one', async () => {
  const { token } = await invite()
  const { token: other } = await invite()
  const [first] = await store.read((db) => db.select().from(releaseGuests).all())
  expect(await revokeGuest(stage.cast.reviewer, first?.id ?? 0)).toEqual({ ok: false, code: 'forbidden' })
  await must(revokeGuest(stage.cast.secondPublisher, first?.id ?? 0))
  expect(await visitPreRelease(token, at('a'))).toBeUndefined()
  expect(await visitPreRelease('another-link-altogether', at('b'))).toBeUndefined()
  expect(await visitPreRelease(other, at('c'))).toBeDefined()
  const { draft } = await must(save())
  const mark = await store.read((db) => stagingMark(readStaging(db, stage.cast.publisher)))
  await must(publishDraft(stage.cast.publisher, { draftId: draft.id, version: draft.version, mark }))
  expect(await visitPreRelease(other, at('d'))).toBeUndefined()
})

async function invite() {
  const { draft } = await must(save())
  expect(await inviteGuest(stage.cast.reviewer, { draftId: draft.id, name: 'Khách' })).toMatchObject({
    code: 'forbidden',
  })
  expect(await inviteGuest(stage.cast.publisher, { draftId: draft.id, name: ' ' })).toMatchObject({ code: 'reason' })
  return must(inviteGuest(stage.cast.publisher, { draftId: draft.id, name: 'Khách thử' }))
}

let saves = 0
beforeEach(() => {
  saves = 0
})

/** Each save names the version that the one before has made. */
function save() {
  const words = { titleVi: 'Kết quả', titleEn: 'Results', noteVi: 'Ghi chú', noteEn: 'Note' }
  const post = { ...words, submissionKey: 'guests', draftId: 1, version: saves, leftOut: [] }
  saves += 1
  return saveReleaseDraft(stage.cast.publisher, post)
}
