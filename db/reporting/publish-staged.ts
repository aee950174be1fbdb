// Writes what is staged into a release: figures with their citations, the reports and facts moved on, and the records that no
// release carried before. Called only inside the publishing transaction.
import { and, eq, getTableColumns, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
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
  insertFigures(tx, byKey(staging.figures), { number, text, sourceOf })
  for (const view of going) moveReport(tx, viewer, view, number)
  moveFacts(tx, staging.facts, number)
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
function byKey(figures: readonly PlannedFigure[]): Told[] {
  const grouped = new Map<string, Told>()
  for (const figure of figures) {
    const told = grouped.get(figureKey(figure))
    if (told) told.push(figure)
    else grouped.set(figureKey(figure), [figure])
  }
  return [...grouped.values()]
}

type Told = [PlannedFigure, ...PlannedFigure[]]
type Target = { number: number; text: Release['text']; sourceOf: ReadonlyMap<string, number> }

// Ten thousand rows: each statement is made once and run for each of them.
function insertFigures(tx: Write, figures: readonly Told[], target: Target) {
  const observation = tx.db.insert(observations).values(everyColumn(observations)).prepare()
  const { id: _given, ...citationColumns } = everyColumn(citations)
  const citation = tx.db.insert(citations).values(citationColumns).prepare()
  for (const told of figures) {
    observation.run(observationOf(told, target, tx.now))
    for (const [place, figure] of told.entries()) citation.run(citationOf(figure, place + 1, target))
  }
}

/** A placeholder for each column, by its name. */
function everyColumn<T extends SQLiteTable>(table: T): T['$inferSelect'] {
  const names = Object.keys(getTableColumns(table))
  return Object.fromEntries(names.map((name) => [name, sql.placeholder(name)])) as T['$inferSelect']
}

function observationOf(told: Told, { number, text }: Target, recordedAt: string): typeof observations.$inferSelect {
  const [{ indicatorId, unitId, period, definitionVersion, state, value, textValue, ...first }] = told
  return {
    indicatorId,
    unitId,
    period,
    release: number,
    definitionVersion,
    state,
    value,
    textValue,
    numerator: first.numerator,
    denominator: first.denominator,
    universeId: null,
    // The weaker word wins: what one source calls an estimate is one.
    qualifier: told.find(({ qualifier }) => qualifier !== 'exact')?.qualifier ?? 'exact',
    isPeriodInferred: first.isPeriodInferred,
    noteVi: first.noteVi,
    noteEn: first.noteEn,
    amendmentNoteVi: (first.before && text.noteVi) || null,
    amendmentNoteEn: (first.before && text.noteEn) || null,
    recordedAt,
  }
}

function citationOf(
  { indicatorId, unitId, period, origin, quote, citationNote, qualifier, toldPercent }: PlannedFigure,
  position: number,
  { number, sourceOf }: Target,
): Omit<typeof citations.$inferSelect, 'id'> {
  return {
    indicatorId,
    unitId,
    period,
    release: number,
    position,
    sourceId: sourceOf.get('reportId' in origin ? `r${origin.reportId}` : `f${origin.factId}`) as number,
    quote,
    line: null,
    toldValue: toldPercent?.value ?? null,
    toldDecimals: toldPercent?.decimals ?? null,
    qualifier,
    change: null,
    issuerSlug: null,
    reportedBySlug: null,
    noteVi: citationNote,
    noteEn: citationNote,
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

function moveFacts(tx: Write, staged: readonly StagedFact[], release: number) {
  const seen = JSON.stringify(staged.map(({ view: { fact } }) => [fact.id, fact.version]))
  const isSeen = sql`(${facts.id}, ${facts.version}) in (select value ->> 0, value ->> 1 from json_each(${seen}))`
  const moved = tx.db
    .update(facts)
    .set({ state: 'published', release, version: sql`${facts.version} + 1` })
    .where(and(eq(facts.state, 'approved'), isSeen))
    .run()
  if (moved.changes !== staged.length) throw new Error('A fact moved inside the publishing transaction.')
}
