// The sections of a report in which a contributor may work: those that the form opens to departments.
import { and, eq } from 'drizzle-orm'
import type { ReportView } from '../reporting/report-view.ts'
import { formSections } from '../schema.ts'
import type { Db } from '../store.ts'
import type { Viewer } from '../viewers.ts'

export function contributorSections(db: Db, _viewer: Viewer, { form }: ReportView): Set<number> {
  const open = and(eq(formSections.formVersionId, form.versionId), eq(formSections.isOpenToContributors, true))
  const rows = db.select({ id: formSections.id }).from(formSections).where(open).all()
  return new Set(rows.map(({ id }) => id))
}
