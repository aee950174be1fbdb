// The small steps by which a draft takes shape: an indicator up, down, out, required or not; a section up, down, open to contributors
// or not. A table: each step is what it does to the draft, and says whether there was anything to do.
import { and, asc, eq } from 'drizzle-orm'
import { formItems, formSections } from '../schema.ts'
import type { Db } from '../store.ts'

type StepWork = (db: Db, formVersionId: number, target: number) => boolean

const STEPS = {
  up: (db, form, indicatorId) => moveItem(db, form, indicatorId, -1),
  down: (db, form, indicatorId) => moveItem(db, form, indicatorId, 1),
  remove: removeItem,
  require: (db, form, indicatorId) => setRequired(db, form, indicatorId, true),
  relax: (db, form, indicatorId) => setRequired(db, form, indicatorId, false),
  sectionUp: (db, form, sectionId) => moveSection(db, form, sectionId, -1),
  sectionDown: (db, form, sectionId) => moveSection(db, form, sectionId, 1),
  sectionOpen: (db, form, sectionId) => setOpen(db, form, sectionId, true),
  sectionShut: (db, form, sectionId) => setOpen(db, form, sectionId, false),
} as const satisfies Record<string, StepWork>

export type FormStep = keyof typeof STEPS
export const FORM_STEPS = Object.keys(STEPS) as FormStep[]

/** Does one step; false where the target is not in the draft or stands at the end already. */
export function doStep(db: Db, formVersionId: number, step: FormStep, target: number): boolean {
  return STEPS[step](db, formVersionId, target)
}

function moveItem(db: Db, form: number, indicatorId: number, by: 1 | -1): boolean {
  const items = db
    .select()
    .from(formItems)
    .where(eq(formItems.formVersionId, form))
    .orderBy(asc(formItems.position))
    .all()
  const section = items.find((item) => item.indicatorId === indicatorId)?.sectionId
  const row = items.filter(({ sectionId }) => sectionId === section)
  const moved = swapped(row, (item) => item.indicatorId === indicatorId, by)
  if (!moved) return false
  const places = row.map(({ position }) => position)
  for (const [place, item] of moved.entries()) setItem(db, form, item.indicatorId, { position: places[place] })
  return true
}

/** A section that has lost its last indicator goes with it: an empty heading asks nothing. */
function removeItem(db: Db, form: number, indicatorId: number): boolean {
  const one = and(eq(formItems.formVersionId, form), eq(formItems.indicatorId, indicatorId))
  const item = db.select().from(formItems).where(one).get()
  if (!item) return false
  db.delete(formItems).where(one).run()
  const left = db.select().from(formItems).where(eq(formItems.sectionId, item.sectionId)).get()
  if (!left) db.delete(formSections).where(eq(formSections.id, item.sectionId)).run()
  return true
}

function setRequired(db: Db, form: number, indicatorId: number, isRequired: boolean): boolean {
  return setItem(db, form, indicatorId, { isRequired })
}

function moveSection(db: Db, form: number, sectionId: number, by: 1 | -1): boolean {
  const sections = listSections(db, form)
  const moved = swapped(sections, ({ id }) => id === sectionId, by)
  if (!moved) return false
  renumberSections(db, moved)
  return true
}

/** Sections of a draft in order. */
export function listSections(db: Db, form: number) {
  return db
    .select()
    .from(formSections)
    .where(eq(formSections.formVersionId, form))
    .orderBy(asc(formSections.position))
    .all()
}

/** Writes the order of sections as it stands in the list. */
export function renumberSections(db: Db, sections: readonly { id: number }[]) {
  for (const [place, { id }] of sections.entries())
    db.update(formSections)
      .set({ position: place + 1 })
      .where(eq(formSections.id, id))
      .run()
}

function setOpen(db: Db, form: number, sectionId: number, isOpenToContributors: boolean): boolean {
  const one = and(eq(formSections.formVersionId, form), eq(formSections.id, sectionId))
  return db.update(formSections).set({ isOpenToContributors }).where(one).run().changes === 1
}

function setItem(db: Db, form: number, indicatorId: number, change: Partial<typeof formItems.$inferSelect>): boolean {
  const one = and(eq(formItems.formVersionId, form), eq(formItems.indicatorId, indicatorId))
  return db.update(formItems).set(change).where(one).run().changes === 1
}

/** The list with one element and its neighbour exchanged; null where there is no such element or no such neighbour. */
function swapped<T>(list: readonly T[], isIt: (one: T) => boolean, by: 1 | -1): T[] | null {
  const place = list.findIndex(isIt)
  const [one, other] = [list[place], list[place + by]]
  if (!one || !other) return null
  return list.map((each) => (each === one ? other : each === other ? one : each))
}
