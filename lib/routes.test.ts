import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  addressOf,
  alternateOf,
  internalPathOf,
  PAGE_KINDS,
  parseViewSegment,
  resolvePublic,
  resolveStaff,
  STAFF_KINDS,
  staffAddress,
  TROUBLE_KINDS,
} from './routes.ts'

const PUBLIC_FOLDER = join(import.meta.dirname, '../app/public/[locale]/[release]')
const STAFF_FOLDER = join(import.meta.dirname, '../app/staff/[locale]')

/** Folders below one, relative to it, that hold the file. */
function foldersWith(file: RegExp, root: string): string[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => file.test(`/${path}`))
  return files.map((path) => path.split('/').slice(0, -1).join('/')).sort()
}

describe('the table of page kinds', () => {
  test('every page folder has a row and every row its folder', () => {
    const rows = PAGE_KINDS.filter((row) => !row.folder.endsWith('.xml')).map((row) => row.folder as string)
    expect(foldersWith(/\/page\.tsx$/, PUBLIC_FOLDER)).toEqual([...rows, ...TROUBLE_KINDS].sort())
  })

  test('every file under a page has its route and every route its row', () => {
    const rows = PAGE_KINDS.flatMap((row) => {
      const files: readonly string[] = 'files' in row ? row.files : []
      return [
        ...files.map((file) => [row.folder, file].filter(Boolean).join('/')),
        ...(row.folder.endsWith('.xml') ? [row.folder] : []),
      ]
    })
    expect(foldersWith(/\/route\.ts$/, PUBLIC_FOLDER)).toEqual(rows.sort())
  })

  test('every staff page or route that exists has an address', () => {
    const rows: string[] = STAFF_KINDS.map((row) => row.folder)
    if (!existsSync(STAFF_FOLDER)) return
    expect(foldersWith(/\/(?:page\.tsx|route\.ts)$/, STAFF_FOLDER).filter((folder) => !rows.includes(folder))).toEqual(
      [],
    )
  })

  test('no staff address hides a public one, in either language', () => {
    const sample = { slug: 'lai-chau', number: '3', other: '2', id: '3', token: 'a'.repeat(20) }
    for (const { kind } of STAFF_KINDS) expect(resolvePublic(staffAddress(kind, sample))).toBeNull()
    for (const { kind } of PAGE_KINDS) {
      for (const locale of ['vi', 'en'] as const) expect(resolveStaff(addressOf(kind, sample, { locale }))).toBeNull()
    }
  })
})

describe('reading a public address', () => {
  test('Vietnamese addresses have no prefix, English ones begin with /en', () => {
    expect(resolvePublic('/dia-phuong/lai-chau')).toMatchObject({
      kind: 'unit',
      locale: 'vi',
      params: { slug: 'lai-chau' },
    })
    expect(resolvePublic('/en/units/lai-chau')).toMatchObject({
      kind: 'unit',
      locale: 'en',
      params: { slug: 'lai-chau' },
    })
    expect(resolvePublic('/')).toMatchObject({ kind: 'overview', locale: 'vi' })
    expect(resolvePublic('/en')).toMatchObject({ kind: 'overview', locale: 'en' })
  })

  test('a permalink names its release', () => {
    expect(resolvePublic('/r/4/dia-phuong/lai-chau')).toMatchObject({ kind: 'unit', permalink: 4 })
    expect(resolvePublic('/en/r/4/units')).toMatchObject({ kind: 'units', locale: 'en', permalink: 4 })
    expect(resolvePublic('/dia-phuong')).toMatchObject({ permalink: null })
  })

  test('a file stands under its page', () => {
    expect(resolvePublic('/dia-phuong/lai-chau/data.csv')).toMatchObject({ kind: 'unit', file: 'data.csv' })
    expect(resolvePublic('/r/2/data.json')).toMatchObject({ kind: 'overview', permalink: 2, file: 'data.json' })
    expect(resolvePublic('/dot-cong-bo/feed.atom')).toMatchObject({ kind: 'releases', file: 'feed.atom' })
    expect(resolvePublic('/dia-phuong/feed.atom')).toBeNull()
  })

  test.each([
    '/r/01',
    '/r/-1',
    '/r/0',
    '/r/x',
    '/r',
    '/r/1e3',
    '/r/99999999999',
    '/r/4/r/3',
    '/r/4/en',
    '/vi',
    '/en/dia-phuong',
    '/units',
    '/dia-phuong/',
    '/dia-phuong/L%61i',
    '/dia-phuong/Lai-Chau',
    '/dia-phuong/../x',
    '/public/vi/4',
    '/staff/vi/account',
    '/index.rsc',
  ])('there is nothing at %s', (path) => expect(resolvePublic(path)).toBeNull())
})

describe('writing an address', () => {
  test('links of a permalink page stay within its release', () => {
    expect(addressOf('unit', { slug: 'hue' }, { locale: 'vi', view: { release: 4, permalink: true } })).toBe(
      '/r/4/dia-phuong/hue',
    )
    expect(addressOf('unit', { slug: 'hue' }, { locale: 'en', view: { release: 4, permalink: false } })).toBe(
      '/en/units/hue',
    )
  })

  test('every address reads back as what it was written from, and its other language leads back', () => {
    const params = { slug: 'lai-chau', number: '3', other: '2', id: '3' }
    for (const { kind } of PAGE_KINDS) {
      const address = addressOf(kind, params, { locale: 'vi', view: { release: 3, permalink: true } })
      const read = resolvePublic(address)
      expect(read).toMatchObject({ kind, locale: 'vi', permalink: 3 })
      const english = read && resolvePublic(alternateOf(read, 'en'))
      expect(english && alternateOf(english, 'vi')).toBe(address)
    }
  })

  test('a value that is no slug makes no address', () => {
    expect(() => addressOf('unit', { slug: '../r/9' }, { locale: 'vi' })).toThrow()
  })

  test('the internal path carries the view', () => {
    expect(internalPathOf('unit', { slug: 'hue' }, 'vi', { release: 7, permalink: false }, 'data.csv')).toBe(
      '/public/vi/7/units/hue/data.csv',
    )
    expect(internalPathOf('not-found', {}, 'en', { release: 7, permalink: false })).toBe('/public/en/7/not-found')
    expect(internalPathOf('overview', {}, 'vi', { release: 7, permalink: true })).toBe('/public/vi/r7')
  })
})

test('the sample release of the build is no view', () => {
  expect(parseViewSegment('0')).toBeNull()
  expect(parseViewSegment('r7')).toEqual({ release: 7, permalink: true })
  expect(parseViewSegment('07')).toBeNull()
})

test('a staff address leads to its folder', () => {
  expect(resolveStaff('/bao-cao/12/kiem-tra')).toEqual({
    kind: 'reportCheck',
    internalPath: '/staff/vi/reports/12/check',
  })
  expect(resolveStaff('/bao-cao/012')).toBeNull()
})
