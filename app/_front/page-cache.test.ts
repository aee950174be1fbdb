import { expect, test } from 'vitest'
import { createPageCache } from './page-cache.ts'

const cacheOf = (entries: number, bytes: number) =>
  createPageCache<string>(
    { entries, bytes },
    (page) => page.length,
    (page) => page !== '404',
  )

function renderer(cache: ReturnType<typeof cacheOf>) {
  const rendered: string[] = []
  const find = (key: string, page = key) =>
    cache.find(key, async () => {
      rendered.push(key)
      return page
    })
  return { rendered, find }
}

test('a page is rendered once', async () => {
  const { rendered, find } = renderer(cacheOf(10, 1000))
  expect([await find('a'), await find('a')]).toEqual(['a', 'a'])
  expect(rendered).toEqual(['a'])
})

test('requests for a page under way wait for that one rendering', async () => {
  const cache = cacheOf(10, 1000)
  const { promise, resolve } = Promise.withResolvers<string>()
  let renderings = 0
  const make = () => {
    renderings += 1
    return promise
  }
  const waiting = [cache.find('a', make), cache.find('a', make), cache.find('a', make)]
  resolve('page')
  expect(await Promise.all(waiting)).toEqual(['page', 'page', 'page'])
  expect(renderings).toBe(1)
})

test('only what may be given again is kept: a 404 is asked for anew, and so is a failure', async () => {
  const cache = cacheOf(10, 1000)
  expect(await cache.find('a', async () => '404')).toBe('404')
  await expect(cache.find('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await cache.find('a', async () => 'published')).toBe('published')
})

test('it never holds more entries than its bound, and lets go what was used longest ago', async () => {
  const cache = cacheOf(2, 1000)
  const { rendered, find } = renderer(cache)
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await find(key)
  expect(cache.entries).toBe(2)
  expect(rendered).toEqual(['a', 'b', 'c', 'b'])
})

test('it never holds more bytes than its bound', async () => {
  const cache = cacheOf(100, 10)
  const { find } = renderer(cache)
  for (const key of ['a', 'b', 'c']) await find(key, key.repeat(4))
  expect(cache.bytes).toBe(8)
  await find('huge', 'x'.repeat(11))
  expect(cache.bytes).toBe(8)
})

test('what was being rendered when the edition changed is given to who asked, and not kept', async () => {
  const cache = cacheOf(10, 1000)
  const { promise, resolve } = Promise.withResolvers<string>()
  const early = cache.find('a', () => promise)
  cache.clear()
  const late = cache.find('a', async () => 'new')
  resolve('old')
  expect([await early, await late]).toEqual(['old', 'new'])
  expect(await cache.find('a', async () => 'not asked')).toBe('new')
})
