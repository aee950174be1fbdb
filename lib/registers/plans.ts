// Plans: the year's tasks of the nation or of one unit, under a programme.
import type { Register } from './register.ts'
import { code, keyFrom, text } from './row-checks.ts'

export const plans: Register = {
  kind: 'plans',
  slug: 'ke-hoach',
  reference: 'plan',
  columns: [
    code(),
    { key: 'year', cell: { kind: 'number', isWhole: true, least: 1945, most: 2200 }, isRequired: true },
    text('titleVi', { isRequired: true, longest: 500 }),
    text('titleEn', { longest: 500 }),
    { key: 'programmeId', cell: { kind: 'reference', to: 'programme' } },
    { key: 'unitId', cell: { kind: 'reference', to: 'unit' } },
  ],
  sections: { slug: 'main' },
  listed: ['titleVi', 'year', 'programmeId', 'unitId'],
  keyOf: ({ year, titleVi }) => keyFrom(String(year), titleVi),
  check: () => [],
}
