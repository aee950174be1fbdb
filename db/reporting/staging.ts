// Staging: what stands ready for the next release (whole approved reports, approved facts, and records of the office that no
// release carries yet), the figures it would bring, and what stands in the way of each for this viewer.
import { createHash } from 'node:crypto'
import { desc, eq, inArray } from 'drizzle-orm'
import { conflictInPublishing, type DutyConflict } from '../../lib/separation-of-duties.ts'
import { type FactView, readFacts } from '../facts/fact-view.ts'
import { releases, reports, sources } from '../schema.ts'
import { type Db, store } from '../store.ts'
import { type Viewer, visibleUnits } from '../viewers.ts'
import { type Carried, countCarried } from './carried.ts'
import { figureOfFact, figuresOfReport, type PlannedFigure, type Published, readPublished } from './planned-figures.ts'
import { type ReportView, readReport } from './report-view.ts'

export type StagedReport = { view: ReportView; conflict: DutyConflict | null; isRevised: boolean; isLeftOut: boolean }
export type StagedFact = { view: FactView; conflict: DutyConflict | null }
export type Staging = {
  /** Number of the newest release, 0 before the first. */
  latest: number
  reports: StagedReport[]
  facts: StagedFact[]
  figures: PlannedFigure[]
  carried: Carried
  published: Published
}

/** Which of what is ready goes in: all but some reports, or exactly what a publisher has seen, in the versions seen. */
export type Choice = { leftOut: readonly number[] } | { only: StagedSet }
export type StagedSet = { reports: readonly (readonly [id: number, version: number])[]; facts: StagedSet['reports'] }

const EVERYTHING: Choice = { leftOut: [] }

export function listStaged(viewer: Viewer): Promise<StagedReport[]> {
  return store.read((db) => readStaging(db, viewer).reports)
}

/** Reads the staging as a viewer sees it; empty for who may not read all units. */
export function readStaging(db: Db, viewer: Viewer, choice: Choice = EVERYTHING): Staging {
  const newest = db.select({ number: releases.number }).from(releases).orderBy(desc(releases.number)).get()
  const latest = newest?.number ?? 0
  const mayRead = visibleUnits(db, viewer) === 'all'
  const stagedReports = mayRead ? readReports(db, viewer, choice) : []
  const stagedFacts = mayRead ? readStagedFacts(db, viewer, choice) : []
  const going = stagedReports.filter(({ isLeftOut }) => !isLeftOut)
  const unitIds = [...going.map(({ view }) => view.report.unitId), ...stagedFacts.map(({ view }) => view.fact.unitId)]
  const published = readPublished(db, latest, [...new Set(unitIds)])
  const ownSources = sourcesByReport(
    db,
    going.map(({ view }) => view.report.id),
  )
  return {
    latest,
    reports: stagedReports,
    facts: stagedFacts,
    figures: [
      ...going.flatMap(({ view }) => figuresOfReport(view, published, ownSources.get(view.report.id) ?? NO_SOURCES)),
      ...stagedFacts.flatMap(({ view }) => figureOfFact(view, published)),
    ],
    carried: countCarried(db, {
      reportIds: going.map(({ view }) => view.report.id),
      sourceIds: stagedFacts.map(({ view }) => view.fact.sourceId),
    }),
    published,
  }
}

/** The set that a publisher has seen: what is published later is this, or nothing. */
export function stagedSet({ reports: staged, facts }: Pick<Staging, 'reports' | 'facts'>): StagedSet {
  return {
    reports: staged.filter(({ isLeftOut }) => !isLeftOut).map(({ view }) => [view.report.id, view.report.version]),
    facts: facts.map(({ view }) => [view.fact.id, view.fact.version]),
  }
}

/** One text for all that is ready, left out or not, in its versions: it differs as soon as anything of it has moved. */
export function stagingMark({ reports: staged, facts }: Staging): string {
  const all = stagedSet({ reports: staged.map((one) => ({ ...one, isLeftOut: false })), facts })
  return createHash('sha256').update(JSON.stringify(all)).digest('base64url').slice(0, 22)
}

/** Is all of the set as it was seen? False once anything of it was reopened, amended or changed. */
export function isStillStaged(staging: Staging, set: StagedSet): boolean {
  const now = stagedSet(staging)
  const isSame = (a: StagedSet['reports'], b: StagedSet['reports']) => {
    const held = new Set(a.map(String))
    return a.length === b.length && b.every((one) => held.has(String(one)))
  }
  return isSame(now.reports, set.reports) && isSame(now.facts, set.facts)
}

const NO_SOURCES: ReadonlySet<number> = new Set()

function readReports(db: Db, viewer: Viewer, choice: Choice): StagedReport[] {
  const rows = db.select().from(reports).where(eq(reports.state, 'approved')).all()
  return rows.map((report) => {
    const view = readReport(db, viewer, report)
    return {
      view,
      conflict: conflictInPublishing(viewer.userId, {
        authorIds: view.authorIds,
        approverIds: [report.approvedBy ?? 0],
      }),
      isRevised: report.release !== null,
      isLeftOut:
        'only' in choice ? !choice.only.reports.some(([id]) => id === report.id) : choice.leftOut.includes(report.id),
    }
  })
}

function readStagedFacts(db: Db, viewer: Viewer, choice: Choice): StagedFact[] {
  const chosen = 'only' in choice ? new Set(choice.only.facts.map(([id]) => id)) : undefined
  return readFacts(db, { states: ['approved'] })
    .filter(({ fact }) => chosen?.has(fact.id) ?? true)
    .map((view) => ({
      view,
      conflict: conflictInPublishing(viewer.userId, {
        authorIds: [view.fact.enteredBy],
        approverIds: [view.fact.approvedBy ?? 0],
      }),
    }))
}

function sourcesByReport(db: Db, reportIds: number[]): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>()
  const rows = db
    .select({ id: sources.id, reportId: sources.reportId })
    .from(sources)
    .where(inArray(sources.reportId, reportIds))
    .all()
  for (const { id, reportId } of rows) {
    const own = found.get(reportId ?? 0) ?? new Set()
    found.set(reportId ?? 0, own.add(id))
  }
  return found
}
