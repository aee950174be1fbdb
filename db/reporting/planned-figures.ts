// What an approved report, or a fact from a document, would bring to the public: figure by figure, beside the one it replaces.
// Staging shows it, guests read it, publishing writes it; there is one computation of it, so that the three cannot differ.
import { toldPercent } from '../facts/fact-rule.ts'
import type { FactView } from '../facts/fact-view.ts'
import { type Figure, figureKey, figuresOf, type Observation, observationsAsOf } from '../figures.ts'
import type { Db } from '../store.ts'
import type { AnswerView, ReportView } from './report-view.ts'

type Row = Observation
type Told = Pick<Row, 'state' | 'value' | 'textValue' | 'numerator' | 'denominator' | 'definitionVersion'>

export type PlannedFigure = Told &
  Pick<Row, 'indicatorId' | 'unitId' | 'period' | 'qualifier' | 'isPeriodInferred' | 'noteVi' | 'noteEn'> & {
    indicator: AnswerView['field']['indicator']
    /** What the public sees of this key today; a withdrawn one shows no value. */
    before: Figure | undefined
    origin: { reportId: number } | { factId: number }
    quote: string | null
    citationNote: string | null
    /** The percentage as the document tells it. */
    toldPercent: { value: number; decimals: number } | null
    hasExplanation: boolean
  }

/** What is published of some units: as the public sees it, and as it is stored. */
export type Published = { shown: Map<string, Figure>; stored: Map<string, Row> }

export function readPublished(db: Db, release: number, unitIds: readonly number[]): Published {
  if (unitIds.length === 0) return { shown: new Map(), stored: new Map() }
  const stored = observationsAsOf(db, release, { unitIds })
  const shown = figuresOf(db, stored, release, { unitIds })
  return {
    shown: new Map(shown.map((figure) => [figureKey(figure), figure])),
    stored: new Map(stored.map((row) => [figureKey(row), row])),
  }
}

/** The figures of a report; those that stand as published are not published again. */
export function figuresOfReport(view: ReportView, published: Published, ownSourceIds: ReadonlySet<number>) {
  return view.answers.flatMap(({ field, answer }): PlannedFigure[] => {
    const key = { indicatorId: field.indicator.id, unitId: view.report.unitId, period: view.period.code }
    const state = publicState(answer.state, published.shown.get(figureKey(key)), ownSourceIds)
    if (!state) return []
    const told = { ...NOTHING_TOLD, definitionVersion: field.definitionVersion, state }
    if (state === 'reported') Object.assign(told, valuesOf(answer))
    if (isSame(published.stored.get(figureKey(key)), told)) return []
    return [
      {
        ...key,
        ...told,
        qualifier: 'exact',
        isPeriodInferred: false,
        noteVi: answer.isExplanationPublic ? answer.explanation : null,
        noteEn: null,
        indicator: field.indicator,
        before: published.shown.get(figureKey(key)),
        origin: { reportId: view.report.id },
        quote: null,
        citationNote: documentOf(answer),
        toldPercent: null,
        hasExplanation: Boolean(answer.explanation),
      },
    ]
  })
}

export function figureOfFact(view: FactView, published: Published): PlannedFigure[] {
  const { fact, indicator, definitionVersion } = view
  const { indicatorId, unitId, period } = fact
  const key = { indicatorId, unitId, period }
  const told = { ...valuesOf(fact), state: fact.figureState, definitionVersion }
  if (isSame(published.stored.get(figureKey(key)), told)) return []
  return [
    {
      ...key,
      ...told,
      qualifier: fact.qualifier,
      isPeriodInferred: fact.isPeriodInferred,
      noteVi: fact.noteVi ?? (fact.isExplanationPublic ? fact.explanation : null),
      noteEn: fact.noteEn,
      indicator,
      before: published.shown.get(figureKey(key)),
      origin: { factId: fact.id },
      quote: fact.quote,
      citationNote: null,
      toldPercent: toldPercent(indicator, view.typed),
      hasExplanation: Boolean(fact.explanation),
    },
  ]
}

const NOTHING_TOLD = { value: null, textValue: null, numerator: null, denominator: null }

const valuesOf = ({ value, textValue, numerator, denominator }: Omit<Told, 'state' | 'definitionVersion'>) => ({
  value,
  textValue,
  numerator,
  denominator,
})

/**
 * What the public is told of an answer; undefined where it is told nothing. An amendment that has no figure any more takes back
 * the one that this report has published, and no other: what a press report said stays as it was told.
 */
function publicState(
  state: AnswerView['answer']['state'],
  before: Figure | undefined,
  ownSourceIds: ReadonlySet<number>,
): Row['state'] | undefined {
  if (state === 'reported' || state === 'notApplicable') return state
  const isOwn = before?.citations.some(({ sourceId }) => ownSourceIds.has(sourceId))
  return isOwn && before?.state !== 'takenBack' ? 'takenBack' : undefined
}

const TOLD_PARTS = ['definitionVersion', 'state', 'value', 'textValue', 'numerator', 'denominator'] as const

export function isSame(before: Told | undefined, now: Told): boolean {
  return before !== undefined && TOLD_PARTS.every((part) => before[part] === now[part])
}

/** “12/QĐ-UBND, 2026-09-05”: the document that a “yes” names stands with its citation. */
function documentOf({ documentSymbol, documentDate }: AnswerView['answer']): string | null {
  return [documentSymbol, documentDate].filter(Boolean).join(', ') || null
}
