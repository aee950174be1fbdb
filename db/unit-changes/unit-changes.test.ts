import { and, eq, isNull } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { UnitPlan } from '../../lib/unit-plan.ts'
import { existsOn } from '../../lib/units.ts'
import { JOB_WORKS } from '../job-works.ts'
import { runDueJobs } from '../jobs.ts'
import { provinceId, type Stage, setClock, setStage, TEST } from '../reporting/cast.ts'
import { listOwed } from '../reporting/desk.ts'
import { saveAnswers } from '../reporting/filing.ts'
import { findReport } from '../reporting/report-view.ts'
import { startReport } from '../reporting/starting.ts'
import { assignments, directives, tasks, unitSuccessions, units, universes } from '../schema.ts'
import { store } from '../store.ts'
import { designationOn, readUnitRegister } from '../units.ts'
import { findRolesOn, grantRole, insertUser } from '../users.ts'
import { today, type Viewer } from '../viewers.ts'
import { dryRunUnitChange } from './dry-run.ts'
import { cancelUnitChange, findUnitChange, planUnitChange, startOf } from './planning.ts'

const DAY = '2027-01-01'
const MIDNIGHT = '2026-12-31T17:00:00.000Z'

let stage: Stage
let laiChau: number
let dienBien: number
let neighbour: Viewer

beforeEach(async () => {
  stage = await setStage()
  laiChau = stage.key.unitId
  dienBien = await provinceId('dien-bien')
  neighbour = await addOfficer('dienbien@x.example', dienBien)
})
afterEach(() => stage.database.close())

describe('the dry run of a merger', () => {
  it('tells what will happen to drafts, tasks, people, addresses, figures and tiles', async () => {
    await startReport(stage.cast.officer, stage.key)
    await giveTask([laiChau, dienBien])
    const told = await dryRunUnitChange(stage.cast.administrator, merger())
    expect(told).toMatchObject({
      problems: [],
      isSameUnit: false,
      lastDay: '2026-12-31',
      countBefore: 34,
      countAfter: 33,
      drafts: [{ unitName: 'Lai Châu', state: 'draft' }],
      assignments: { open: 2, shared: 1 },
      addresses: [
        { slug: 'dien-bien', outcome: 'ended' },
        { slug: 'lai-chau', outcome: 'ended' },
        { slug: 'tay-bac', outcome: 'new' },
      ],
      tiles: [{ name: 'Tây Bắc', tile: 'Điện Biên' }],
    })
    expect(told?.people.map(({ name }) => name)).toEqual(
      expect.arrayContaining([stage.cast.officer.name, stage.cast.leader.name, neighbour.name]),
    )
    expect(told?.rollUps.length).toBeGreaterThan(0)
  })

  it('keeps the tile and the address where the new province takes them over', async () => {
    const told = await dryRunUnitChange(stage.cast.administrator, merger({ slug: 'lai-chau' }))
    expect(told?.tiles).toEqual([{ name: 'Tây Bắc', tile: 'Lai Châu' }])
    expect(told?.addresses).toContainEqual({ slug: 'lai-chau', outcome: 'taken' })
  })

  it('changes nothing, and is the administrator’s', async () => {
    const before = await countUnits()
    await dryRunUnitChange(stage.cast.administrator, merger())
    expect(await countUnits()).toBe(before)
    expect(await dryRunUnitChange(stage.cast.reviewer, merger())).toBeUndefined()
    expect((await planUnitChange(stage.cast.reviewer, merger())).result).toMatchObject({ code: 'forbidden' })
  })
})

describe('a planned merger', () => {
  it('does nothing before its day and everything on it', async () => {
    const changeId = await planned(merger())
    setClock(stage.database, '2026-12-31T16:59:59.000Z')
    expect(await runDueJobs(JOB_WORKS)).toBe(0)
    expect(await unitsNow()).toBe(34)
    setClock(stage.database, MIDNIGHT)
    expect(startOf(DAY)).toBe(MIDNIGHT)
    expect(await runDueJobs(JOB_WORKS)).toBe(1)
    expect(await unitsNow()).toBe(33)
    expect(await findUnitChange(stage.cast.administrator, changeId)).toMatchObject({ isCarriedOut: true })
    const pairs = await store.read((db) =>
      db.select().from(unitSuccessions).where(eq(unitSuccessions.changeId, changeId)).all(),
    )
    expect(pairs.map(({ predecessorId }) => predecessorId).sort()).toEqual([dienBien, laiChau].sort())
    const count = await store.read((db) => db.select().from(universes).where(eq(universes.validFrom, DAY)).get())
    expect(count).toMatchObject({ count: 33, documentSymbol: '01/2026/QH16' })
  })

  it('leaves a draft with the unit of its period, and lets today’s holders go on with it', async () => {
    const started = await startReport(stage.cast.officer, stage.key)
    if (!started?.ok) throw new Error('Not started.')
    await planned(merger())
    setClock(stage.database, MIDNIGHT)
    await runDueJobs(JOB_WORKS)
    for (const person of [stage.cast.officer, neighbour]) {
      const viewer = await asOfToday(person)
      const view = await findReport(viewer, started.id)
      expect(view).toMatchObject({ unitName: 'Lai Châu', report: { unitId: laiChau } })
      expect(await saveAnswers(viewer, started.id, [])).toMatchObject({ ok: true })
    }
    expect(await findReport(await asOfToday(stage.cast.stranger), started.id)).toBeUndefined()
    const owed = await listOwed(await asOfToday(neighbour))
    expect(owed.map(({ report }) => report?.id)).toContain(started.id)
  })

  it('passes the roles: the old ones end with the last day, the new ones begin with the first', async () => {
    await planned(merger())
    setClock(stage.database, MIDNIGHT)
    await runDueJobs(JOB_WORKS)
    const successor = await store.read((db) => db.select().from(units).where(eq(units.slug, 'tay-bac')).get())
    const roles = async (day: string) => (await findRolesOn(stage.cast.officer.userId, day))?.grants
    expect(await roles(DAY)).toEqual([{ role: 'officer', unitId: successor?.id, from: DAY, to: null }])
    expect(await roles('2026-12-31')).toMatchObject([{ role: 'officer', unitId: laiChau, to: '2026-12-31' }])
  })

  it('passes a task that both had once, and one that one had as it is', async () => {
    await giveTask([laiChau, dienBien])
    await giveTask([dienBien])
    await planned(merger())
    setClock(stage.database, MIDNIGHT)
    await runDueJobs(JOB_WORKS)
    const successor = await store.read((db) => db.select().from(units).where(eq(units.slug, 'tay-bac')).get())
    const held = await store.read((db) => db.select().from(assignments).where(isNull(assignments.closedAt)).all())
    expect(held.filter(({ unitId }) => unitId === successor?.id)).toHaveLength(2)
    expect(held.filter(({ unitId }) => unitId === laiChau || unitId === dienBien)).toEqual([])
  })

  it('can be taken back until then, and not afterwards', async () => {
    const { administrator } = stage.cast
    const first = await planned(merger())
    expect((await planUnitChange(administrator, merger())).problems).toEqual(['planned'])
    expect(await cancelUnitChange(administrator, first, 7)).toMatchObject({ code: 'conflict' })
    expect(await cancelUnitChange(administrator, first, 1)).toMatchObject({ ok: true })
    const second = await planned(merger())
    setClock(stage.database, MIDNIGHT)
    await runDueJobs(JOB_WORKS)
    expect(await cancelUnitChange(administrator, second, 2)).toMatchObject({ code: 'used' })
    expect(await unitsNow()).toBe(33)
  })
})

it('a change of type leaves the unit as it is, under another designation from its day on', async () => {
  const plan = { ...merger({ slug: 'lai-chau', nameVi: 'Lai Châu', fullNameVi: 'Thành phố Lai Châu', type: 'city' }) }
  await planned({ ...plan, kind: 'typeChanged', predecessorIds: [laiChau] })
  setClock(stage.database, MIDNIGHT)
  await runDueJobs(JOB_WORKS)
  const register = await store.read(readUnitRegister)
  expect(designationOn(register, laiChau, '2026-12-31').type).toBe('province')
  expect(designationOn(register, laiChau, DAY)).toMatchObject({ type: 'city', fullNameVi: 'Thành phố Lai Châu' })
  expect(await unitsNow()).toBe(34)
})

it('a split gives every successor the open tasks, and leaves the roles to be given by hand', async () => {
  await giveTask([laiChau])
  const [one] = merger().successors
  if (!one) throw new Error('No successor.')
  const two = { ...one, slug: 'phong-tho', nameVi: 'Phong Thổ', fullNameVi: 'Tỉnh Phong Thổ' }
  await planned({ ...merger(), kind: 'split', predecessorIds: [laiChau], successors: [one, two] })
  setClock(stage.database, MIDNIGHT)
  await runDueJobs(JOB_WORKS)
  expect(await unitsNow()).toBe(35)
  const open = await store.read((db) => db.select().from(assignments).where(isNull(assignments.closedAt)).all())
  expect(open).toHaveLength(2)
  expect((await findRolesOn(stage.cast.officer.userId, DAY))?.grants).toMatchObject([{ unitId: laiChau }])
})

function merger(change: Partial<UnitPlan['successors'][number]> = {}): UnitPlan {
  const successor = {
    slug: 'tay-bac',
    code: '99',
    nameVi: 'Tây Bắc',
    fullNameVi: 'Tỉnh Tây Bắc',
    nameEn: 'Tay Bac',
    type: 'province',
    regionId: null,
    ...change,
  }
  return {
    kind: 'merged',
    predecessorIds: [dienBien, laiChau],
    successors: [successor],
    documentSymbol: '01/2026/QH16',
    inForceOn: '2026-12-15',
    operatingOn: DAY,
  }
}

async function planned(plan: UnitPlan): Promise<number> {
  const { result, problems } = await planUnitChange(stage.cast.administrator, plan)
  if (!result.ok) throw new Error(`${result.code} ${problems.join(' ')}`)
  return result.id
}

function giveTask(unitIds: number[]) {
  return store.write(TEST, (tx) => {
    const directive = tx.db.select({ id: directives.id }).from(directives).get()
    const { id: taskId } = tx.db
      .insert(tasks)
      .values({ directiveId: directive?.id ?? 0, textVi: 'Ban hành kế hoạch' })
      .returning({ id: tasks.id })
      .get()
    for (const unitId of unitIds) tx.db.insert(assignments).values({ taskId, unitId, role: 'lead' }).run()
    tx.audit({ action: 'test', objectKind: 'task' })
  })
}

async function addOfficer(email: string, unitId: number): Promise<Viewer> {
  const userId = await store.write(TEST, async (tx) => {
    const id = (await insertUser(tx, { email, name: 'Quàng Văn Bên Cạnh' })) ?? 0
    await grantRole(tx, id, { role: 'officer', unitId }, null)
    return id
  })
  return asOfToday({ userId } as Viewer)
}

async function asOfToday({ userId }: Viewer): Promise<Viewer> {
  const person = await findRolesOn(userId, today())
  if (!person) throw new Error('No such person.')
  return person
}

const countUnits = () => store.read((db) => db.select().from(units).all().length)

async function unitsNow(): Promise<number> {
  const provinces = await store.read((db) =>
    db
      .select()
      .from(units)
      .where(and(eq(units.kind, 'province')))
      .all(),
  )
  return provinces.filter((unit) => existsOn(unit, today())).length
}
