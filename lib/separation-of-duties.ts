// Separation of duties: the author of a report cannot approve it, and who approved it cannot publish it, whatever roles they
// hold. Kept apart from permissions, because a role cannot grant it away.

/** Authors are all who typed an answer of the report, started it or submitted it. */
export type ReportPeople = { authorIds: readonly number[]; approverIds: readonly number[] }
export type DutyConflict = 'author' | 'approver'

export function conflictInApproving(userId: number, people: ReportPeople): DutyConflict | null {
  return people.authorIds.includes(userId) ? 'author' : null
}

/** For a release, the people of all its reports together. */
export function conflictInPublishing(userId: number, people: ReportPeople): DutyConflict | null {
  return conflictInApproving(userId, people) ?? (people.approverIds.includes(userId) ? 'approver' : null)
}

/** An urgent withdrawal takes two persons. */
export function canConfirmWithdrawal(userId: number, requestedBy: number): boolean {
  return userId !== requestedBy
}

/** The last active administrator cannot be disabled or lose the role. */
export function canRemoveAdministrator(activeAdministratorIds: readonly number[], userId: number): boolean {
  return activeAdministratorIds.some((id) => id !== userId)
}
