import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { verifyAudit } from '../audit.ts'
import { connections } from '../connections.ts'
import { figuresAsOf } from '../figures.ts'
import { store } from '../store.ts'
import { openTestDatabase, type TestDatabase } from '../test-database.ts'
import { seedDatabase } from './seed.ts'

let database: TestDatabase
let data: string

beforeEach(async () => {
  database = await openTestDatabase({ seeded: true })
  data = mkdtempSync(join(tmpdir(), 'tien-do-so-data-'))
  cpSync(fileURLToPath(new URL('../data', import.meta.url)), data, { recursive: true })
})
afterEach(() => {
  database.close()
  rmSync(data, { recursive: true, force: true })
})

const count = (query: string) => connections().reading.prepare(query).pluck().get() as number

type Edited = { [key: string]: unknown }[]
function edit<T = Edited>(file: string, change: (content: T) => void) {
  const content = JSON.parse(readFileSync(join(data, file), 'utf8'))
  change(content)
  writeFileSync(join(data, file), JSON.stringify(content))
}

function row(rows: Edited, id: string): { [key: string]: unknown } {
  const found = rows.find((one) => one.id === id || one.slug === id)
  if (!found) throw new Error(`no row ${id}`)
  return found
}

/** Value and qualifier of a national figure as of a release. */
async function national(slug: string, period: string, release: number) {
  const indicator = count(`select id from indicators where slug = '${slug}'`)
  const unit = count("select id from units where kind = 'national'")
  const figures = await store.read((db) => figuresAsOf(db, release, { indicatorIds: [indicator], unitIds: [unit] }))
  const figure = figures.find((one) => one.period === period)
  return figure && { value: figure.value, qualifier: figure.qualifier }
}

describe('the figures of the real data', () => {
  test('every observation of the reports is there with each of its citations', () => {
    const told = JSON.parse(readFileSync(join(data, 'observations.json'), 'utf8')) as { citations: unknown[] }[]
    const cited = told.flatMap(({ citations }) => citations).length
    expect(told).toHaveLength(111)
    expect(cited).toBe(120)
    expect(count('select count(*) from citations where quote is not null')).toBe(cited)
    expect(count('select count(*) from indicators')).toBe(102)
  })

  test('the digital-economy share of 2021 is 9.6 as of release 1 and 11.91 from release 3 on', async () => {
    expect(await national('digital-economy-share-gdp', '2021', 1)).toEqual({ value: 9.6, qualifier: 'exact' })
    expect(await national('digital-economy-share-gdp', '2021', 2)).toEqual({ value: 9.6, qualifier: 'exact' })
    expect(await national('digital-economy-share-gdp', '2021', 3)).toEqual({ value: 11.91, qualifier: 'estimate' })
  })

  test('the national DTI of 2023 is a forecast of 0.75 from release 2 and 0.7326 as of release 5', async () => {
    expect(await national('national-dx-index', '2023', 1)).toBeUndefined()
    expect(await national('national-dx-index', '2023', 2)).toEqual({ value: 0.75, qualifier: 'forecast' })
    expect(await national('national-dx-index', '2023', 4)).toEqual({ value: 0.75, qualifier: 'forecast' })
    expect(await national('national-dx-index', '2023', 5)).toEqual({ value: 0.7326, qualifier: 'exact' })
  })

  test('DTI 2024 stands nowhere before release 5', () => {
    const dti = "indicator_id in (select id from indicators where slug like 'dti-%' or slug = 'national-dx-index')"
    expect(count(`select count(*) from observations where period = '2024' and ${dti} and release < 5`)).toBe(0)
    expect(count(`select count(*) from observations where period = '2024' and ${dti} and release = 5`)).toBeGreaterThan(
      10,
    )
  })

  test('a rank that a report and a DTI source both tell is one observation with two citations', () => {
    const of = `from citations c join indicators i on i.id = c.indicator_id join units u on u.id = c.unit_id
      where i.slug = 'dti-rank-province' and u.slug = 'da-nang' and c.period = '2021'`
    expect(count(`select count(*) ${of}`)).toBe(2)
    expect(count(`select count(distinct release) ${of}`)).toBe(1)
  })

  test('a ratio is computed from its counts, and the told percentage stays on the citation', () => {
    const of = (column: string, table: string) =>
      count(`select ${column} from ${table} t join indicators i on i.id = t.indicator_id
        where i.slug = 'dx-goals-2025-needing-effort' and t.release = 2`)
    expect(of('value', 'observations')).toBe((100 * 17) / 62)
    expect(of('told_value', 'citations')).toBe(27.5)
    expect(of('told_decimals', 'citations')).toBe(1)
  })

  test('recalled targets are kept and marked as unsourced', () => {
    const marked = (slug: string) => count(`select is_sourced from targets where slug = '${slug}'`)
    expect(marked('749-01-2025')).toBe(1)
    expect(marked('749-01-2030')).toBe(0)
  })
})

describe('units by day', () => {
  const living = (kind: string, day: string) =>
    count(`select count(*) from units where kind = '${kind}'
      and coalesce(valid_from, '') <= '${day}' and coalesce(valid_to, '9999') >= '${day}'`)

  test.each([
    ['province', '2025-06-30', 63],
    ['province', '2025-07-01', 34],
    ['ministry', '2025-02-28', 22],
    ['ministry', '2025-03-01', 17],
  ])('%s units on %s: %i', (kind, day, expected) => {
    expect(living(kind, day)).toBe(expected)
  })

  test('Lào Cai before and after the reorganisation are two rows, Lai Châu is one', () => {
    expect(count("select count(*) from units where kind = 'province' and slug = 'lao-cai'")).toBe(2)
    expect(count("select count(*) from units where kind = 'province' and slug = 'lai-chau'")).toBe(1)
  })

  test('Huế is called Thành phố Huế from 2025-01-01, on the same row', () => {
    const names = connections()
      .reading.prepare(
        `select valid_from, full_name_vi from unit_designations where unit_id = (select id from units where slug = 'hue') order by valid_from`,
      )
      .raw()
      .all()
    expect(names.slice(0, 2)).toEqual([
      [null, 'Tỉnh Thừa Thiên Huế'],
      ['2025-01-01', 'Thành phố Huế'],
    ])
  })
})

describe('loading again', () => {
  test('the same files do nothing, not even to the audit', async () => {
    const events = count('select count(*) from audit_events')
    expect((await seedDatabase(data)).changedFiles).toEqual([])
    expect(count('select count(*) from audit_events')).toBe(events)
  })

  test('a changed name is brought in and moves the edition on; nothing else is touched', async () => {
    const edition = count('select counter from edition')
    edit('indicators.json', (rows) => Object.assign(row(rows, 'egdi-rank'), { nameVi: 'Hạng mới' }))
    expect(await seedDatabase(data)).toMatchObject({ changedFiles: ['indicators.json'], inserted: 0, updated: 1 })
    expect(count("select name_vi from indicators where slug = 'egdi-rank'")).toBe('Hạng mới')
    expect(count('select counter from edition')).toBe(edition + 1)
  })

  test('what the office edited stays when another file changes', async () => {
    await store.write({ actorId: null, actorName: 'test' }, (tx) => {
      tx.db.run(sql`update indicators set short_vi = 'Của Văn phòng' where slug = 'egdi-rank'`)
      tx.audit({ action: 'edit', objectKind: 'indicator' })
    })
    edit('obstacles.json', (rows) => Object.assign(row(rows, 's03-hr'), { vi: 'Thiếu nhân lực.' }))
    await seedDatabase(data)
    expect(count("select short_vi from indicators where slug = 'egdi-rank'")).toBe('Của Văn phòng')
  })

  test('a new observation is inserted', async () => {
    const before = count('select count(*) from observations')
    edit('observations.json', (rows) => {
      const one = structuredClone(row(rows, 'digital-economy-share-gdp--national--2022--r3'))
      rows.push({ ...one, id: 'new', period: '2020', value: 8.2 })
    })
    await seedDatabase(data)
    expect(count('select count(*) from observations')).toBe(before + 1)
  })

  test('another value for a published figure is refused, and nothing changes', async () => {
    edit('obstacles.json', (rows) => Object.assign(row(rows, 's03-hr'), { vi: 'Khác.' }))
    edit('observations.json', (rows) =>
      Object.assign(row(rows, 'digital-economy-share-gdp--national--2021--r1'), { value: 9.7 }),
    )
    await expect(seedDatabase(data)).rejects.toThrow(
      /^observations\.json, row digital-economy-share-gdp--national--2021--r1: is already published with another value;/,
    )
    expect(count("select count(*) from obstacles where text_vi = 'Khác.'")).toBe(0)
  })

  test('a published figure that is gone from the files is refused', async () => {
    edit('observations.json', (rows) =>
      rows.splice(
        rows.findIndex((one) => String(one.id).startsWith('vneid-visits')),
        1,
      ),
    )
    await expect(seedDatabase(data)).rejects.toThrow(/published figures are never removed/)
  })
})

describe('bad data is told in one line with file, row and reason', () => {
  test('broken JSON', async () => {
    writeFileSync(join(data, 'sources.json'), '[{"id": "ha-giang-2022-08",\n oops')
    await expect(seedDatabase(data)).rejects.toThrow(/^sources\.json: is not valid JSON \([^\n]*\)$/)
  })

  test('a missing file', async () => {
    rmSync(join(data, 'targets.json'))
    await expect(seedDatabase(data)).rejects.toThrow('targets.json: cannot be read (ENOENT)')
  })

  const OBSERVATION = 'vneid-visits--national--@2024-04--r3'
  test.each([
    ['a value that is text', { value: 'nhiều' }, /: value: /],
    ['an unknown indicator', { indicator: 'no-such' }, /: unknown indicator no-such$/],
    ['an unknown unit', { unit: 'no-such', unitSet: 'provinces-63' }, /: unknown unit no-such \(provinces-63\)$/],
    ['a period that is none', { period: '2024-13' }, /: period: is no period$/],
    [
      'a release that its source did not enter',
      { release: 4 },
      /: release is 4; the first on or after its source is 3$/,
    ],
    ['an unknown definition version', { definitionVersion: 9 }, /: unknown definition version 9$/],
    ['an unknown key', { colour: 'red' }, /Unrecognized key/],
  ])('an observation with %s', async (_what, change, reason) => {
    edit('observations.json', (rows) => Object.assign(row(rows, OBSERVATION), change))
    const trouble = (await seedDatabase(data).catch((error: Error) => error)) as Error
    expect(trouble.message).toContain(`observations.json, row ${OBSERVATION}: `)
    expect(trouble.message).toMatch(reason)
  })

  test('the value of a ratio is computed from its counts, whatever the file says it is', async () => {
    edit('observations.json', (rows) =>
      Object.assign(row(rows, 'annual-plan-tasks-completed--national--2023--r2'), { value: 12 }),
    )
    await seedDatabase(data)
    const figures = await store.read((db) => figuresAsOf(db, 2))
    const figure = figures.find(({ numerator, denominator }) => numerator === 102 && denominator === 126)
    expect(figure?.value).toBeCloseTo(80.952, 3)
  })

  test('a unit that goes into no new one', async () => {
    edit<{ new: { slug: string; formedFrom: string[] }[] }>('provinces.json', ({ new: formed }) => {
      for (const unit of formed) if (unit.slug === 'lao-cai') unit.formedFrom = ['lao-cai']
    })
    await expect(seedDatabase(data)).rejects.toThrow(/^provinces\.json: 63 units do not become 34$/)
  })
})

describe('the database itself', () => {
  test('every table is STRICT', () => {
    const tables = connections().reading.pragma('table_list') as {
      schema: string
      name: string
      type: string
      strict: number
    }[]
    const loose = tables.filter(
      ({ schema, name, type, strict }) =>
        schema === 'main' && type === 'table' && !strict && !name.startsWith('sqlite_'),
    )
    expect(loose.map(({ name }) => name)).toEqual([])
  })

  test.each(['observations', 'citations', 'releases', 'audit_events'])('%s cannot be updated or deleted', (table) => {
    const { writing } = connections()
    const column = table === 'audit_events' ? 'outcome' : table === 'releases' ? 'title_vi' : 'note_vi'
    expect(() => writing.exec(`update ${table} set ${column} = 'ok'`)).toThrow(/insert-only/)
    expect(() => writing.exec(`delete from ${table}`)).toThrow(/insert-only/)
  })

  test('the audit has one row for the loading and its chain holds', () => {
    expect(count("select count(*) from audit_events where action = 'seed'")).toBe(1)
    expect(verifyAudit(connections().reading).brokenAt).toBeNull()
  })
})
