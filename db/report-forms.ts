// What a report asks for: the sections and fields of its form version, each field with its indicator and present definition.
import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import { contentGroups, formItems, formSections, formVersions, indicators, targets } from './schema.ts'
import type { Db } from './store.ts'

export type Indicator = typeof indicators.$inferSelect

export type FormField = {
  indicator: Indicator
  sectionId: number
  isRequired: boolean
  definitionVi: string
  definitionVersion: number
}
export type FormSection = {
  id: number
  slug: string
  nameVi: string
  nameEn: string
  introVi: string | null
  fields: FormField[]
}
export type Form = { versionId: number; number: number; titleVi: string; titleEn: string; sections: FormSection[] }

/** The form of a version, sections and fields in order. */
export function findForm(db: Db, formVersionId: number): Form | undefined {
  const version = db.select().from(formVersions).where(eq(formVersions.id, formVersionId)).get()
  if (!version) return undefined
  const fields = listFields(db, formVersionId)
  const sections = db
    .select({
      id: formSections.id,
      slug: contentGroups.slug,
      nameVi: contentGroups.nameVi,
      nameEn: contentGroups.nameEn,
      introVi: formSections.introVi,
    })
    .from(formSections)
    .innerJoin(contentGroups, eq(contentGroups.id, formSections.groupId))
    .where(eq(formSections.formVersionId, formVersionId))
    .orderBy(asc(formSections.position))
    .all()
    .map((section) => ({ ...section, fields: fields.filter(({ sectionId }) => sectionId === section.id) }))
  return { versionId: version.id, number: version.number, titleVi: version.titleVi, titleEn: version.titleEn, sections }
}

export function fieldsOf(form: Form): FormField[] {
  return form.sections.flatMap(({ fields }) => fields)
}

/** The sourced target of each indicator for a unit whose deadline has not passed on a day. */
export function listTargets(db: Db, unitId: number, lastDay: string): Map<number, typeof targets.$inferSelect> {
  const rows = db
    .select()
    .from(targets)
    .where(
      and(
        eq(targets.unitId, unitId),
        eq(targets.isSourced, true),
        isNotNull(targets.indicatorId),
        isNotNull(targets.value),
      ),
    )
    .orderBy(asc(targets.id))
    .all()
  return new Map(
    rows
      .filter(({ deadline }) => !deadline || deadline >= lastDay)
      .map((target) => [target.indicatorId as number, target]),
  )
}

function listFields(db: Db, formVersionId: number): FormField[] {
  const version = sql<number>`(select max(v.version) from indicator_versions v where v.indicator_id = ${indicators.id})`
  const definition = sql<string>`(select v.definition_vi from indicator_versions v where v.indicator_id = ${indicators.id} order by v.version desc limit 1)`
  return db
    .select({
      indicator: indicators,
      sectionId: formItems.sectionId,
      isRequired: formItems.isRequired,
      definitionVi: definition,
      definitionVersion: version,
    })
    .from(formItems)
    .innerJoin(indicators, eq(indicators.id, formItems.indicatorId))
    .where(eq(formItems.formVersionId, formVersionId))
    .orderBy(asc(formItems.sectionId), asc(formItems.position))
    .all()
}
