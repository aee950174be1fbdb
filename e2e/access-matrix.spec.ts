// The access matrix, held against the build and against the running portal (rows Z2, Z3).
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { APIRequestContext } from '@playwright/test'
import { STAFF_KINDS, type StaffKind, staffAddress } from '../lib/routes.ts'
import { ACTIONS, type Asker, CAST, OTHER_ROUTES, PUBLIC_ROUTES, STAFF_PAGES } from './access-matrix.ts'
import { expect, test } from './fixtures.ts'
import { enter } from './people.ts'

test.use({ story: 'the access matrix' })

type Manifest = { node: Record<string, { filename: string; exportedName: string }> }

const BUILD = process.env.DIST_DIR ?? '.next'
const built = (file: string) => JSON.parse(readFileSync(join(BUILD, file), 'utf8'))

/** The actions of the build by their ids, named as the matrix names them. */
function builtActions(): Map<string, string> {
  const { node } = built('server/server-reference-manifest.json') as Manifest
  const nameOf = (file: string) => file.replace(/^app\/staff\/\[locale\]\//, '').replace(/actions\.ts$/, '')
  return new Map(Object.entries(node).map(([id, { filename, exportedName }]) => [nameOf(filename) + exportedName, id]))
}

test('every route of the build stands in the matrix, and every row is built', () => {
  const routes = Object.values(built('app-path-routes-manifest.json') as Record<string, string>)
  const staffRoutes = STAFF_KINDS.map(({ folder }) => `/staff/[locale]/${folder}`)
  expect(routes.sort()).toEqual([...PUBLIC_ROUTES, ...staffRoutes, ...OTHER_ROUTES].sort())
})

test('every action of the build stands in the matrix, and every row is built', () => {
  const { edge = {} } = built('server/server-reference-manifest.json')
  expect(Object.keys(edge)).toEqual([])
  expect([...builtActions().keys()].sort()).toEqual(Object.keys(ACTIONS).sort())
})

test('every staff page and every action answers each role as the matrix says', async ({ portal, browser }) => {
  test.setTimeout(300_000)
  const askers = new Map<Asker, APIRequestContext>()
  const officer = await enter(portal, browser, { role: 'officer', unit: 'lai-chau', name: 'Cán bộ Lai Châu' })
  await officer.getByRole('button', { name: 'Lập báo cáo' }).click()
  await expect(officer).toHaveURL(/\/bao-cao\/\d+$/)
  const report = Number(/\d+$/.exec(officer.url())?.[0])
  askers.set('officer', officer.request)
  const others = { elsewhere: ['officer', 'lao-cai'], leader: ['leader', 'lai-chau'] } as Record<string, string[]>
  for (const asker of CAST.filter((one) => one !== 'officer' && one !== 'nobody')) {
    const [role = asker, unit] = others[asker] ?? []
    askers.set(asker, (await enter(portal, browser, { role, unit, name: `Người thử ${asker}` })).request)
  }
  askers.set('nobody', (await browser.newContext({ baseURL: portal.baseURL })).request)
  const addressOf = (kind: StaffKind) => staffAddress(kind, { id: report, ...STAFF_PAGES[kind].params })

  for (const { kind } of STAFF_KINDS) {
    const address = addressOf(kind)
    for (const [asker, request] of askers) {
      const answer = await request.get(address, { maxRedirects: 0 })
      expect.soft(answer.status(), `${asker} at ${address}`).toBe(STAFF_PAGES[kind].statuses[asker])
      if (answer.status() === 307) {
        expect(answer.headers().location, address).toBe(`/dang-nhap?callbackUrl=${encodeURIComponent(address)}`)
      }
    }
  }

  const ids = builtActions()
  for (const [name, { on, may }] of Object.entries(ACTIONS)) {
    for (const [asker, request] of askers) {
      if (may.includes(asker)) continue
      // As the framework's client would call it, and without the form: the door comes before the body.
      const answer = await request.post(addressOf(on), {
        headers: {
          'next-action': ids.get(name) ?? '',
          'content-type': 'text/plain;charset=UTF-8',
          origin: portal.baseURL,
        },
        data: '[]',
        maxRedirects: 0,
      })
      if (asker === 'nobody') {
        expect
          .soft(answer.headers()['x-action-redirect'], `${asker} calls ${name}`)
          .toMatch(/^\/dang-nhap\?callbackUrl=/)
      } else expect.soft(answer.status(), `${asker} calls ${name}`).toBe(403)
    }
  }
})
