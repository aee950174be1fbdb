// Who is told when the office opens or extends a period: the officers and leaders of the units that owe its reports, in the transaction
// of the step itself.
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { unitsOwing } from '../../lib/owing.ts'
import { holdersOn } from '../../lib/units.ts'
import { notify } from '../outbox.ts'
import { roleGrants, users } from '../schema.ts'
import type { Write } from '../store.ts'
import { namesOn, readUnitRegister } from '../units.ts'
import { today } from '../viewers.ts'
import { type AskedForm, listRecipients, type PeriodRow } from './period-reading.ts'

type Announced = {
  kind: 'periodOpened' | 'extended'
  /** Makes the message of this step one of its own; the same step again tells nobody twice. */
  step: string
  period: PeriodRow
  forms: readonly AskedForm[]
  dueOn: string
  /** Only this unit; without one, all that owe a report. */
  unitId?: number
}

/** Writes the messages; whoever holds no role today hears nothing. */
export function announcePeriod(tx: Write, { kind, step, period, forms, dueOn, unitId: only }: Announced) {
  const register = readUnitRegister(tx.db)
  const name = namesOn(register, period.coversTo)
  const people = listUnitPeople(tx)
  for (const { formId, formVersionId, titleVi } of forms) {
    const owing = unitsOwing(register, listRecipients(tx.db, formVersionId), period.coversTo)
    for (const unitId of owing.filter((one) => only === undefined || one === only)) {
      const holders = new Set(holdersOn(register.units, register.successions, unitId, today()))
      const told = new Set(people.filter((person) => holders.has(person.unitId)).map(({ userId }) => userId))
      for (const userId of told)
        notify(tx, {
          key: `${step}-${formId}-${unitId}-${userId}`,
          kind,
          userId,
          unitId,
          facts: { title: titleVi, periodCode: period.code, unitName: name(unitId), dueOn },
        })
    }
  }
}

/** Officers and leaders of today, each with the unit; read once for all units. */
function listUnitPeople({ db }: Write): { userId: number; unitId: number }[] {
  const day = today()
  return db
    .select({
      userId: roleGrants.userId,
      unitId: roleGrants.unitId,
      from: roleGrants.validFrom,
      to: roleGrants.validTo,
    })
    .from(roleGrants)
    .innerJoin(users, and(eq(users.id, roleGrants.userId), isNull(users.disabledAt)))
    .where(inArray(roleGrants.role, ['officer', 'leader']))
    .all()
    .filter(({ from, to }) => (from ?? '') <= day && (to === null || day <= to))
    .flatMap(({ userId, unitId }) => (unitId === null ? [] : [{ userId, unitId }]))
}
