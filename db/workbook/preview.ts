// An Excel file that came back: is it this report's, what would it change, and what is to be said about that. Nothing is changed yet.
import { canonicalJson } from '../../lib/audit-chain.ts'
import type { CheckRule } from '../../lib/checks/rules.ts'
import { evaluate, rulesOf } from '../../lib/checks.ts'
import { type Finding, findingsForUnit } from '../../lib/findings.ts'
import { type Answer, type AnswerProblem, parseAnswer, type TypedAnswer } from '../../lib/indicators.ts'
import type { FileProblem } from '../files/kinds.ts'
import { readWorkbook, type Sheet, type WorkbookProblem } from '../files/read-workbook.ts'
import type { TypedField } from '../reporting/filing.ts'
import type { AnswerView, ReportView } from '../reporting/report-view.ts'
import { answerRule } from '../reporting/rules.ts'
import { readKey } from './key.ts'
import { columnOf, FORM_SHEET, KEY_SHEET, type WorkbookKey } from './layout.ts'
import { explanationOf, rowsOf, type TypedRow, typedOf } from './typed-rows.ts'

/** `code` is a key of the messages `workbook.refused`. */
export type WorkbookRefusal = {
  ok: false
  code: FileProblem | 'cells' | 'tooLong' | 'noKey' | 'otherUnit' | 'otherPeriod' | 'otherVersion' | 'otherReport'
  problems: WorkbookProblem[]
}

export type Difference = {
  indicatorId: number
  /** `Biểu mẫu!G7`, to tell a person. */
  at: string
  field: TypedField
  answer: Answer | null
  problems: AnswerProblem[]
  findings: Finding[]
}
export type Preview = { ok: true; reportVersion: number; differences: Difference[]; closed: string[] }

/** Compares a file with the draft; `source` is its bytes or its path. */
export async function previewWorkbook(
  view: ReportView,
  source: Uint8Array | string,
): Promise<Preview | WorkbookRefusal> {
  const read = await readWorkbook(source)
  if (!read.ok) return read
  const key = keyIn(read.sheets)
  const sheet = read.sheets.find(({ name }) => name === FORM_SHEET)
  if (!key || !sheet) return refuse('noKey')
  const other = otherThan(view, key)
  return other ? refuse(other) : compare(view, key, sheet)
}

const refuse = (code: WorkbookRefusal['code']): WorkbookRefusal => ({ ok: false, code, problems: [] })

function keyIn(sheets: readonly Sheet[]): WorkbookKey | undefined {
  const cells = sheets.find(({ name }) => name === KEY_SHEET)?.cells ?? []
  const [text, seal] = ['A1', 'A2'].map((address) =>
    String(cells.find((cell) => cell.address === address)?.value ?? ''),
  )
  return readKey(text ?? '', seal ?? '')
}

function otherThan({ report }: ReportView, key: WorkbookKey): WorkbookRefusal['code'] | null {
  if (key.unitId !== report.unitId) return 'otherUnit'
  if (key.periodId !== report.periodId) return 'otherPeriod'
  if (key.formVersionId !== report.formVersionId) return 'otherVersion'
  return key.reportId === report.id ? null : 'otherReport'
}

function compare(view: ReportView, key: WorkbookKey, sheet: Sheet): Preview {
  const given = view.answers.filter(({ field }) => key.sections.includes(field.sectionId))
  const rows = new Map(rowsOf(sheet).map((row) => [row.slug, row]))
  const changed = given.flatMap((answer) => {
    const row = rows.get(answer.field.indicator.slug)
    return row ? differenceOf(answer, row) : []
  })
  const open = changed.filter(({ known }) => known.isOpen)
  const findings = findingsAfter(view, open)
  return {
    ok: true,
    reportVersion: view.report.version,
    differences: open.map(({ known, ...difference }) => ({
      ...difference,
      findings: findings.filter(({ figures }) => figures[0] === known.field.indicator.slug),
    })),
    closed: changed.filter(({ known }) => !known.isOpen).map(({ known }) => known.field.indicator.nameVi),
  }
}

type Changed = Omit<Difference, 'findings'> & { known: AnswerView }

function differenceOf(known: AnswerView, row: TypedRow): Changed[] {
  const typed = typedOf(row, known)
  const explanation = explanationOf(row)
  const parsed = parseAnswer(answerRule(known.field.indicator), typed)
  if (isSame(known, typed, explanation)) return []
  const { id } = known.field.indicator
  const isText = known.field.indicator.kind === 'text'
  return [
    {
      known,
      indicatorId: id,
      at: `${FORM_SHEET}!${letterOf(columnOf(typed.state ? 'state' : isText ? 'text' : 'value'))}${row.row}`,
      field: { indicatorId: id, version: known.answer.version, typed, explanation },
      answer: parsed.ok ? parsed.answer : null,
      problems: parsed.ok ? [] : parsed.problems,
    },
  ]
}

const letterOf = (column: number) => String.fromCharCode(64 + column)

/** “12.500” and 12500 are one answer, typed in two ways. */
function isSame(known: AnswerView, typed: TypedAnswer, explanation: string): boolean {
  if ((known.answer.explanation ?? '').trim() !== explanation.trim()) return false
  const rule = answerRule(known.field.indicator)
  const [before, after] = [parseAnswer(rule, known.typed), parseAnswer(rule, typed)]
  if (before.ok && after.ok) return canonicalJson(before.answer) === canonicalJson(after.answer)
  return canonicalJson(withoutScale(known.typed)) === canonicalJson(withoutScale(typed))
}

const withoutScale = ({ scale: _scale, ...typed }: TypedAnswer) => typed

/** The points to clarify of the draft as it would be. */
function findingsAfter(view: ReportView, changed: readonly Changed[]): Finding[] {
  const figures = Object.fromEntries(
    view.answers.flatMap(({ field: { indicator, definitionVersion }, answer, previous }) => {
      const change = changed.find(({ indicatorId }) => indicatorId === indicator.id)
      const after = change ? change.answer : answer
      if (after?.state !== 'reported') return []
      const { value, numerator, denominator } = after
      const before = previous?.definitionVersion === definitionVersion ? previous.value : null
      return [[indicator.slug, { value, numerator, denominator, previous: before }]]
    }),
  )
  const rules = view.answers.flatMap(({ field: { indicator } }) =>
    rulesOf({ ...answerRule(indicator), checks: JSON.parse(indicator.checks) as CheckRule[] }),
  )
  return findingsForUnit(evaluate(rules, { figures, universes: {} }))
}
