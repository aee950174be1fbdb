// A check rule tried on what is published.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CheckRule } from '../../lib/checks/rules.ts'
import { type Stage, setStage } from '../reporting/cast.ts'
import { tryRule } from './rule-trial.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage.database.close())

test('a rule that a published figure does not meet says where, in words', async () => {
  const rule = { check: 'range', figure: 'digital-economy-share-gdp', minimum: 12 } as const
  const trial = await tryRule(stage.cast.administrator, rule)
  expect(trial).toMatchObject({ ok: true })
  const points = trial?.ok ? trial.points : []
  expect(points.length).toBeGreaterThan(0)
  expect(points.length).toBeLessThan(trial?.ok ? trial.sets : 0)
  expect(points[0]?.unitName).toBe('Cả nước')
})

test('a rule that all figures meet has no points, over as many sets as there are', async () => {
  const trial = await tryRule(stage.cast.administrator, {
    check: 'range',
    figure: 'digital-economy-share-gdp',
    minimum: 0,
  })
  expect(trial).toMatchObject({ ok: true, points: [] })
  expect(trial?.ok && trial.sets).toBeGreaterThan(2)
})

test('a figure that is no indicator is named; who is not of the office gets nothing', async () => {
  const rule: CheckRule = { check: 'partsSum', total: 'no-such-figure/numerator', parts: ['x'], relation: 'equal' }
  expect(await tryRule(stage.cast.administrator, rule)).toEqual({ ok: false, unknown: 'no-such-figure' })
  expect(await tryRule(stage.cast.officer, rule)).toBeUndefined()
})
