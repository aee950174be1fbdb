import { describe, expect, it, test } from 'vitest'
import {
  countViews,
  QUEUE_VIEWS,
  type QueueItem,
  queueQuery,
  readQueueFilter,
  showQueue,
  urgencyOf,
} from './review-queue.ts'

const ME = 7
const item = (more: Partial<QueueItem>): QueueItem => ({
  reportId: 1,
  unitName: 'Lai Châu',
  unitKind: 'province',
  regionId: 1,
  formId: 1,
  periodId: 1,
  state: 'submitted',
  reviewerId: null,
  submittedAt: '2026-12-22T07:31:00.000Z',
  waitingDays: 0,
  isLate: false,
  revision: 1,
  openFindings: 0,
  codes: [],
  movement: null,
  effect: null,
  ...more,
})
const everything = readQueueFilter({})
const ids = (items: QueueItem[]) => items.map(({ reportId }) => reportId)

describe('urgency', () => {
  it.each([
    [{ openFindings: 1 }, 10],
    [{ waitingDays: 6 }, 18],
    [{ waitingDays: 60 }, 30],
    [{ revision: 2 }, 15],
    [{ isLate: true }, 10],
    [{ movement: { measure: 'times', amount: 10, size: 9, indicator: 'x' } as const }, 100],
    [{ effect: { measure: 'points', amount: 2, size: 0.02, indicator: 'x' } as const }, 2],
    [{ openFindings: 11, state: 'approved' as const }, 0],
    [{ openFindings: 11, state: 'returned' as const }, 0],
  ])('of %o is %d', (more, urgency) => {
    expect(urgencyOf(item(more))).toBe(urgency)
  })

  it('orders the queue; where it is equal the longest waiting comes first', () => {
    const early = item({ reportId: 1, submittedAt: '2026-12-20T00:00:00.000Z' })
    const late = item({ reportId: 2, submittedAt: '2026-12-24T00:00:00.000Z' })
    const unclear = item({ reportId: 3, openFindings: 2, submittedAt: '2026-12-25T00:00:00.000Z' })
    expect(ids(showQueue([late, early, unclear], everything, ME))).toEqual([3, 1, 2])
    expect(ids(showQueue([late, early, unclear], { ...everything, order: 'waiting' }, ME))).toEqual([1, 2, 3])
  })
})

describe('filters', () => {
  const all = [
    item({ reportId: 1, state: 'underReview', reviewerId: ME, openFindings: 1, codes: ['scaleSlip'] }),
    item({ reportId: 2, unitName: 'Đắk Lắk', regionId: 2, revision: 2 }),
    item({ reportId: 3, state: 'returned', reviewerId: ME, unitKind: 'ministry', isLate: true }),
    item({ reportId: 4, state: 'approved', reviewerId: ME, periodId: 2, formId: 2 }),
  ]

  it.each([
    [{}, [1, 2]],
    [{ xem: 'clarify' }, [1]],
    [{ xem: 'again' }, [2]],
    [{ xem: 'mine' }, [1, 3]],
    [{ xem: 'late' }, [3]],
    [{ xem: 'returned' }, [3]],
    [{ xem: 'approved' }, [4]],
    [{ xem: 'all' }, [1, 2, 3, 4]],
    [{ xem: 'all', 'bieu-mau': '2' }, [4]],
    [{ xem: 'all', ky: '2' }, [4]],
    [{ xem: 'all', vung: '2' }, [2]],
    [{ xem: 'all', loai: 'ministry' }, [3]],
    [{ xem: 'all', diem: 'scaleSlip' }, [1]],
    [{ xem: 'all', 'trang-thai': 'approved' }, [4]],
    [{ xem: 'all', tim: 'dak lak' }, [2]],
    [{ xem: 'nothing known', ky: '-1', diem: 'x' }, [1, 2]],
  ])('%o shows %j', (query, shown) => {
    expect(ids(showQueue(all, readQueueFilter(query), ME)).sort()).toEqual(shown)
  })

  it('count what each chip would show', () => {
    const counts = countViews(all, everything, ME)
    for (const view of QUEUE_VIEWS) expect(counts[view], view).toBe(showQueue(all, { ...everything, view }, ME).length)
  })
})

test('an address and its filter are the same', () => {
  const query = { xem: 'mine', ky: '3', vung: '2', tim: 'đắk lắk', 'sap-xep': 'waiting' }
  const filter = readQueueFilter(query)
  expect(readQueueFilter(Object.fromEntries(new URLSearchParams(queueQuery(filter))))).toEqual(filter)
  expect(queueQuery(everything)).toBe('')
})
