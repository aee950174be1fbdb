// Dated addresses: the day picks the release, in path segments or from the form.
import { expect, it } from 'vitest'
import { datedLocation } from './dated.ts'

const inForceOn = (day: string) => (day >= '2024-04-24' ? 3 : day >= '2022-08-08' ? 1 : undefined)

it.each([
  ['/ngay/2024-05-01/dia-phuong/lai-chau', '/r/3/dia-phuong/lai-chau'],
  ['/ngay/2024-05-01', '/r/3'],
  ['/ngay/2023-01-01/chi-so/data.csv', '/r/1/chi-so/data.csv'],
  ['/en/on/2024-05-01/units', '/en/r/3/units'],
  ['/ngay?ngay=2024-05-01&trang=%2Fdia-phuong', '/r/3/dia-phuong'],
  ['/ngay?ngay=1/5/2024&trang=%2F', '/r/3'],
  ['/en/on?ngay=2024-05-01&trang=%2Fen', '/en/r/3'],
  ['/ngay/2020-01-01', '/dot-cong-bo'],
])('%s leads to %s', (asked, location) => {
  expect(datedLocation(asked, inForceOn)).toBe(location)
})

it.each([
  '/ngay/2024-02-30',
  '/ngay/2024-05-01/khong-co',
  '/ngay/2024-05-01/r/2',
  '/ngay/2024-05-01//evil.example',
  '/ngay',
  '/ngay?ngay=2024-05-01&trang=//evil.example',
  '/ngay?ngay=2024-05-01&trang=https://evil.example',
  '/en/on/2024-05-01/dia-phuong',
])('%s is no page', (asked) => {
  expect(datedLocation(asked, inForceOn)).toBeNull()
})

it.each(['/', '/dia-phuong', '/ngayx', '/r/3'])('%s is no dated address', (asked) => {
  expect(datedLocation(asked, inForceOn)).toBeUndefined()
})
