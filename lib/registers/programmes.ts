// Programmes: the decisions, strategies and annual plans that set targets, each with its status.
import type { Register } from './register.ts'
import { both, choice, code, day, demandOrder, keyFrom, line, text, yearOf } from './row-checks.ts'

export const PROGRAMME_KINDS = [
  'programme',
  'strategy',
  'annual-plan',
  'action-programme',
  'resolution',
  'amendment',
] as const
export const PROGRAMME_STATUSES = ['inForce', 'amended', 'ended'] as const

export const programmes: Register = {
  kind: 'programmes',
  slug: 'chuong-trinh',
  reference: 'programme',
  columns: [
    code(),
    choice('kind', PROGRAMME_KINDS, { isRequired: true }),
    ...both((key) => text(key, { isRequired: true, longest: 500 }), 'name'),
    choice('status', PROGRAMME_STATUSES, { isRequired: true, initially: 'inForce' }),
    ...both((key) => text(key, { longest: 500 }), 'statusNote'),
    line('symbol', { longest: 100 }),
    day('issuedOn'),
    { key: 'documentId', cell: { kind: 'reference', to: 'document' } },
    { key: 'bodyId', cell: { kind: 'reference', to: 'body' } },
    { key: 'year', cell: { kind: 'number', isWhole: true, least: 1945, most: 2200 } },
    day('periodFrom'),
    day('periodTo'),
    ...both((key) => text(key, { longest: 500 }), 'themeProposed'),
    ...both((key) => text(key, { longest: 500 }), 'themeAdopted'),
    ...both((key) => text(key, { longest: 2000 }), 'note'),
  ],
  sections: { slug: 'main', symbol: 'document', themeProposedVi: 'words' },
  listed: ['nameVi', 'symbol', 'kind', 'status'],
  keyOf: ({ symbol, issuedOn, nameVi }) => keyFrom(symbol ?? nameVi, yearOf(issuedOn)),
  check: (entry) => demandOrder(entry, 'periodFrom', 'periodTo'),
}
