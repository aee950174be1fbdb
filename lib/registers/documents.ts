// Documents: laws, decrees, decisions, plans with number, date and issuer. “n/63 have issued a plan” counts entries, so whose it is
// and of which day stays once a release has shown it.
import type { Register } from './register.ts'
import { both, choice, code, day, keyFrom, line, text, yearOf } from './row-checks.ts'

export const DOCUMENT_KINDS = [
  'law',
  'resolution',
  'decree',
  'decision',
  'directive',
  'circular',
  'plan',
  'annual-plan',
  'programme',
  'action-programme',
  'strategy',
  'amendment',
  'notice',
  'letter',
  'other',
] as const

export const documents: Register = {
  kind: 'documents',
  slug: 'van-ban',
  reference: 'document',
  columns: [
    code(),
    choice('kind', DOCUMENT_KINDS, { isRequired: true, isFixedOnceReleased: true }),
    line('symbol', { isRequired: true, longest: 100 }),
    day('issuedOn', { isFixedOnceReleased: true }),
    ...both((key) => line(key, { longest: 200 }), 'issuer'),
    { key: 'unitId', cell: { kind: 'reference', to: 'unit' }, isFixedOnceReleased: true },
    text('subjectVi', { isRequired: true, longest: 1000 }),
    text('subjectEn', { longest: 1000 }),
    ...both((key) => text(key, { longest: 2000 }), 'note'),
  ],
  sections: { slug: 'main', subjectVi: 'words' },
  listed: ['symbol', 'subjectVi', 'kind', 'issuedOn'],
  // As the seed names them; a symbol that carries its year does not need it twice.
  keyOf: ({ symbol, issuedOn }) => {
    const year = yearOf(issuedOn)
    return keyFrom(symbol, String(symbol).includes(year ?? '-') ? null : year)
  },
  check: () => [],
}
