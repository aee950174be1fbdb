import { expect, it, test } from 'vitest'
import { auditQuery, changesOf, readAuditFilter } from './audit-query.ts'

test('an address and its filter are the same; nonsense is left out', () => {
  const query = {
    nguoi: 'Lai Châu',
    'don-vi': '7',
    viec: 'report.approve',
    tu: '2026-12-01',
    den: '2026-12-31',
    trang: '3',
  }
  const filter = readAuditFilter(query)
  expect(readAuditFilter(Object.fromEntries(new URLSearchParams(auditQuery(filter))))).toEqual(filter)
  expect(readAuditFilter({ 'don-vi': '-1', viec: "x' or 1", tu: '2026-02-30', trang: '0' })).toEqual({ page: 1 })
})

it.each([
  [null, null, []],
  ['{"state":"submitted"}', '{"state":"underReview"}', [{ field: 'state', before: 'submitted', after: 'underReview' }]],
  ['{"state":"draft"}', '{"reason":null,"state":"draft"}', []],
  [null, '{"units":[1,2]}', [{ field: 'units', before: null, after: '[1,2]' }]],
])('%s → %s', (before, after, changes) => {
  expect(changesOf(before, after)).toEqual(changes)
})
