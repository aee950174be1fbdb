// What stands in the way of opening a period, in full: a form without fields, without a unit that owes it, or with an indicator that
// does not hold for the period or is not asked of those who get the form.
import { eq } from 'drizzle-orm'
import { existsOn } from '../../lib/units.ts'
import { recipientsOf } from '../reporting/desk.ts'
import { formItems, indicators } from '../schema.ts'
import { type Db, store } from '../store.ts'
import { readUnitRegister, type UnitRegister } from '../units.ts'
import type { Viewer } from '../viewers.ts'
import { mayDo } from './office-write.ts'
import type { AskedForm, OfficePeriod, PeriodRow } from './period-reading.ts'

export type OpeningProblem = {
  code: 'noForms' | 'noFields' | 'nobody' | 'notValid' | 'notAsked'
  form: string
  indicator?: string
}

type Level = 'isProvincial' | 'isMinisterial'
const LEVELS: Record<string, Level> = { province: 'isProvincial', ministry: 'isMinisterial' }

/** For the page of a planned period; empty when it can be opened. */
export function listOpeningProblems(viewer: Viewer, found: OfficePeriod): Promise<OpeningProblem[]> {
  return store.read((db) => (mayDo(viewer, 'period.edit') ? openingProblems(db, found) : []))
}

/** As above, inside a read or write whose viewer has been judged. */
export function openingProblems(db: Db, { period, forms }: OfficePeriod): OpeningProblem[] {
  if (forms.length === 0) return [{ code: 'noForms', form: '' }]
  const register = readUnitRegister(db)
  return forms.filter(({ openedAt }) => !openedAt).flatMap((form) => problemsOf(db, register, period, form))
}

function problemsOf(db: Db, register: UnitRegister, period: PeriodRow, form: AskedForm): OpeningProblem[] {
  const items = db
    .select()
    .from(formItems)
    .innerJoin(indicators, eq(indicators.id, formItems.indicatorId))
    .where(eq(formItems.formVersionId, form.formVersionId))
    .all()
  if (items.length === 0) return [{ code: 'noFields', form: form.titleVi }]
  const owing = new Set(recipientsOf(db, register, form.formVersionId, period.coversTo))
  if (owing.size === 0) return [{ code: 'nobody', form: form.titleVi }]
  const kinds = new Set(register.units.filter(({ id }) => owing.has(id)).map(({ kind }) => kind))
  const levels = [...kinds].flatMap((kind) => LEVELS[kind] ?? [])
  return items.flatMap(({ indicators: indicator }): OpeningProblem[] => {
    const about = { form: form.titleVi, indicator: indicator.nameVi }
    if (!existsOn(indicator, period.coversTo)) return [{ code: 'notValid', ...about }]
    return levels.every((level) => indicator[level]) ? [] : [{ code: 'notAsked', ...about }]
  })
}
