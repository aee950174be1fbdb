// Announcements: who is told of a step on a report. Written to the outbox inside the step's own transaction.
import { and, desc, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm'
import type { MessageKind } from '../../lib/message-words.ts'
import type { Role } from '../../lib/permissions.ts'
import type { ReportAction } from '../../lib/report-states.ts'
import { notify } from '../outbox.ts'
import { reportRevisions, roleGrants, users } from '../schema.ts'
import type { Db, Write } from '../store.ts'
import { holdersOf, today } from '../viewers.ts'
import type { ReportView } from './report-view.ts'

const UNIT: readonly Role[] = ['officer', 'leader']

/** What is announced after which step, and to which roles of the unit. Steps that are not here are told to nobody. */
const ANNOUNCED: Partial<Record<ReportAction, { kind: MessageKind; roles: readonly Role[] }>> = {
  askSignOff: { kind: 'signOffAsked', roles: ['leader'] },
  sendBack: { kind: 'sentBack', roles: ['officer'] },
  signOff: { kind: 'signedOff', roles: ['officer'] },
  submit: { kind: 'submitted', roles: UNIT },
  withdraw: { kind: 'withdrawn', roles: ['officer'] },
  return: { kind: 'returned', roles: UNIT },
  approve: { kind: 'approved', roles: UNIT },
  publish: { kind: 'published', roles: UNIT },
  reopen: { kind: 'reopened', roles: ['officer'] },
  amend: { kind: 'reopened', roles: ['officer'] },
}

/** Tells the unit's people of a step that was taken; whoever took it is not told, but for the receipt. */
export function announceStep(tx: Write, view: ReportView, action: ReportAction, actorId: number) {
  const announced = ANNOUNCED[action]
  if (!announced) return
  const { report } = view
  const receipt = action === 'submit' ? receiptOf(tx.db, report.id) : undefined
  for (const userId of listHolders(tx.db, report.unitId, announced.roles)) {
    if (userId === actorId && action !== 'submit') continue
    notify(tx, {
      key: `report-${report.id}-${action}-${report.version}-${userId}`,
      kind: announced.kind,
      userId,
      unitId: report.unitId,
      facts: {
        title: view.form.titleVi,
        periodCode: view.period.code,
        unitName: view.unitName,
        reportId: report.id,
        dueOn: view.dates.dueOn,
        receipt,
      },
    })
  }
}

function receiptOf(db: Db, reportId: number): string | undefined {
  return db
    .select({ receipt: reportRevisions.receipt })
    .from(reportRevisions)
    .where(eq(reportRevisions.reportId, reportId))
    .orderBy(desc(reportRevisions.number))
    .get()?.receipt
}

/** Users who hold one of the roles today for a unit or for those that have taken over its duties. */
export function listHolders(db: Db, unitId: number, roles: readonly Role[]): number[] {
  const day = today()
  const rows = db
    .selectDistinct({ userId: roleGrants.userId })
    .from(roleGrants)
    .innerJoin(users, and(eq(users.id, roleGrants.userId), isNull(users.disabledAt)))
    .where(
      and(
        inArray(roleGrants.role, roles as Exclude<Role, 'public'>[]),
        inArray(roleGrants.unitId, holdersOf(db, unitId)),
        or(isNull(roleGrants.validFrom), lte(roleGrants.validFrom, day)),
        or(isNull(roleGrants.validTo), gte(roleGrants.validTo, day)),
      ),
    )
    .all()
  return rows.map(({ userId }) => userId)
}
