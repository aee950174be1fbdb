import { afterEach, beforeEach, expect, test } from 'vitest'
import { decreeDueOn } from '../../lib/deadlines.ts'
import { must, type Stage, setStage } from '../reporting/cast.ts'
import {
  addHoliday,
  changeHoliday,
  importHolidays,
  listHolidaysOf,
  previewHolidays,
  removeHoliday,
} from './holidays.ts'
import { listHolidays } from './period-reading.ts'

let stage: Stage
beforeEach(async () => {
  stage = await setStage()
})
afterEach(() => stage.database.close())

const admin = () => stage.cast.administrator
const OFF = { day: '2026-12-25', kind: 'holiday', nameVi: 'Nghỉ theo quyết định' } as const

test('a day off moves the due day that is computed next', async () => {
  expect(decreeDueOn('2026-Q4', await listHolidays())).toBe('2026-12-25')
  await must(addHoliday(admin(), OFF))
  expect(decreeDueOn('2026-Q4', await listHolidays())).toBe('2026-12-28')
})

test('the same entry twice is one; another one for its day is taken', async () => {
  await must(addHoliday(admin(), OFF))
  await must(addHoliday(admin(), OFF))
  expect(await addHoliday(admin(), { ...OFF, nameVi: 'Tên khác' })).toMatchObject({ code: 'taken', field: 'day' })
})

test('whoever comes second is told, and a removed day is gone', async () => {
  await must(addHoliday(admin(), OFF))
  await must(changeHoliday(admin(), 1, { ...OFF, nameVi: 'Nghỉ bù' }))
  expect(await changeHoliday(admin(), 1, OFF)).toMatchObject({ code: 'conflict', by: admin().name })
  expect(await removeHoliday(admin(), OFF.day, 1)).toMatchObject({ code: 'conflict' })
  await must(removeHoliday(admin(), OFF.day, 2))
  expect((await listHolidaysOf(admin(), '2026')).map(({ day }) => day)).not.toContain(OFF.day)
})

test('a file adds and changes in one go, says beforehand what it will do, and again does nothing', async () => {
  const lines = [
    { line: 2, day: '2026-04-30', kind: 'holiday', nameVi: 'Ngày Giải phóng miền Nam' },
    { line: 3, day: '2026-05-01', kind: 'holiday', nameVi: 'Ngày Quốc tế lao động' },
    { line: 4, day: '2026-05-09', kind: 'workingDay', nameVi: 'Làm bù' },
  ] as const
  const effects = async () => (await previewHolidays(admin(), lines)).map(({ effect }) => effect)
  expect(await effects()).toEqual(['changed', 'same', 'new'])
  await must(importHolidays(admin(), lines))
  expect(await effects()).toEqual(['same', 'same', 'same'])
  const before = await listHolidaysOf(admin(), '2026')
  await must(importHolidays(admin(), lines))
  expect(await listHolidaysOf(admin(), '2026')).toEqual(before)
})

test('nobody but an administrator touches the calendar', async () => {
  expect(await importHolidays(stage.cast.reviewer, [{ line: 1, ...OFF }])).toEqual({ ok: false, code: 'forbidden' })
  expect(await listHolidaysOf(stage.cast.officer, '2026')).toEqual([])
})
