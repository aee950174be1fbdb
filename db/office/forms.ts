// What the office does to forms: make one, copy one, shape the draft, drop it. A version that a period has opened with is frozen, and
// a change then begins a new version.
import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import { fold } from '../../lib/search-fold.ts'
import {
  contentGroups,
  formItems,
  formRecipients,
  formSections,
  forms,
  formVersions,
  indicators,
  units,
} from '../schema.ts'
import type { Db, Write } from '../store.ts'
import type { Viewer } from '../viewers.ts'
import { isFrozen, listUses, readFormVersion, type VersionRow } from './form-reading.ts'
import { doStep, type FormStep, listSections, renumberSections } from './form-steps.ts'
import { conflictOn, type OfficeResult, type OfficeTrouble, officeWrite } from './office-write.ts'

const KIND = 'formVersion'
export const RECIPIENT_KINDS = ['province', 'ministry', 'agency'] as const

export type Titles = { titleVi: string; titleEn: string }
export type Details = Titles & { unitKinds: readonly string[]; unitIds: readonly number[] }

/** A new form, empty or as a copy of any version. Posted twice, it is one form. */
export function createForm(viewer: Viewer, titles: Titles, fromVersionId: number | null): Promise<OfficeResult> {
  return officeWrite(viewer, { permission: 'form.edit', action: 'form.create', objectKind: KIND }, (tx) => {
    if (fromVersionId !== null && !findVersion(tx.db, fromVersionId)) return { ok: false, code: 'notFound' }
    const slug = slugOf(titles.titleEn)
    const held = tx.db.select().from(forms).where(eq(forms.slug, slug)).get()
    if (held) return againOrTaken(tx.db, held.id, titles)
    const form = tx.db.insert(forms).values({ slug }).returning().get()
    const id = insertVersion(tx, form.id, 1, titles)
    if (fromVersionId !== null) copyContent(tx.db, fromVersionId, id)
    return { ok: true, id, after: { slug, ...titles, fromVersionId } }
  })
}

/** The next version of a form, as a copy; a draft that is there already is that version. */
export function draftNextVersion(viewer: Viewer, versionId: number): Promise<OfficeResult> {
  return officeWrite(viewer, { permission: 'form.edit', action: 'form.draft', objectKind: KIND }, (tx) => {
    const from = findVersion(tx.db, versionId)
    if (!from) return { ok: false, code: 'notFound' }
    const newest = tx.db
      .select()
      .from(formVersions)
      .where(eq(formVersions.formId, from.formId))
      .orderBy(desc(formVersions.number))
      .get() as VersionRow
    if (!isFrozen(tx.db, newest)) return { ok: true, id: newest.id, after: { already: true } }
    const { titleVi, titleEn } = from
    const id = insertVersion(tx, from.formId, newest.number + 1, { titleVi, titleEn })
    copyContent(tx.db, versionId, id)
    return { ok: true, id, after: { from: versionId } }
  })
}

/** Titles and who gets the form. */
export function saveDetails(viewer: Viewer, id: number, version: number, details: Details): Promise<OfficeResult> {
  return onDraft(viewer, id, version, 'form.details', (tx, draft) => {
    const { titleVi, titleEn, unitKinds, unitIds } = details
    const kinds = unitKinds.filter((kind) => RECIPIENT_KINDS.some((one) => one === kind))
    const known = tx.db
      .select({ id: units.id })
      .from(units)
      .where(inArray(units.id, [...unitIds]))
      .all()
    if (kinds.length !== unitKinds.length || known.length !== new Set(unitIds).size)
      return { ok: false, code: 'unknownUnit', field: 'unitIds' }
    tx.db.update(formVersions).set({ titleVi, titleEn }).where(eq(formVersions.id, id)).run()
    tx.db.delete(formRecipients).where(eq(formRecipients.formVersionId, id)).run()
    for (const unitKind of kinds) tx.db.insert(formRecipients).values({ formVersionId: id, unitKind }).run()
    for (const unit of known) tx.db.insert(formRecipients).values({ formVersionId: id, unitId: unit.id }).run()
    return { ok: true, id, before: { titleVi: draft.titleVi, titleEn: draft.titleEn }, after: details }
  })
}

/** Adds indicators, each to the section of its content group; a section that is not there yet takes its group's place. */
export function addIndicators(
  viewer: Viewer,
  id: number,
  version: number,
  ids: readonly number[],
): Promise<OfficeResult> {
  return onDraft(viewer, id, version, 'form.add', (tx) => {
    const rows = tx.db
      .select()
      .from(indicators)
      .where(inArray(indicators.id, [...ids]))
      .all()
    if (rows.length === 0 || rows.length !== new Set(ids).size)
      return { ok: false, code: 'notFound', field: 'indicators' }
    for (const { id: indicatorId, groupId } of rows) {
      const sectionId = sectionFor(tx.db, id, groupId)
      const item = { formVersionId: id, sectionId, indicatorId, position: nextPosition(tx.db, id) }
      tx.db.insert(formItems).values(item).onConflictDoNothing().run()
    }
    return { ok: true, id, after: { added: rows.map(({ slug }) => slug) } }
  })
}

/** One of the small steps (form-steps.ts). */
export function takeFormStep(
  viewer: Viewer,
  id: number,
  version: number,
  { step, target }: { step: FormStep; target: number },
): Promise<OfficeResult> {
  return onDraft(viewer, id, version, `form.${step}`, ({ db }) => {
    doStep(db, id, step, target)
    return { ok: true, id, after: { target } }
  })
}

/** The text above a section's fields; empty: none. */
export function saveIntro(
  viewer: Viewer,
  id: number,
  version: number,
  { sectionId, introVi }: { sectionId: number; introVi: string },
): Promise<OfficeResult> {
  return onDraft(viewer, id, version, 'form.intro', ({ db }) => {
    const one = and(eq(formSections.id, sectionId), eq(formSections.formVersionId, id))
    const before = db.select().from(formSections).where(one).get()
    if (!before) return { ok: false, code: 'notFound' }
    db.update(formSections)
      .set({ introVi: introVi || null })
      .where(one)
      .run()
    return { ok: true, id, before: { introVi: before.introVi }, after: { sectionId, introVi } }
  })
}

/** Drops a draft that no period uses; the form with it, if it was the only version. */
export function discardDraft(viewer: Viewer, id: number, version: number): Promise<OfficeResult> {
  return onDraft(viewer, id, version, 'form.discard', ({ db }, draft) => {
    if (listUses(db, id).length > 0) return { ok: false, code: 'used' }
    db.delete(formItems).where(eq(formItems.formVersionId, id)).run()
    db.delete(formSections).where(eq(formSections.formVersionId, id)).run()
    db.delete(formRecipients).where(eq(formRecipients.formVersionId, id)).run()
    db.delete(formVersions).where(eq(formVersions.id, id)).run()
    const left = db.select().from(formVersions).where(eq(formVersions.formId, draft.formId)).get()
    if (!left) db.delete(forms).where(eq(forms.id, draft.formId)).run()
    return { ok: true, id, before: draft }
  })
}

const taskOn = (id: number, action: string) => ({
  permission: 'form.edit' as const,
  action,
  objectKind: KIND,
  objectId: id,
})

/** A change of a draft, from the version that was seen; the row moves on with it. */
function onDraft(
  viewer: Viewer,
  id: number,
  version: number,
  action: string,
  work: (tx: Write, draft: VersionRow) => OfficeResult | OfficeTrouble,
): Promise<OfficeResult> {
  return officeWrite(viewer, taskOn(id, action), (tx) => {
    const draft = findVersion(tx.db, id)
    if (!draft) return { ok: false, code: 'notFound' }
    if (isFrozen(tx.db, draft)) return { ok: false, code: 'frozen' }
    if (draft.version !== version) return conflictOn(tx.db, KIND, id)
    const result = work(tx, draft)
    if (result.ok) {
      const seen = and(eq(formVersions.id, id), eq(formVersions.version, version), isNull(formVersions.frozenAt))
      tx.db
        .update(formVersions)
        .set({ version: version + 1 })
        .where(seen)
        .run()
    }
    return result
  })
}

function findVersion(db: Db, id: number): VersionRow | undefined {
  return db.select().from(formVersions).where(eq(formVersions.id, id)).get()
}

function againOrTaken(db: Db, formId: number, titles: Titles): OfficeResult {
  const versions = db.select().from(formVersions).where(eq(formVersions.formId, formId)).all()
  const [only] = versions
  const isSame = versions.length === 1 && only?.titleVi === titles.titleVi && only.titleEn === titles.titleEn
  return only && isSame && !isFrozen(db, only)
    ? { ok: true, id: only.id, after: { already: true } }
    : { ok: false, code: 'taken', field: 'titleEn' }
}

function insertVersion({ db }: Write, formId: number, number: number, titles: Titles): number {
  return db
    .insert(formVersions)
    .values({ formId, number, ...titles })
    .returning({ id: formVersions.id })
    .get().id
}

function copyContent(db: Db, from: number, to: number) {
  const items = db.select().from(formItems).where(eq(formItems.formVersionId, from)).all()
  for (const { id, ...section } of listSections(db, from)) {
    const copy = db
      .insert(formSections)
      .values({ ...section, formVersionId: to })
      .returning({ id: formSections.id })
      .get()
    for (const item of items.filter(({ sectionId }) => sectionId === id))
      db.insert(formItems)
        .values({ ...item, formVersionId: to, sectionId: copy.id })
        .run()
  }
  for (const { unitKind, unitId } of readFormVersion(db, from)?.recipients ?? [])
    db.insert(formRecipients).values({ formVersionId: to, unitKind, unitId }).run()
}

function sectionFor(db: Db, formVersionId: number, groupId: number): number {
  const sections = listSections(db, formVersionId)
  const held = sections.find((section) => section.groupId === groupId)
  if (held) return held.id
  const groups = new Map(
    db
      .select()
      .from(contentGroups)
      .all()
      .map(({ id, position }) => [id, position]),
  )
  const own = groups.get(groupId) ?? 0
  const after = sections.findLastIndex((section) => (groups.get(section.groupId) ?? 0) < own)
  const made = db
    .insert(formSections)
    .values({ formVersionId, groupId, position: sections.length + 1 })
    .returning({ id: formSections.id })
    .get()
  renumberSections(db, sections.toSpliced(after + 1, 0, { ...made } as (typeof sections)[number]))
  return made.id
}

function nextPosition(db: Db, formVersionId: number): number {
  const last = db
    .select({ position: formItems.position })
    .from(formItems)
    .where(eq(formItems.formVersionId, formVersionId))
    .orderBy(desc(formItems.position))
    .get()
  return (last?.position ?? 0) + 1
}

/** 'Report for Q4 2026' → 'report-for-q4-2026'. */
function slugOf(title: string): string {
  return fold(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
}
