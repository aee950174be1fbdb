import { expect, test } from 'vitest'
import { followReleases } from './release-source.ts'

/** A database in which only the numbers are real. */
function database() {
  const held = { latest: 5, edition: 1, isChanged: false }
  const write = (change: Partial<typeof held>) => Object.assign(held, change, { isChanged: true })
  const changed = () => {
    const was = held.isChanged
    held.isChanged = false
    return was
  }
  return {
    write,
    source: { inForceOn: () => undefined, latest: () => held.latest, edition: () => held.edition, changed },
  }
}

test('a new release is seen, and keeps the pages of earlier ones', () => {
  const { source, write } = database()
  let drops = 0
  const state = followReleases(source, () => {
    drops += 1
  })
  write({ latest: 6 })
  expect(state.latest).toBe(5)
  state.refresh()
  expect([state.latest, drops]).toEqual([6, 0])
  state.stop()
})

test('a new edition drops the pages', () => {
  const { source, write } = database()
  let drops = 0
  const state = followReleases(source, () => {
    drops += 1
  })
  write({ edition: 2 })
  state.refresh()
  state.refresh()
  expect([state.edition, drops]).toEqual([2, 1])
  state.stop()
})

test('it looks by itself, several times a second', async () => {
  const { source, write } = database()
  const seen = Promise.withResolvers<void>()
  const state = followReleases(source, seen.resolve)
  write({ edition: 2 })
  await seen.promise
  state.stop()
})
