import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { planDates } from '../../lib/period-plans.ts'
import { must, type Stage, setClock, setStage } from '../reporting/cast.ts'
import { formVersions, indicators, regimes } from '../schema.ts'
import { store } from '../store.ts'
import { compareVersions, findFormVersion, listAddable, listFormVersions, type OfficeForm } from './form-reading.ts'
import type { FormStep } from './form-steps.ts'
import {
  addIndicators,
  createForm,
  discardDraft,
  draftNextVersion,
  saveDetails,
  saveIntro,
  takeFormStep,
} from './forms.ts'
import { openPeriod, planPeriod } from './periods.ts'

const TITLES = { titleVi: 'Báo cáo quý IV/2026', titleEn: 'Report for Q4 2026' }
let stage: Stage
let annualId: number

beforeEach(async () => {
  stage = await setStage()
  setClock(stage.database, '2026-11-20T02:00:00.000Z')
  const annual = await store.read((db) =>
    db.select().from(formVersions).where(eq(formVersions.formId, stage.key.formId)).get(),
  )
  annualId = annual?.id ?? 0
})
afterEach(() => stage.database.close())

const admin = () => stage.cast.administrator

async function look(id: number): Promise<OfficeForm> {
  const found = await findFormVersion(admin(), id)
  if (!found) throw new Error(`No form version ${id}.`)
  return found
}

/** A copy of the annual form, as a form of its own. */
async function copy(): Promise<OfficeForm> {
  return look((await must(createForm(admin(), TITLES, annualId))).id)
}

const slugs = ({ form }: OfficeForm) => form.sections.map(({ fields }) => fields.map(({ indicator }) => indicator.slug))
const idOf = (one: OfficeForm, slug: string) =>
  one.form.sections.flatMap(({ fields }) => fields).find(({ indicator }) => indicator.slug === slug)?.indicator.id ?? 0

async function step(one: OfficeForm, name: FormStep, target: number): Promise<OfficeForm> {
  await must(takeFormStep(admin(), one.version.id, one.version.version, { step: name, target }))
  return look(one.version.id)
}

async function openWith(formVersionId: number) {
  const decree = await store.read((db) => db.select().from(regimes).where(eq(regimes.slug, 'decree')).get())
  const dates = planDates('decree', '2026-Q4', [])
  if (!decree || !dates) throw new Error('No decree regime.')
  const plan = { regimeId: decree.id, code: '2026-Q4', nameVi: null, formVersionIds: [formVersionId], ...dates }
  const { id } = await must(planPeriod(admin(), plan))
  return must(openPeriod(admin(), id, 1))
}

describe('a new form', () => {
  test('as a copy asks the same in the same order of the same units', async () => {
    const [made, annual] = [await copy(), await look(annualId)]
    expect(slugs(made)).toEqual(slugs(annual))
    expect(made).toMatchObject({ recipients: annual.recipients, isFrozen: false, usedIn: [] })
    expect((await compareVersions(admin(), annualId, made.version.id, String))?.differences).toEqual([])
  })

  test('posted twice is one form; another one of its name is taken', async () => {
    const first = await copy()
    expect((await copy()).version.id).toBe(first.version.id)
    const other = { ...TITLES, titleVi: 'Báo cáo khác' }
    expect(await createForm(admin(), other, null)).toMatchObject({ code: 'taken', field: 'titleEn' })
  })

  test('only an administrator makes one', async () => {
    expect(await createForm(stage.cast.publisher, TITLES, null)).toEqual({ ok: false, code: 'forbidden' })
  })
})

describe('shaping a draft', () => {
  test('an added indicator goes to the section of its group, a new section to the place of its group', async () => {
    const made = await look((await must(createForm(admin(), TITLES, null))).id)
    const pick = async (slug: string) =>
      (await store.read((db) => db.select().from(indicators).where(eq(indicators.slug, slug)).get()))?.id ?? 0
    const add = async (slug: string) => {
      const { version } = await look(made.version.id)
      await must(addIndicators(admin(), version.id, version.version, [await pick(slug)]))
    }
    await add('dx-budget-allocated')
    await add('dx-models-replicated')
    await add('provincial-dx-goals-completed')
    expect(slugs(await look(made.version.id))).toEqual([
      ['dx-models-replicated', 'provincial-dx-goals-completed'],
      ['dx-budget-allocated'],
    ])
  })

  test('fields and sections move one place, and no further than the ends', async () => {
    const made = await copy()
    const first = slugs(made)[1]?.[0] ?? ''
    const moved = await step(made, 'down', idOf(made, first))
    expect(slugs(moved)[1]?.indexOf(first)).toBe(1)
    const back = await step(moved, 'up', idOf(moved, first))
    expect(slugs(await step(back, 'up', idOf(back, first)))).toEqual(slugs(made))
    const [top, second] = made.form.sections
    const turned = await step(await look(made.version.id), 'sectionDown', top?.id ?? 0)
    expect(turned.form.sections.slice(0, 2).map(({ id }) => id)).toEqual([second?.id, top?.id])
  })

  test('the last indicator of a section takes the section with it, and can be added again', async () => {
    const made = await copy()
    const budget = idOf(made, 'dx-budget-allocated')
    const without = await step(made, 'remove', budget)
    expect(without.form.sections).toHaveLength(made.form.sections.length - 1)
    const addable = (await listAddable(admin(), without)).flatMap((group) => group.indicators.map(({ id }) => id))
    expect(addable).toContain(budget)
  })

  test('optional, open to contributors, a text above a section, other units: told as the difference', async () => {
    const made = await copy()
    const section = made.form.sections[0]
    if (!section) throw new Error('No section.')
    let now = await step(made, 'relax', idOf(made, 'dx-budget-allocated'))
    now = await step(now, 'sectionOpen', section.id)
    const intro = { sectionId: section.id, introVi: 'Số liệu lũy kế đến 14/12/2026.' }
    await must(saveIntro(admin(), now.version.id, now.version.version, intro))
    now = await look(now.version.id)
    const details = { ...TITLES, unitKinds: ['ministry'], unitIds: [] }
    await must(saveDetails(admin(), now.version.id, now.version.version, details))
    const found = await compareVersions(admin(), annualId, now.version.id, String)
    expect(found?.differences.map(({ kind }) => kind)).toEqual([
      'optional',
      'intro',
      'opened',
      'recipientAdded',
      'recipientRemoved',
    ])
  })

  test('whoever comes second is told by name and time, and nothing of theirs is mixed in', async () => {
    const made = await copy()
    await step(made, 'remove', idOf(made, 'dx-budget-allocated'))
    const details = { ...TITLES, titleVi: 'Tên khác', unitKinds: ['province'], unitIds: [] }
    const late = await saveDetails(admin(), made.version.id, made.version.version, details)
    expect(late).toMatchObject({ code: 'conflict', by: admin().name, at: '2026-11-20T02:00:00.000Z' })
    expect((await look(made.version.id)).version.titleVi).toBe(TITLES.titleVi)
  })
})

describe('a version that a period has opened with', () => {
  test('changes no more and cannot be dropped; a change begins the next version, once', async () => {
    const { version } = await copy()
    await openWith(version.id)
    const details = { ...TITLES, unitKinds: ['province'], unitIds: [] }
    expect(await saveDetails(admin(), version.id, version.version, details)).toEqual({ ok: false, code: 'frozen' })
    expect(await discardDraft(admin(), version.id, version.version)).toEqual({ ok: false, code: 'frozen' })
    const next = await must(draftNextVersion(admin(), version.id))
    expect(await must(draftNextVersion(admin(), version.id))).toMatchObject({ id: next.id })
    expect((await look(next.id)).version).toMatchObject({ number: 2, frozenAt: null })
    const changed = await step(await look(next.id), 'remove', idOf(await look(next.id), 'dx-budget-allocated'))
    expect(slugs(await look(version.id)).flat()).toContain('dx-budget-allocated')
    expect(slugs(changed).flat()).not.toContain('dx-budget-allocated')
  })
})

test('an unused draft can be dropped, and its form with it; one that a plan uses cannot', async () => {
  const { version } = await copy()
  const before = (await listFormVersions(admin())).length
  await must(discardDraft(admin(), version.id, version.version))
  expect(await listFormVersions(admin())).toHaveLength(before - 1)
  const again = await copy()
  const decree = await store.read((db) => db.select().from(regimes).where(eq(regimes.slug, 'decree')).get())
  const dates = planDates('decree', '2026-Q4', [])
  if (!decree || !dates) throw new Error('No decree regime.')
  const plan = { regimeId: decree.id, code: '2026-Q4', nameVi: null, formVersionIds: [again.version.id], ...dates }
  await must(planPeriod(admin(), plan))
  expect(await discardDraft(admin(), again.version.id, again.version.version)).toEqual({ ok: false, code: 'used' })
})
