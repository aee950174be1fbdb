// Completeness and timeliness of a form: every unit that was asked, in every period, read in a fixed number of queries.
import { and, asc, eq, isNotNull } from 'drizzle-orm'
import { unitsOwing } from '../../lib/owing.ts'
import { can } from '../../lib/permissions.ts'
import { type Cell, cellOf, NOT_ASKED } from '../../lib/timeliness.ts'
import { nowText } from '../clock.ts'
import { extensions, formRecipients, formVersions, periodForms, periods, reports } from '../schema.ts'
import { type Db, store } from '../store.ts'
import { designationOn, readUnitRegister } from '../units.ts'
import { auditDenied, today, type Viewer } from '../viewers.ts'

export type GridPeriod = { id: number; code: string; coversTo: string; dueOn: string; formVersionId: number }
export type GridRow = { unitId: number; unitName: string; fullName: string; unitKind: string; cells: Cell[] }
export type Grid = {
  forms: { id: number; title: string }[]
  formId: number
  title: string
  periods: GridPeriod[]
  rows: GridRow[]
}

/** The grid of a form, or of the newest one; undefined where no form was ever opened, or the viewer may not read it. */
export async function readGrid(viewer: Viewer, formId?: number): Promise<Grid | undefined> {
  if (can(viewer, 'timeliness.read', { unitIds: null }, today())) return store.read((db) => gridOf(db, formId))
  await auditDenied(viewer, 'timeliness.read', 'timeliness', formId ?? '')
  return undefined
}

export function gridOf(db: Db, wanted?: number): Grid | undefined {
  const asked = db
    .select({
      formId: periodForms.formId,
      title: formVersions.titleVi,
      period: periods,
      formVersionId: formVersions.id,
    })
    .from(periodForms)
    .innerJoin(periods, eq(periods.id, periodForms.periodId))
    .innerJoin(formVersions, eq(formVersions.id, periodForms.formVersionId))
    .where(isNotNull(periodForms.openedAt))
    .orderBy(asc(periods.coversTo), asc(periods.id))
    .all()
  const forms = [...new Map(asked.map(({ formId, title }) => [formId, { id: formId, title }])).values()]
  const form = forms.find(({ id }) => id === wanted) ?? forms.at(-1)
  if (!form) return undefined
  const own = asked.filter(({ formId }) => formId === form.id)
  const shown = own.map(({ period: { id, code, coversTo, dueOn }, formVersionId }) => ({
    id,
    code,
    coversTo,
    dueOn,
    formVersionId,
  }))
  return { forms, formId: form.id, title: form.title, periods: shown, rows: rowsOf(db, form.id, shown) }
}

function rowsOf(db: Db, formId: number, shown: GridPeriod[]): GridRow[] {
  const register = readUnitRegister(db)
  const recipients = db.select().from(formRecipients).all()
  const owing = shown.map(({ formVersionId, coversTo }) =>
    unitsOwing(
      register,
      recipients.filter((one) => one.formVersionId === formVersionId),
      coversTo,
    ),
  )
  const ids = new Set(owing.flat())
  const cell = readCells(db, formId)
  return register.units
    .filter(({ id }) => ids.has(id))
    .map((unit) => {
      const last = shown.findLast((_period, place) => owing[place]?.includes(unit.id))
      const designation = designationOn(register, unit.id, last?.coversTo ?? today())
      return {
        unitId: unit.id,
        unitName: designation.nameVi,
        fullName: designation.fullNameVi,
        unitKind: unit.kind,
        cells: shown.map((period, place) => (owing[place]?.includes(unit.id) ? cell(period, unit.id) : NOT_ASKED)),
      }
    })
    .sort((a, b) => a.unitName.localeCompare(b.unitName, 'vi'))
}

function readCells(db: Db, formId: number): (period: GridPeriod, unitId: number) => Cell {
  const sent = db.select().from(reports).where(eq(reports.formId, formId)).all()
  const granted = db
    .select()
    .from(extensions)
    .where(and(eq(extensions.formId, formId)))
    .orderBy(asc(extensions.id))
    .all()
  const keyed = <R extends { periodId: number; unitId: number }>(rows: R[]) =>
    new Map(rows.map((row) => [`${row.periodId} ${row.unitId}`, row]))
  const [byReport, byExtension, at] = [keyed(sent), keyed(granted), nowText()]
  return (period, unitId) => {
    const extension = byExtension.get(`${period.id} ${unitId}`)
    const report = byReport.get(`${period.id} ${unitId}`)
    return cellOf({ dueOn: extension?.dueOn ?? period.dueOn, isExtended: extension !== undefined, report, at })
  }
}
