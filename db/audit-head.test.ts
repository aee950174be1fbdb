import { afterEach, beforeEach, expect, test } from 'vitest'
import { isAuditHeadWhole } from './audit.ts'
import { connections } from './connections.ts'
import { openTestDatabase, type TestDatabase } from './test-database.ts'

let database: TestDatabase

beforeEach(async () => {
  database = await openTestDatabase({ seeded: true })
})
afterEach(() => database.close())

test('the head of the audit follows from the row before it', () => {
  expect(isAuditHeadWhole(connections().reading)).toBe(true)
})

test('a head that was tampered with is noticed', () => {
  const { writing } = connections()
  writing.exec('DROP TRIGGER audit_events_no_update')
  writing.exec("UPDATE audit_events SET action = 'nothing' WHERE seq = (SELECT max(seq) FROM audit_events)")
  expect(isAuditHeadWhole(writing)).toBe(false)
})
