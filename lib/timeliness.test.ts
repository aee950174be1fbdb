import { describe, expect, it } from 'vitest'
import { cellOf, countKinds, isOnTime, NOT_ASKED, onTimeRate } from './timeliness.ts'

const DUE = '2026-12-25'
const NOW = '2026-12-28T02:00:00.000Z'
const report = (firstSubmittedAt: string | null, state = 'submitted') => ({ id: 1, state, firstSubmittedAt })
const cell = (more: Partial<Parameters<typeof cellOf>[0]>) =>
  cellOf({ dueOn: DUE, isExtended: false, report: undefined, at: NOW, ...more })

describe('a cell of the grid', () => {
  it.each([
    ['sent on the last instant of the due day', { report: report('2026-12-25T16:59:59.999Z') }, 'onTime', 0],
    ['sent an instant later', { report: report('2026-12-25T17:00:00.000Z') }, 'late', 1],
    [
      'sent two days late and returned since',
      { report: report('2026-12-27T03:00:00.000Z', 'returned') },
      'returned',
      2,
    ],
    ['begun and not sent', { report: report(null, 'draft') }, 'missing', 3],
    ['not begun', {}, 'missing', 3],
    ['not begun, with an extension', { dueOn: '2026-12-31', isExtended: true }, 'extended', 0],
    ['not begun, its extension over', { dueOn: '2026-12-27', isExtended: true }, 'missing', 1],
    ['not due yet', { dueOn: '2026-12-31' }, 'waiting', 0],
    [
      'sent within an extension',
      { dueOn: '2026-12-31', isExtended: true, report: report('2026-12-30T00:00:00.000Z') },
      'onTime',
      0,
    ],
  ] as const)('%s', (_words, facts, kind, days) => {
    expect(cell(facts)).toMatchObject({ kind, days })
  })
})

describe('rates', () => {
  const cells = [
    cell({ report: report('2026-12-20T00:00:00.000Z') }),
    cell({ report: report('2026-12-20T00:00:00.000Z', 'returned') }),
    cell({ report: report('2026-12-27T00:00:00.000Z', 'returned') }),
    cell({}),
    cell({ dueOn: '2026-12-31' }),
    NOT_ASKED,
  ]

  it('count a report that came in time and was returned as in time, and leave out what is not due or not asked', () => {
    expect(cells.map(isOnTime)).toEqual([true, true, false, false, false, false])
    expect(onTimeRate(cells)).toEqual({ onTime: 2, due: 4 })
  })

  it('know every kind', () => {
    expect(countKinds(cells)).toEqual({
      onTime: 1,
      late: 0,
      returned: 2,
      missing: 1,
      extended: 0,
      waiting: 1,
      notAsked: 1,
    })
  })
})
