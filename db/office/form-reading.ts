// Forms as the office reads them: each with its versions, who gets them, what they ask, and the periods that use them.
import { asc, desc, eq } from 'drizzle-orm'
import { type ComparedForm, type Difference, formDifference } from '../../lib/form-difference.ts'
import type { Recipient } from '../../lib/owing.ts'
import { periodTitle } from '../../lib/periods.ts'
import { existsOn } from '../../lib/units.ts'
import { type Form, fieldsOf, findForm } from '../report-forms.ts'
import { contentGroups, formSections, formVersions, indicators, periodForms, periods } from '../schema.ts'
import { type Db, store } from '../store.ts'
import { namesOn, readUnitRegister } from '../units.ts'
import { today, type Viewer } from '../viewers.ts'
import { findLastChange, mayDo } from './office-write.ts'
import { listRecipients } from './period-reading.ts'

export type VersionRow = typeof formVersions.$inferSelect
export type UsedIn = { periodId: number; name: string; isOpened: boolean }
export type VersionListed = VersionRow & { fieldCount: number; usedIn: UsedIn[] }

/** All versions of all forms, form by form, the newest version first. */
export function listFormVersions(viewer: Viewer): Promise<VersionListed[][]> {
  return store.read((db) => {
    if (!mayDo(viewer, 'form.edit')) return []
    const rows = db.select().from(formVersions).orderBy(asc(formVersions.formId), desc(formVersions.number)).all()
    const listed = rows.map((row) => ({ ...row, fieldCount: countFields(db, row.id), usedIn: listUses(db, row.id) }))
    return [...new Set(rows.map(({ formId }) => formId))].map((id) => listed.filter(({ formId }) => formId === id))
  })
}

export type OfficeForm = {
  version: VersionRow
  form: Form
  /** Sections whose figures contributors may fill in. */
  openSectionIds: number[]
  recipients: Recipient[]
  recipientNames: string[]
  usedIn: UsedIn[]
  /** Frozen, or asked in an opened period: nothing of it changes any more. */
  isFrozen: boolean
  lastChange: { by: string; at: string } | undefined
}

export function findFormVersion(viewer: Viewer, id: number): Promise<OfficeForm | undefined> {
  return store.read((db) => (mayDo(viewer, 'form.edit') ? readFormVersion(db, id) : undefined))
}

/** Reads a version for a viewer whose right to it has been judged. */
export function readFormVersion(db: Db, id: number): OfficeForm | undefined {
  const version = db.select().from(formVersions).where(eq(formVersions.id, id)).get()
  const form = version && findForm(db, id)
  if (!version || !form) return undefined
  const recipients = listRecipients(db, id)
  const name = namesOn(readUnitRegister(db), today())
  const sections = db.select().from(formSections).where(eq(formSections.formVersionId, id)).all()
  return {
    version,
    form,
    openSectionIds: sections.filter(({ isOpenToContributors }) => isOpenToContributors).map((one) => one.id),
    recipients,
    recipientNames: recipients.flatMap(({ unitId }) => (unitId === null ? [] : [name(unitId)])),
    usedIn: listUses(db, id),
    isFrozen: isFrozen(db, version),
    lastChange: findLastChange(db, 'formVersion', id),
  }
}

export function isFrozen(db: Db, version: VersionRow): boolean {
  return version.frozenAt !== null || listUses(db, version.id).some(({ isOpened }) => isOpened)
}

export function listUses(db: Db, formVersionId: number): UsedIn[] {
  return db
    .select({ periodId: periods.id, code: periods.code, nameVi: periods.nameVi, openedAt: periodForms.openedAt })
    .from(periodForms)
    .innerJoin(periods, eq(periods.id, periodForms.periodId))
    .where(eq(periodForms.formVersionId, formVersionId))
    .orderBy(desc(periods.dueOn))
    .all()
    .map(({ periodId, code, nameVi, openedAt }) => ({
      periodId,
      name: nameVi ?? periodTitle(code, 'vi'),
      isOpened: openedAt !== null,
    }))
}

function countFields(db: Db, id: number): number {
  const form = findForm(db, id)
  return form ? fieldsOf(form).length : 0
}

export type GroupOfIndicators = { name: string; indicators: { id: number; nameVi: string; isRetired: boolean }[] }

/** Indicators that a form does not ask yet, by content group; those that no longer hold today are marked. */
export function listAddable(viewer: Viewer, { form }: OfficeForm): Promise<GroupOfIndicators[]> {
  return store.read((db) => {
    if (!mayDo(viewer, 'form.edit')) return []
    const asked = new Set(fieldsOf(form).map(({ indicator }) => indicator.id))
    const rows = db.select().from(indicators).orderBy(asc(indicators.id)).all()
    return db
      .select()
      .from(contentGroups)
      .orderBy(asc(contentGroups.position))
      .all()
      .map(({ id, nameVi }) => ({
        name: nameVi,
        indicators: rows
          .filter((one) => one.groupId === id && !asked.has(one.id) && (one.isProvincial || one.isMinisterial))
          .map((one) => ({ id: one.id, nameVi: one.nameVi, isRetired: !existsOn(one, today()) })),
      }))
      .filter((group) => group.indicators.length > 0)
  })
}

export type UnitChoice = { id: number; kind: string; name: string }

/** Units of today that a form can be sent to by name. */
export function listUnitChoices(viewer: Viewer): Promise<UnitChoice[]> {
  return store.read((db) => {
    if (!mayDo(viewer, 'form.edit')) return []
    const register = readUnitRegister(db)
    const name = namesOn(register, today())
    return register.units
      .filter((unit) => existsOn(unit, today()) && ['province', 'ministry', 'agency'].includes(unit.kind))
      .map(({ id, kind }) => ({ id, kind, name: name(id) }))
  })
}

/** What changed from one version to another; undefined where one of them does not exist. */
export function compareVersions(
  viewer: Viewer,
  beforeId: number,
  afterId: number,
  kindWords: (kind: string) => string,
): Promise<{ before: OfficeForm; after: OfficeForm; differences: Difference[] } | undefined> {
  return store.read((db) => {
    if (!mayDo(viewer, 'form.edit')) return undefined
    const [before, after] = [readFormVersion(db, beforeId), readFormVersion(db, afterId)]
    if (!before || !after) return undefined
    return { before, after, differences: formDifference(compared(before, kindWords), compared(after, kindWords)) }
  })
}

function compared(one: OfficeForm, kindWords: (kind: string) => string): ComparedForm {
  return {
    recipients: [
      ...one.recipients.flatMap(({ unitKind }) => (unitKind ? [kindWords(unitKind)] : [])),
      ...one.recipientNames,
    ],
    sections: one.form.sections.map((section) => ({
      name: section.nameVi,
      intro: section.introVi,
      isOpenToContributors: one.openSectionIds.includes(section.id),
      items: section.fields.map(({ indicator, isRequired }) => ({
        id: indicator.id,
        name: indicator.nameVi,
        isRequired,
      })),
    })),
  }
}
