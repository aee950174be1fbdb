import { describe, expect, test } from 'vitest'
import {
  type Action,
  can,
  judge,
  ROLE_TABLE,
  ROLES,
  type Role,
  readableUnits,
  rolesFor,
  type Viewer,
} from './permissions.ts'
import { TRANSITIONS } from './report-states.ts'

const LAI_CHAU = 12
const LAO_CAI = 15
const YEN_BAI = 8
const today = '2026-11-25'
const holder = (
  role: Role,
  unitId: number | null = null,
  from: string | null = null,
  to: string | null = null,
): Viewer => ({
  userId: 1,
  name: 'Nguyễn Thị Mẫu',
  grants: [{ role, unitId, from, to }],
})
const ofLaiChau = { unitIds: [LAI_CHAU] }
const ofLaoCai = { unitIds: [LAO_CAI] }
const ofOffice = { unitIds: null }

describe('the officer of Lai Châu', () => {
  const officer = holder('officer', LAI_CHAU)

  test('writes the report of Lai Châu, and cannot sign it off', () => {
    expect(can(officer, 'report.save', ofLaiChau, today)).toBe(true)
    expect(judge(officer, 'report.signOff', ofLaiChau, today)).toBe('forbidden')
  })

  test('does not even learn that Lào Cai has a report', () => {
    expect(judge(officer, 'report.read', ofLaoCai, today)).toBe('notFound')
    expect(readableUnits(officer, today)).toEqual([LAI_CHAU])
  })

  test('has no business in the office', () => {
    expect(judge(officer, 'queue.read', ofOffice, today)).toBe('forbidden')
  })
})

test('the officer of Lào Cai files what Yên Bái, its predecessor, left open', () => {
  expect(can(holder('officer', LAO_CAI), 'report.save', { unitIds: [YEN_BAI, LAO_CAI] }, today)).toBe(true)
})

test('a role counts from its first day to its last, both included', () => {
  const deputy = holder('leader', LAI_CHAU, '2026-11-25', '2026-11-26')
  const days = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']
  expect(days.map((day) => can(deputy, 'report.signOff', ofLaiChau, day))).toEqual([false, true, true, false])
})

test('the public may do nothing here, and is asked to sign in', () => {
  expect(judge(null, 'report.read', ofLaiChau, today)).toBe('signedOut')
  expect(readableUnits(null, today)).toEqual([])
})

test('a role of a unit without its unit reaches nothing', () => {
  expect(can(holder('officer', null), 'report.read', ofLaiChau, today)).toBe(false)
  expect(can(holder('officer', null), 'report.read', { unitIds: [] }, today)).toBe(false)
})

test('the auditor reads all and changes nothing', () => {
  expect(readableUnits(holder('auditor'), today)).toBe('all')
  const changes = ROLE_TABLE.auditor.may.filter((action) => !/\.(read|preview)$/.test(action))
  expect(changes).toEqual([])
})

test('a guest sees the coming release and no report', () => {
  expect(can(holder('guest'), 'release.preview', ofOffice, today)).toBe(true)
  expect(judge(holder('guest'), 'report.read', ofLaiChau, today)).toBe('notFound')
})

test('nobody is given what their role is not in the table for', () => {
  const allowed = (action: Action) => ROLES.filter((role) => can(holder(role, LAI_CHAU), action, ofLaiChau, today))
  expect(allowed('report.approve')).toEqual(['reviewer'])
  expect(allowed('report.publish')).toEqual(['publisher'])
  expect(allowed('report.signOff')).toEqual(['leader'])
  expect(allowed('user.edit')).toEqual(['administrator'])
  expect(allowed('release.publish')).toEqual(['publisher'])
})

test('the table of states and the table of roles agree', () => {
  for (const { action, by } of TRANSITIONS) {
    const may = ROLES.filter((role) => ROLE_TABLE[role].may.includes(`report.${action}`))
    expect(may.sort(), action).toEqual([...by].sort())
  }
})

test('several roles add up', () => {
  const both: Viewer = {
    userId: 2,
    name: 'Trần Văn Mẫu',
    grants: [...grants('officer', LAI_CHAU), ...grants('reviewer')],
  }
  expect(rolesFor(both, ofLaiChau, today)).toEqual(['officer', 'reviewer'])
  expect(rolesFor(both, ofLaoCai, today)).toEqual(['reviewer'])
})

function grants(role: Role, unitId: number | null = null) {
  return holder(role, unitId)?.grants ?? []
}
