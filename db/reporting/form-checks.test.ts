// What the checks of a report know besides its own figures.
import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { CheckRule } from '../../lib/checks/rules.ts'
import { indicators, observations, units } from '../schema.ts'
import { store } from '../store.ts'
import { bringToReview, must, post, type Stage, see, startLaiChau, TEST } from './cast.ts'
import { saveAnswers } from './filing.ts'
import { stageEachTest } from './stage-each.ts'

const stage = stageEachTest()
const TEAMS = 'community-digital-teams'

describe('the checks of a report', () => {
  it('know how many there are on the report’s day: 34 provinces, 17 ministries', async () => {
    const { checks } = await see(stage.cast.officer, await startLaiChau(stage))
    expect(checks.context.universes).toMatchObject({ provinces: 34, ministries: 17 })
  })

  it('hold a denominator against the universe that an indicator names', async () => {
    await giveRule(TEAMS, { check: 'universe', figure: TEAMS, universe: 'provinces' })
    expect(await codesFor('63')).toEqual(['universeDiffers'])
    expect(await codesFor('34')).toEqual([])
  })

  it('compare with the unit’s last published figure, and with its peers', async () => {
    await publish('lai-chau', '2025', 1000)
    expect(await codesFor('10.000')).toEqual(['scaleSlip'])
    expect(await codesFor('1.010')).toEqual([])
    const { previous } = await teams()
    expect(previous).toMatchObject({ period: '2025', value: 1000 })
  })

  it('find a figure far from that of eight peers, and say nothing with seven', async () => {
    const peers = ['son-la', 'dien-bien', 'cao-bang', 'lang-son', 'quang-ninh', 'nghe-an', 'ha-tinh', 'thanh-hoa']
    for (const [place, slug] of peers.entries()) {
      await publish(slug, '2025', 2000 + place * 7)
      expect(await codesFor('90.000'), slug).toEqual(place === peers.length - 1 ? ['farFromPeers'] : [])
    }
  })

  it('do not hold what flowed in a year against a half-year', async () => {
    await publish('lai-chau', '2025-H1', 4, 'dx-models-replicated')
    const { checks } = await see(stage.cast.officer, await startLaiChau(stage))
    expect(checks.context.figures['dx-models-replicated']?.previous).toBeNull()
  })

  it('take the unit’s own earlier report where nothing is published yet', async () => {
    const other = await see(stage.cast.reviewer, await bringToReview(stage as Stage))
    expect(other.checks.previous.size).toBe(0)
  })
})

async function teams() {
  const { answers } = await see(stage.cast.officer, await startLaiChau(stage))
  const found = answers.find(({ field }) => field.indicator.slug === TEAMS)
  if (!found) throw new Error('No such field.')
  return found
}

async function codesFor(value: string) {
  const field = await teams()
  await must(saveAnswers(stage.cast.officer, field.answer.reportId, [post(field, { value })]))
  return (await teams()).findings.map(({ code }) => code)
}

async function giveRule(slug: string, rule: CheckRule) {
  await store.write(TEST, (tx) => {
    tx.db
      .update(indicators)
      .set({ checks: JSON.stringify([rule]) })
      .where(eq(indicators.slug, slug))
      .run()
    tx.audit({ action: 'test', objectKind: 'test' })
  })
}

async function publish(unit: string, period: string, value: number, slug = TEAMS) {
  await store.write(TEST, (tx) => {
    const indicator = tx.db.select().from(indicators).where(eq(indicators.slug, slug)).get()
    const at = tx.db
      .select()
      .from(units)
      .where(and(eq(units.slug, unit), eq(units.kind, 'province')))
      .all()
      .at(-1)
    if (!indicator || !at) throw new Error(`No ${slug} or no ${unit}.`)
    tx.db
      .insert(observations)
      .values({
        indicatorId: indicator.id,
        unitId: at.id,
        period,
        release: 5,
        definitionVersion: 1,
        state: 'reported',
        value,
        qualifier: 'exact',
        isPeriodInferred: false,
        recordedAt: tx.now,
      })
      .run()
    tx.audit({ action: 'test', objectKind: 'test' })
  })
}
