// Indicators as a register: every column of the definition, and which of them are its meaning. The rule of what begins a new
// definition version is the mark `isMeaning` here and nothing else: the Vietnamese definition and method, what is counted, the unit
// and the kind. Names, help, translations, owner, notes, decimals and display are not: the figures stay comparable.
import { ACCUMULATIONS, DIRECTIONS, INDICATOR_KINDS } from '../indicators.ts'
import type { Entry, EntryProblem, Register } from './register.ts'
import { both, choice, code, day, demand, demandOrder, flag, keyFrom, line, text } from './row-checks.ts'

export const ROLL_UPS = ['sum', 'ratioOfSums', 'weightedMean', 'mean', 'allOf', 'anyOf', 'countOfYes', 'none'] as const
export const TEXT_PURPOSES = ['narrative', 'obstacle', 'goodPractice'] as const

const MEANING = { isMeaning: true } as const
const number = (key: string) => ({ key, cell: { kind: 'number' } as const })

export const indicators: Register = {
  kind: 'indicators',
  slug: 'chi-so',
  reference: 'indicator',
  columns: [
    code({ isRequired: true }),
    { key: 'groupId', cell: { kind: 'reference', to: 'group' }, isRequired: true },
    ...both((key) => line(key, { isRequired: true }), 'name'),
    ...both((key) => line(key, { isRequired: true, longest: 80 }), 'short'),
    choice('kind', INDICATOR_KINDS, { isRequired: true, ...MEANING }),
    choice('textPurpose', TEXT_PURPOSES),
    line('unit', { isRequired: true, longest: 40, ...MEANING }),
    ...both((key) => line(key, { isRequired: true, longest: 60 }), 'unit'),
    text('definitionVi', { isRequired: true, ...MEANING }),
    text('definitionEn', { isRequired: true }),
    text('methodVi', MEANING),
    text('methodEn'),
    line('numeratorVi', MEANING),
    line('numeratorEn'),
    line('denominatorVi', MEANING),
    line('denominatorEn'),
    flag('isNational', { isRequired: true, initially: 'Không' }),
    flag('isProvincial', { isRequired: true, initially: 'Có' }),
    flag('isMinisterial', { isRequired: true, initially: 'Không' }),
    choice('direction', DIRECTIONS, { isRequired: true }),
    choice('accumulation', ACCUMULATIONS, { isRequired: true, initially: 'stock' }),
    choice('rollUp', ROLL_UPS, { isRequired: true, initially: 'none' }),
    choice('rollUpNational', ROLL_UPS, { isRequired: true, initially: 'none' }),
    { key: 'weightIndicatorId', cell: { kind: 'reference', to: 'indicator' } },
    { key: 'decimals', cell: { kind: 'number', isWhole: true, least: 0, most: 9 }, isRequired: true, initially: '0' },
    number('minimum'),
    number('maximum'),
    flag('isInteger', { isRequired: true, initially: 'Không' }),
    { key: 'ownerUnitId', cell: { kind: 'reference', to: 'unit' } },
    day('validFrom'),
    day('validTo'),
    ...both((key) => text(key, { longest: 1000 }), 'help'),
    ...both((key) => text(key, { longest: 2000 }), 'note'),
    ...both((key) => text(key, { longest: 1000, isForFilesOnly: true }), 'breakNote'),
    { key: 'checks', cell: { kind: 'checks' }, isForFilesOnly: true },
  ],
  sections: {
    slug: 'names',
    kind: 'measure',
    definitionVi: 'definition',
    isNational: 'levels',
    direction: 'reading',
    decimals: 'range',
    ownerUnitId: 'owner',
    helpVi: 'words',
  },
  listed: ['nameVi', 'groupId', 'kind', 'unitVi'],
  keyOf: ({ nameEn }) => keyFrom(nameEn),
  check: (entry) => [
    ...demandOrder(entry, 'validFrom', 'validTo'),
    ...demandOrder(entry, 'minimum', 'maximum'),
    ...demand(
      LEVELS.some((level) => entry[level] === true),
      'isNational',
      'levelMissing',
    ),
    ...checkKind(entry),
    ...checkRollUps(entry),
  ],
}

const LEVELS = ['isNational', 'isProvincial', 'isMinisterial'] as const
const COUNTS = ['numeratorVi', 'numeratorEn', 'denominatorVi', 'denominatorEn'] as const

function checkKind(entry: Entry): EntryProblem[] {
  if (entry.kind === 'text') return demand(Boolean(entry.textPurpose), 'textPurpose', 'purposeMissing')
  return [
    ...demand(!entry.textPurpose, 'textPurpose', 'purposeOfFigure'),
    ...(entry.kind === 'ratio' ? COUNTS.flatMap((key) => demand(Boolean(entry[key]), key, 'countsMissing')) : []),
  ]
}

/** Which roll-ups a kind allows: a rank or a text is never combined, and yes and no are not summed. */
const ALLOWED: Record<string, readonly string[]> = {
  rank: ['none'],
  text: ['none'],
  boolean: ['none', 'allOf', 'anyOf', 'countOfYes'],
  ratio: ['none', 'ratioOfSums', 'weightedMean', 'mean', 'countOfYes'],
  percent: ['none', 'ratioOfSums', 'weightedMean', 'mean', 'countOfYes'],
  number: ['none', 'sum', 'weightedMean', 'mean', 'countOfYes'],
  money: ['none', 'sum', 'weightedMean', 'mean'],
}

function checkRollUps(entry: Entry): EntryProblem[] {
  const keys = ['rollUp', 'rollUpNational'] as const
  const isWeighted = keys.some((key) => entry[key] === 'weightedMean')
  const isOfSums = entry.kind === 'percent' && keys.some((key) => entry[key] === 'ratioOfSums')
  return [
    ...keys.flatMap((key) =>
      demand(ALLOWED[String(entry.kind)]?.includes(String(entry[key])) ?? true, key, 'notRollable'),
    ),
    ...demand(!isWeighted || typeof entry.weightIndicatorId === 'number', 'weightIndicatorId', 'weightMissing'),
    ...(isOfSums ? COUNTS.flatMap((key) => demand(Boolean(entry[key]), key, 'countsMissing')) : []),
  ]
}
