import { expect, test } from 'vitest'
import { readBoundaries } from './boundaries.ts'

const UNITS = [
  { slug: 'lai-chau', code: '12', name: 'Lai Châu' },
  { slug: 'da-nang', code: '48', name: 'Đà Nẵng' },
]
const at = (longitude: number, latitude: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [longitude, latitude],
      [longitude + 1, latitude],
      [longitude, latitude + 1],
      [longitude, latitude],
    ],
  ],
})
const feature = (properties: object, geometry: object = at(105, 15)) => ({ type: 'Feature', properties, geometry })
const WHOLE = [
  feature({ slug: 'lai-chau' }),
  feature({ ten_tinh: 'Thành phố Đà Nẵng' }),
  feature({ name: 'Quần đảo Hoàng Sa' }, at(111, 16)),
  feature({ name: 'Quần đảo Trường Sa' }, at(114, 10)),
]
const collection = (features: object[]) => ({ type: 'FeatureCollection', features })

test('a whole file is taken: units by slug, code or name, both archipelagos on it', () => {
  const { boundaries, problems } = readBoundaries(collection(WHOLE), UNITS)
  expect(problems).toEqual([])
  expect(boundaries.map(({ slug }) => slug)).toEqual(['lai-chau', 'da-nang', 'hoang-sa', 'truong-sa'])
})

test.each([
  ['is no GeoJSON', { type: 'Topology' }, [{ code: 'notGeoJson' }]],
  ['is no object', null, [{ code: 'notGeoJson' }]],
  ['lacks a unit', collection(WHOLE.slice(1)), [{ code: 'missing', names: ['Lai Châu'] }]],
  ['holds a unit twice', collection([...WHOLE, feature({ code: '12' })]), [{ code: 'twice', names: ['Lai Châu'] }]],
  [
    'holds a stranger',
    collection([...WHOLE, feature({ name: 'Atlantis' })]),
    [{ code: 'unknown', names: ['Atlantis'] }],
  ],
  ['lacks Hoàng Sa', collection(WHOLE.filter((_, place) => place !== 2)), [{ code: 'hoangSa' }]],
  ['lacks Trường Sa', collection(WHOLE.slice(0, 3)), [{ code: 'truongSa' }]],
  [
    'is in metres',
    collection([...WHOLE.slice(1), feature({ slug: 'lai-chau' }, at(2_300_000, 400_000))]),
    [{ code: 'outside' }],
  ],
  [
    'has an empty shape',
    collection([...WHOLE.slice(1), feature({ slug: 'lai-chau' }, { type: 'Polygon', coordinates: [] })]),
    [{ code: 'badShape' }],
  ],
])('a file that %s is refused', (_what, file, problems) => {
  expect(readBoundaries(file, UNITS).problems).toEqual(problems)
})
