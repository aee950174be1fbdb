// Writes what is staged into a release: figures with their citations, the reports and facts moved on, and the records that no
// release carried before. Called only inside the publishing transaction.
import { and, eq } from 'drizzle-orm'
import { figureKey } from '../figures.ts'
import { citations, facts, observations, reportEvents, reports, sources } from '../schema.ts'
import type { Write } from '../store.ts'
import { today, type Viewer } from '../viewers.ts'
import { carry } from './carried.ts'
import type { PlannedFigure } from './planned-figures.ts'
import type { ReportView } from './report-view.ts'
import type { StagedFact, Staging } from './staging.ts'

type Release = { staging: Staging; number: number; text: { noteVi: string; noteEn: string } }

export function writeStaged(tx: Write, viewer: Viewer, { staging, number, text }: Release) {
  const going = staging.reports.filter(({ isLeftOut }) => !isLeftOut).map(({ view }) => view)
  const sourceOf = new Map(going.map((view) => [`r${view.report.id}`, insertSource(tx, view, number)]))
  for (const { view } of staging.facts) sourceOf.set(`f${view.fact.id}`, view.fact.sourceId)
  for (const told of byKey(staging.figures)) insertFigure(tx, told, number, text, sourceOf)
  for (const view of going) moveReport(tx, viewer, view, number)
  for (const fact of staging.facts) moveFact(tx, fact, number)
  carry(
    tx,
    {
      reportIds: going.map(({ report }) => report.id),
      sourceIds: staging.facts.map(({ view }) => view.fact.sourceId),
    },
    number,
  )
}

/** One key is one observation; whatever else tells it adds a citation. */
function byKey(figures: readonly PlannedFigure[]): [PlannedFigure, ...PlannedFigure[]][] {
  const grouped = new Map<string, [PlannedFigure, ...PlannedFigure[]]>()
  for (const figure of figures) {
    const told = grouped.get(figureKey(figure))
    if (told) told.push(figure)
    else grouped.set(figureKey(figure), [figure])
  }
  return [...grouped.values()]
}

function insertFigure(
  tx: Write,
  told: [PlannedFigure, ...PlannedFigure[]],
  release: number,
  text: Release['text'],
  sourceOf: ReadonlyMap<string, number>,
) {
  const [
    { indicatorId, unitId, period, definitionVersion, state, value, textValue, numerator, denominator, ...first },
  ] = told
  const key = { indicatorId, unitId, period, release }
  tx.db
    .insert(observations)
    .values({
      ...key,
      definitionVersion,
      state,
      value,
      textValue,
      numerator,
      denominator,
      // The weaker word wins: what one source calls an estimate is one.
      qualifier: told.find(({ qualifier }) => qualifier !== 'exact')?.qualifier ?? 'exact',
      isPeriodInferred: first.isPeriodInferred,
      noteVi: first.noteVi,
      noteEn: first.noteEn,
      ...(first.before && { amendmentNoteVi: text.noteVi || null, amendmentNoteEn: text.noteEn || null }),
      recordedAt: tx.now,
    })
    .run()
  for (const [place, { origin, quote, citationNote, qualifier, toldPercent }] of told.entries()) {
    const mark = 'reportId' in origin ? `r${origin.reportId}` : `f${origin.factId}`
    const sourceId = sourceOf.get(mark) as number
    tx.db
      .insert(citations)
      .values({
        ...key,
        position: place + 1,
        sourceId,
        quote,
        toldValue: toldPercent?.value,
        toldDecimals: toldPercent?.decimals,
        qualifier,
        noteVi: citationNote,
        noteEn: citationNote,
      })
      .run()
  }
}

// No name of a person: the public sees the unit, the period and which submission it was (row P2).
function insertSource(tx: Write, view: ReportView, number: number): number {
  const { report, form, fullUnitName, receipt } = view
  const official = report.officialSymbol ? ` (${report.officialSymbol})` : ''
  return tx.db
    .insert(sources)
    .values({
      slug: `bao-cao-${report.id}-${report.revision}-${number}`,
      kind: 'report',
      titleVi: `${form.titleVi}, ${fullUnitName}${official}`,
      titleEn: `${form.titleEn}, ${fullUnitName}${official}`,
      publisher: receipt?.receipt,
      publishedOn: today(),
      unitId: report.unitId,
      reportId: report.id,
      release: number,
    })
    .returning({ id: sources.id })
    .get().id
}

function moveReport(tx: Write, viewer: Viewer, { report }: ReportView, release: number) {
  const moved = tx.db
    .update(reports)
    .set({ state: 'published', release, version: report.version + 1, updatedBy: viewer.userId, updatedAt: tx.now })
    .where(and(eq(reports.id, report.id), eq(reports.version, report.version), eq(reports.state, 'approved')))
    .run()
  if (moved.changes !== 1) throw new Error('The report moved inside the publishing transaction.')
  tx.db
    .insert(reportEvents)
    .values({
      reportId: report.id,
      at: tx.now,
      actorId: viewer.userId,
      action: 'publish',
      fromState: 'approved',
      toState: 'published',
      revision: report.revision,
    })
    .run()
}

function moveFact(tx: Write, { view: { fact } }: StagedFact, release: number) {
  const moved = tx.db
    .update(facts)
    .set({ state: 'published', release, version: fact.version + 1 })
    .where(and(eq(facts.id, fact.id), eq(facts.version, fact.version), eq(facts.state, 'approved')))
    .run()
  if (moved.changes !== 1) throw new Error('The fact moved inside the publishing transaction.')
}
