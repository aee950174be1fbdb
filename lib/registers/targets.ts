// Targets: what is to be reached, by whom and when. What a release has shown of a target stays; a target that the Government
// moves is a new entry with its own document, and both can be seen.
import type { Register } from './register.ts'
import { both, choice, code, day, demand, flag, keyFrom, line, text, yearOf } from './row-checks.ts'

export const TARGET_KINDS = [
  'programme-target',
  'target',
  'goal-set',
  'plan-tasks',
  'policy-groups',
  'principle-target',
  'requirement',
  'commitment',
] as const
export const COMPARATORS = ['ge', 'gt', 'le', 'lt', 'eq', 'between', 'qualitative'] as const
export const TARGET_PATHS = ['linear', 'geometric', 'step', 'milestones'] as const
export const PILLARS = ['digital-government', 'digital-economy', 'digital-society'] as const
export const DECLARED_STATUSES = ['set', 'reported', 'proposed', 'completed', 'likely', 'needingEffort'] as const

const FIXED = { isFixedOnceReleased: true } as const
const number = (key: string) => ({ key, cell: { kind: 'number' } as const, ...FIXED })

export const targets: Register = {
  kind: 'targets',
  slug: 'muc-tieu',
  columns: [
    code(),
    choice('kind', TARGET_KINDS, { isRequired: true, initially: 'programme-target' }),
    { key: 'programmeId', cell: { kind: 'reference', to: 'programme' }, ...FIXED },
    ...both((key) => text(key, { isRequired: true, longest: 1000 }), 'text'),
    { key: 'indicatorId', cell: { kind: 'reference', to: 'indicator' }, ...FIXED },
    { key: 'unitId', cell: { kind: 'reference', to: 'unit' }, ifEmpty: 'national', initially: 'national', ...FIXED },
    { key: 'groupId', cell: { kind: 'reference', to: 'group' } },
    choice('pillar', PILLARS),
    choice('comparator', COMPARATORS, { isRequired: true, ...FIXED }),
    number('value'),
    number('valueMax'),
    line('unit', { longest: 60, ...FIXED }),
    day('deadline', FIXED),
    { key: 'baselinePeriod', cell: { kind: 'period' } },
    { key: 'baselineValue', cell: { kind: 'number' } },
    choice('path', TARGET_PATHS, { isRequired: true, initially: 'linear' }),
    flag('isSourced', { isRequired: true }),
    { key: 'sourceId', cell: { kind: 'reference', to: 'source' } },
    text('quote', { longest: 2000 }),
    choice('declaredStatus', DECLARED_STATUSES),
    ...both((key) => text(key, { longest: 500 }), 'declaredStatus'),
    ...both((key) => text(key, { longest: 2000 }), 'note'),
  ],
  sections: { slug: 'main', indicatorId: 'subject', comparator: 'value', isSourced: 'proof', declaredStatus: 'words' },
  listed: ['textVi', 'value', 'deadline', 'programmeId'],
  keyOf: ({ textEn, deadline }) => keyFrom(textEn, yearOf(deadline)),
  check: ({ comparator, value = null, valueMax = null }) => [
    ...demand(comparator === 'qualitative' || value !== null, 'value', 'valueMissing'),
    ...demand(comparator !== 'qualitative' || value === null, 'value', 'valueOfQualitative'),
    ...demand(comparator !== 'between' || valueMax !== null, 'valueMax', 'valueMissing'),
    ...demand(value === null || valueMax === null || value < valueMax, 'valueMax', 'order'),
  ],
}
