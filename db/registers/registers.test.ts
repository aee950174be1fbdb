// The registers of the office on the real data: files that read back as what they were, versions, conflicts, what cannot be removed.
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TypedEntry } from '../../lib/registers/entries.ts'
import { REGISTER_KINDS, REGISTERS, type RegisterKind, referencesOf } from '../../lib/registers/register.ts'
import { takeIn } from '../files/incoming.ts'
import { type Cast, type Stage, setStage } from '../reporting/cast.ts'
import { store } from '../store.ts'
import { createEntry, editEntry, removeEntry } from './editing.ts'
import { readRegisterFile } from './file-reading.ts'
import { writeJson, writeWorkbook } from './file-writing.ts'
import { commitImport, listForFile, previewImport, type ReadFile } from './importing.ts'
import { findEntry, findReferents, listEntries } from './reading.ts'

let stage: Stage
let cast: Cast
const NEW = {
  slug: 'public-wifi-points',
  groupId: 'infrastructure',
  nameVi: 'Số điểm phát sóng không dây công cộng',
  nameEn: 'Public wireless access points',
  shortVi: 'Điểm Wi-Fi công cộng',
  shortEn: 'Public Wi-Fi points',
  kind: 'number',
  unit: 'point',
  unitVi: 'điểm',
  unitEn: 'points',
  definitionVi: 'Số điểm đang hoạt động, miễn phí cho người dân.',
  definitionEn: 'Points in operation, free of charge.',
  isNational: 'Không',
  isProvincial: 'Có',
  isMinisterial: 'Không',
  direction: 'higher',
  accumulation: 'stock',
  rollUp: 'sum',
  rollUpNational: 'sum',
  decimals: '0',
  isInteger: 'Có',
} satisfies TypedEntry
const BREAK = { breakNoteVi: 'Từ nay tính cả điểm thu phí.', breakNoteEn: 'Paid points are counted from now on.' }

beforeAll(async () => {
  stage = await setStage()
  cast = stage.cast
})
afterAll(() => stage.database.close())

const admin = () => cast.administrator
const counts = () =>
  store.read((db) =>
    db.get(sql`select (select count(*) from indicators) i, (select count(*) from indicator_versions) v, (select count(*) from documents) d,
      (select count(*) from programmes) p, (select count(*) from targets) t, (select counter from edition) e`),
  )

async function fileOf(kind: RegisterKind, name: string, content: Uint8Array | string): Promise<ReadFile> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const incoming = await takeIn(
    name,
    (async function* () {
      yield bytes
    })(),
  )
  if (incoming === 'tooLarge') throw new Error('too large')
  const read = await readRegisterFile(REGISTERS[kind], incoming)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.file
}

async function idOf(kind: RegisterKind, search: string): Promise<number> {
  const list = await listEntries(admin(), kind, { search, groupId: null, page: 1 })
  const [first] = list?.entries ?? []
  if (!first) throw new Error(`No ${search}.`)
  return first.id
}

describe('a file of a register', () => {
  test.each(REGISTER_KINDS)('%s: the exported Excel file read back changes nothing', async (kind) => {
    const register = REGISTERS[kind]
    const entries = await listForFile(admin(), kind, 'words')
    const referents = await findReferents(admin(), referencesOf(register))
    const bytes = await writeWorkbook(register, entries, referents ?? {})
    if (entries.length === 0) return
    const preview = await previewImport(admin(), kind, await fileOf(kind, 'x.xlsx', bytes))
    expect(preview?.problems).toEqual([])
    expect(preview?.rows.filter(({ effect }) => effect !== 'nothing')).toEqual([])
    expect(preview?.counts.nothing).toBe(entries.length)
  })

  test.each(['indicators', 'targets'] as const)('%s: so does JSON', async (kind) => {
    const json = writeJson(REGISTERS[kind], await listForFile(admin(), kind, 'codes'))
    const preview = await previewImport(admin(), kind, await fileOf(kind, 'x.json', json))
    expect(preview?.problems).toEqual([])
    expect(preview?.rows.filter(({ effect }) => effect !== 'nothing')).toEqual([])
  })

  test('5,000 rows with 37 errors: exactly those 37 are told by their cells, and nothing is written', async () => {
    const row = (n: number): TypedEntry => ({
      kind: 'Kế hoạch',
      symbol: `${n}/KH-UBND`,
      issuedOn: '05/9/2026',
      unitId: 'Lai Châu',
      subjectVi: `Kế hoạch số ${n}`,
    })
    const wrong: TypedEntry[] = [
      { kind: 'Bản nháp' },
      { issuedOn: '31/02/2026' },
      { unitId: 'Lai Chow' },
      { subjectVi: '' },
    ]
    const column = ['B', 'D', 'G', 'H']
    const rows = Array.from({ length: 5000 }, (_, n) => row(n + 1))
    const places = Array.from({ length: 37 }, (_, n) => ({ index: 13 + n * 131, kind: n % 4 }))
    for (const { index, kind } of places) rows[index] = { ...row(index + 1), ...wrong[kind] }
    const before = await counts()
    const bytes = await writeWorkbook(REGISTERS.documents, rows, (await findReferents(admin(), ['unit'])) ?? {})
    const file = await fileOf('documents', 'van-ban.xlsx', bytes)
    const preview = await previewImport(admin(), 'documents', file)
    expect(preview?.problems.map(({ place }) => place)).toEqual(
      places.map(({ index, kind }) => `Dữ liệu!${column[kind]}${index + 2}`),
    )
    expect(await commitImport(admin(), 'documents', file, preview as never)).toEqual({
      ok: false,
      code: 'problems',
    })
    expect(await counts()).toEqual(before)
  }, 60_000)

  test('a right file is stored as a whole, waits for a release, and changes nothing the second time', async () => {
    const json = JSON.stringify([
      {
        kind: 'programme-target',
        programmeId: 'qd-1266-2026',
        textVi: 'Tỷ lệ hồ sơ trực tuyến',
        textEn: 'Online share',
        comparator: 'ge',
        value: 80.5,
        unit: '%',
        deadline: '2030-12-31',
        path: 'linear',
        isSourced: true,
      },
    ])
    const file = await fileOf('targets', 'x.json', json)
    const preview = await previewImport(admin(), 'targets', file)
    expect(preview?.counts).toEqual({ created: 1, newVersion: 0, words: 0, nothing: 0 })
    expect(await commitImport(admin(), 'targets', file, preview as never)).toEqual({
      ok: true,
      created: 1,
      changed: 0,
    })
    const stored = await findEntry(admin(), 'targets', await idOf('targets', 'ho so truc tuyen'))
    expect(stored?.typed.unitId, 'without a unit it is the target of the nation').toBe('national')
    expect(stored).toMatchObject({ release: null, entry: { slug: 'online-share-2030', value: 80.5 } })
    expect((await previewImport(admin(), 'targets', file))?.counts.nothing).toBe(1)
    expect(await commitImport(admin(), 'targets', file, preview as never)).toEqual({
      ok: false,
      code: 'changedMeanwhile',
    })
  })

  test('a change of meaning in a file needs its break note; a column that is not there changes nothing', async () => {
    const change = { slug: 'ict-enterprises', definitionVi: 'Một định nghĩa khác.' }
    const slug = (await listForFile(admin(), 'indicators', 'codes'))[0]?.slug as string
    const without = await previewImport(
      admin(),
      'indicators',
      await fileOf('indicators', 'x.json', JSON.stringify([{ ...change, slug }])),
    )
    expect(without?.problems).toEqual([
      expect.objectContaining({ place: 'x.json 1', column: 'Ghi chú gián đoạn (tiếng Việt)' }),
    ])
    const withNote = await previewImport(
      admin(),
      'indicators',
      await fileOf('indicators', 'x.json', JSON.stringify([{ ...change, slug, ...BREAK }])),
    )
    expect(withNote?.problems).toEqual([])
    expect(withNote?.counts).toEqual({ created: 0, newVersion: 1, words: 0, nothing: 0 })
  })
})

describe('an indicator', () => {
  test('made by the office has one definition, and moves the edition on', async () => {
    const before = (await counts()) as { e: number }
    const made = await createEntry(admin(), 'indicators', NEW)
    expect(made).toMatchObject({ ok: true })
    expect(((await counts()) as { e: number }).e).toBeGreaterThan(before.e)
    const view = await findEntry(admin(), 'indicators', await idOf('indicators', 'song khong day'))
    expect(view?.versions.map(({ version, labelVi }) => [version, labelVi])).toEqual([[1, 'Định nghĩa ban đầu']])
    expect(view).toMatchObject({ isRemovable: true, release: null })
  })

  test('keeps its version when its words change, and gets the next one when its meaning does', async () => {
    const id = await idOf('indicators', 'song khong day')
    expect(
      await editEntry(admin(), 'indicators', { id, version: 1 }, { helpVi: 'Tính đến ngày chốt số liệu.' }),
    ).toEqual({
      ok: true,
      effect: 'words',
      definitionVersion: 1,
    })
    const meaning = { definitionVi: 'Số điểm đang hoạt động.' }
    const refused = await editEntry(admin(), 'indicators', { id, version: 2 }, meaning)
    expect(refused).toMatchObject({ code: 'problems', problems: [{ code: 'breakNoteMissing' }] })
    expect(await editEntry(admin(), 'indicators', { id, version: 2 }, { ...meaning, ...BREAK })).toEqual({
      ok: true,
      effect: 'newVersion',
      definitionVersion: 2,
    })
    const view = await findEntry(admin(), 'indicators', id)
    expect(view?.versions.map(({ version, definitionVi }) => [version, definitionVi])).toEqual([
      [2, 'Số điểm đang hoạt động.'],
      [1, NEW.definitionVi],
    ])
    expect(await editEntry(admin(), 'indicators', { id, version: 3 }, {})).toMatchObject({ effect: 'nothing' })
  })

  test('changed by another administrator meanwhile is a conflict, told by name', async () => {
    const id = await idOf('indicators', 'song khong day')
    const result = await editEntry(admin(), 'indicators', { id, version: 1 }, { nameVi: 'Tên khác' })
    expect(result).toMatchObject({ ok: false, code: 'conflict', by: admin().name, version: 3 })
  })

  test('with published figures keeps its kind and unit, and is not removed', async () => {
    const id = await idOf('indicators', 'digital-economy-share-gdp')
    const view = await findEntry(admin(), 'indicators', id)
    const seen = { id, version: view?.version ?? 0 }
    expect(view?.uses.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['observations', 'releases']))
    const published = view?.uses.find(({ kind }) => kind === 'observations')?.count
    expect(view?.versions.reduce((sum, { figures }) => sum + figures, 0)).toBe(published)
    expect(await editEntry(admin(), 'indicators', seen, { unit: 'point', ...BREAK })).toMatchObject({
      problems: [{ key: 'unit', code: 'inUse' }],
    })
    expect(await removeEntry(admin(), 'indicators', seen)).toEqual({ ok: false, code: 'used' })
  })

  test('that nothing uses can be removed with all its definitions', async () => {
    const id = await idOf('indicators', 'song khong day')
    expect(await removeEntry(admin(), 'indicators', { id, version: 3 })).toEqual({ ok: true })
    expect(await findEntry(admin(), 'indicators', id)).toBeUndefined()
  })
})

test('what a release has shown of a target stays as it was', async () => {
  const all = await listEntries(admin(), 'targets', { search: '', groupId: null, page: 1 })
  const released = all?.entries.find(({ release, entry }) => release !== null && entry.value !== null)
  if (!released) throw new Error('No released target.')
  const seen = { id: released.id, version: released.version }
  expect(await editEntry(admin(), 'targets', seen, { value: '99' })).toMatchObject({
    problems: [{ key: 'value', code: 'fixed' }],
  })
  expect(await editEntry(admin(), 'targets', seen, { noteVi: 'Ghi chú của văn phòng.' })).toMatchObject({ ok: true })
  expect(await removeEntry(admin(), 'targets', { id: seen.id, version: seen.version + 1 })).toMatchObject({
    code: 'used',
  })
})

test('a task for all provinces makes an assignment for each; one with progress keeps its unit', async () => {
  const plan = await createEntry(admin(), 'plans', { year: '2026', titleVi: 'Kế hoạch năm 2026' })
  if (!plan.ok) throw new Error(JSON.stringify(plan))
  const task = await createEntry(admin(), 'tasks', {
    planId: 'Kế hoạch năm 2026',
    number: '1',
    textVi: 'Số hóa hồ sơ',
    lead: 'Tất cả tỉnh, thành phố',
    cooperating: 'Bộ Công an',
    dueOn: '31/12/2026',
    isOngoing: 'Không',
  })
  if (!task.ok) throw new Error(JSON.stringify(task))
  const count = () =>
    store.read((db) => db.get<{ n: number }>(sql`select count(*) n from assignments where task_id = ${task.id}`).n)
  expect(await count()).toBe(35)
  await store.write({ actorId: null, actorName: 'test' }, (tx) => {
    tx.db.run(
      sql`insert into progress_updates (assignment_id, period_id, status, author_id, at) select a.id, (select min(id) from periods), 'inProgress', ${admin().userId}, '2026-12-01T00:00:00.000Z' from assignments a join units u on u.id = a.unit_id where a.task_id = ${task.id} and u.slug = 'lai-chau' and u.valid_to is null`,
    )
    tx.audit({ action: 'test', objectKind: 'test' })
  })
  const seen = { id: task.id, version: 1 }
  expect(await editEntry(admin(), 'tasks', seen, { lead: 'Lào Cai' })).toMatchObject({
    problems: [{ key: 'lead', code: 'assignmentHasProgress', values: { typed: 'Lai Châu' } }],
  })
  expect(await editEntry(admin(), 'tasks', seen, { lead: 'Lào Cai; Lai Châu' })).toMatchObject({ ok: true })
  expect(await count()).toBe(3)
  expect(await removeEntry(admin(), 'tasks', { id: task.id, version: 2 })).toMatchObject({ code: 'used' })
})

test('who is not the administrator sees no register of the office and changes nothing', async () => {
  expect(await listEntries(cast.officer, 'targets', { search: '', groupId: null, page: 1 })).toBeUndefined()
  expect(await createEntry(cast.reviewer, 'indicators', NEW)).toEqual({ ok: false, code: 'forbidden' })
  const denied = await store.read(
    (db) => db.get<{ n: number }>(sql`select count(*) n from audit_events where outcome = 'denied'`).n,
  )
  expect(denied).toBe(1)
})
