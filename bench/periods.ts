// Opening a period: the preview of who will owe what, the opening itself, and the page of the opened period, for the provinces of
// today and for a hundred times as many units; and for how long meanwhile the process could do nothing else.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { eq } from 'drizzle-orm'
import { findPeriod, previewOwing, readStanding } from '../db/office/period-reading.ts'
import { openPeriod, planPeriod } from '../db/office/periods.ts'
import { must, type Stage, setStage, TEST } from '../db/reporting/cast.ts'
import { formRecipients, formVersions, regimes, unitDesignations, units } from '../db/schema.ts'
import { store } from '../db/store.ts'
import { planDates } from '../lib/period-plans.ts'
import { timed } from './machine.ts'

export type Opening = { units: number; preview: number; open: number; page: number; delay: number }

const PROVINCES = 34

/** Seconds for `count` units, and the 99th percentile of the event-loop delay in milliseconds, on a database of its own. */
export async function measureOpening(count: number): Promise<Opening> {
  const stage = await setStage()
  try {
    const kind = count === PROVINCES ? 'province' : 'agency'
    if (kind === 'agency') await addUnits(count)
    const periodId = await plan(stage, kind)
    const viewer = stage.cast.administrator
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    await turns()
    const planned = await findPeriod(viewer, periodId)
    if (!planned) throw new Error('The period is gone.')
    const preview = await timed(() => previewOwing(viewer, planned.forms, planned.period))
    await turns()
    const open = await timed(() => must(openPeriod(viewer, periodId, planned.period.version)))
    await turns()
    const opened = await findPeriod(viewer, periodId)
    const page = await timed(() => readStanding(viewer, opened ?? planned))
    await turns()
    delay.disable()
    const seconds = { preview: preview.seconds, open: open.seconds, page: page.seconds }
    return { units: page.result.units.length, ...seconds, delay: delay.percentile(99) / 1e6 }
  } finally {
    stage.database.close()
  }
}

// The histogram counts from one turn of the loop to the next: there must be some before and after.
const turns = () => new Promise((turn) => setTimeout(turn, 20))

/** As many units of a kind that owes nothing otherwise, in place of the few there are. */
function addUnits(count: number) {
  return store.write(TEST, ({ db, audit }) => {
    db.update(units).set({ validTo: '2020-01-01' }).where(eq(units.kind, 'agency')).run()
    for (let place = 1; place <= count; place += 1) {
      const slug = `bench-${place}`
      const { id } = db.insert(units).values({ kind: 'agency', slug, validFrom: '2020-01-02' }).returning().get()
      const names = { nameVi: `Đơn vị ${place}`, fullNameVi: `Đơn vị ${place}`, nameEn: `Unit ${place}` }
      db.insert(unitDesignations)
        .values({ unitId: id, validFrom: '2020-01-02', type: 'agency', ...names })
        .run()
    }
    audit({ action: 'bench.units', objectKind: 'unit', after: { count } })
  })
}

async function plan({ cast, key }: Stage, unitKind: string): Promise<number> {
  const formVersionId = await store.write(TEST, ({ db, audit }) => {
    const version = db.select().from(formVersions).where(eq(formVersions.formId, key.formId)).get()
    db.update(formRecipients)
      .set({ unitKind })
      .where(eq(formRecipients.formVersionId, version?.id ?? 0))
      .run()
    audit({ action: 'bench.form', objectKind: 'formVersion', objectId: version?.id })
    return version?.id ?? 0
  })
  const regime = await store.read((db) => db.select().from(regimes).where(eq(regimes.slug, 'decree')).get())
  const dates = planDates('decree', '2026-Q4', [])
  if (!regime || !dates) throw new Error('No decree regime.')
  const wanted = { regimeId: regime.id, code: '2026-Q4', nameVi: null, formVersionIds: [formVersionId], ...dates }
  return (await must(planPeriod(cast.administrator, wanted))).id
}
