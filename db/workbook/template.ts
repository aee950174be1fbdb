// The Excel file of a report, filled in with what its draft holds: what may be typed is open, everything else is locked.
import { formatDay } from '../../lib/dates.ts'
import { formatFigure } from '../../lib/figure-text.ts'
import { translator } from '../../lib/messages.ts'
import { periodName } from '../../lib/periods.ts'
import { guardText } from '../../lib/spreadsheet-text.ts'
import { inWorker, type Worked } from '../files/worker.ts'
import type { AnswerView, ReportView } from '../reporting/report-view.ts'
import { answerRule, isAskedAsCounts } from '../reporting/rules.ts'
import { sealKey } from './key.ts'
import type { ColumnKey } from './layout.ts'

export type CellInput = {
  value: string | number | null
  isOpen: boolean
  choices?: readonly string[]
  format?: string
}
export type TemplateRow =
  | { kind: 'section'; title: string }
  | { kind: 'figure'; cells: Partial<Record<ColumnKey, CellInput>> }
export type TemplateInput = {
  title: string
  lines: readonly string[]
  heads: Record<ColumnKey, string>
  rows: readonly TemplateRow[]
  key: { text: string; seal: string }
}

const t = translator('vi', 'workbook')

/** Words of the choices in the file, by what they mean. */
export const CHOICES = {
  reported: t('states.reported'),
  notReported: t('states.notReported'),
  notApplicable: t('states.notApplicable'),
  yes: t('yes'),
  no: t('no'),
} as const

/** Makes the file; `sectionId` for one section alone, as it goes to a department. */
export function makeTemplate(view: ReportView, sectionId?: number): Promise<Worked<Uint8Array>> {
  return inWorker<Uint8Array>('writeTemplate', templateOf(view, sectionId))
}

export function templateOf(view: ReportView, sectionId?: number): TemplateInput {
  const { report, form, period } = view
  const sections = form.sections.filter(({ id }) => sectionId === undefined || id === sectionId)
  const { id: reportId, unitId, formVersionId, periodId } = report
  return {
    title: `${form.titleVi} – ${view.fullUnitName}`,
    lines: [
      t('window', { from: formatDay(period.coversFrom, 'vi'), to: formatDay(period.coversTo, 'vi') }),
      t('guide'),
      translator('vi', 'form')('secret'),
    ],
    heads: Object.fromEntries(HEADS.map((key) => [key, t(`heads.${key}`)])) as TemplateInput['heads'],
    rows: sections.flatMap((section, place) => [
      { kind: 'section' as const, title: `${place + 1}. ${section.nameVi}` },
      ...view.answers
        .filter(({ field }) => field.sectionId === section.id)
        .map((answer, row) => ({ kind: 'figure' as const, cells: cellsOf(answer, `${place + 1}.${row + 1}`) })),
    ]),
    key: sealKey({ reportId, unitId, formVersionId, periodId, sections: sections.map(({ id }) => id) }),
  }
}

const HEADS: ColumnKey[] = [
  'slug',
  'place',
  'name',
  'unit',
  'previous',
  'state',
  'value',
  'denominator',
  'symbol',
  'date',
  'text',
  'reason',
  'explanation',
]

function cellsOf(view: AnswerView, place: string): Partial<Record<ColumnKey, CellInput>> {
  const { field, typed, answer, previous } = view
  const { indicator } = field
  const isCounts = isAskedAsCounts(indicator)
  const told = (value: string | number | null | undefined): CellInput => ({ value: value ?? null, isOpen: false })
  const open = (value: string | number | null | undefined, more: Partial<CellInput> = {}): CellInput => ({
    value: typeof value === 'string' ? guardText(value) : (value ?? null),
    isOpen: view.isOpen,
    ...more,
  })
  const name = isCounts
    ? `${indicator.nameVi}\n${t('counts', { numerator: indicator.numeratorVi ?? '', denominator: indicator.denominatorVi ?? '' })}`
    : indicator.nameVi
  return {
    slug: told(indicator.slug),
    place: told(place),
    name: told(name),
    unit: told(indicator.kind === 'money' ? t('billion') : isCounts ? '%' : indicator.unitVi),
    previous: told(previous && previousWords(view)),
    state: open(stateOf(view), { choices: [CHOICES.reported, CHOICES.notReported, CHOICES.notApplicable] }),
    ...inputsOf(view, open),
    reason: open(typed.reason),
    explanation: open(answer.explanation),
  }
}

function inputsOf(
  { field: { indicator }, typed, answer }: AnswerView,
  open: (value: string | number | null | undefined, more?: Partial<CellInput>) => CellInput,
) {
  if (isAskedAsCounts(indicator)) {
    return {
      value: open(answer.numerator ?? typed.numerator, { format: '#,##0' }),
      denominator: open(answer.denominator ?? typed.denominator, { format: '#,##0' }),
    }
  }
  if (indicator.kind === 'text') return { text: open(typed.text) }
  if (indicator.kind === 'boolean') {
    const choice = typed.choice === 'yes' ? CHOICES.yes : typed.choice === 'no' ? CHOICES.no : null
    return {
      value: open(choice, { choices: [CHOICES.yes, CHOICES.no] }),
      symbol: open(typed.symbol),
      date: open(answer.documentDate ? formatDay(answer.documentDate, 'vi') : typed.date, { format: '@' }),
    }
  }
  const amount =
    answer.value !== null && indicator.kind === 'money' ? Number((answer.value / 1e9).toPrecision(15)) : answer.value
  return { value: open(amount ?? typed.value, { format: formatOf(indicator) }) }
}

/** Number format in the file's own language; the program shows it by the reader's. */
function formatOf({ decimals, isInteger }: AnswerView['field']['indicator']): string {
  return isInteger ? '#,##0' : decimals > 0 ? `#,##0.${'#'.repeat(Math.max(decimals, 3))}` : '#,##0.###'
}

function stateOf({ typed, answer }: AnswerView): string | null {
  if (typed.state === 'notReported') return CHOICES.notReported
  if (typed.state === 'notApplicable') return CHOICES.notApplicable
  return answer.state === 'reported' ? CHOICES.reported : null
}

function previousWords({ field: { indicator }, previous }: AnswerView): string | null {
  if (!previous) return null
  const kind = isAskedAsCounts(indicator) && previous.numerator !== null ? 'ratio' : indicator.kind
  const words = formatFigure({ ...answerRule(indicator), kind }, previous, 'vi')
  return words && `${words} (${periodName(previous.period, 'vi')})`
}
