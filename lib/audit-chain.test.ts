import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CHAIN_START, type ChainLink, canonicalJson, chainHash, firstBrokenLink } from './audit-chain.ts'

const key = Buffer.alloc(32, 7)
type Row = ChainLink & { action: string }

const chain = append(['sign-in', 'report.save', 'report.submit', 'report.approve'])

test('an untouched chain holds, and so does an empty one', () => {
  expect(firstBrokenLink(key, chain)).toBeNull()
  expect(firstBrokenLink(key, [])).toBeNull()
})

describe('the first bad link is named when a row was', () => {
  test('edited', () => {
    expect(firstBrokenLink(key, chain.with(1, { ...at(1), action: 'report.read' }))).toBe(2)
  })

  test('deleted', () => {
    expect(firstBrokenLink(key, chain.toSpliced(1, 1))).toBe(2)
  })

  test('inserted', () => {
    expect(firstBrokenLink(key, chain.toSpliced(2, 0, { ...at(1), seq: 3 }))).toBe(3)
  })

  test('moved', () => {
    expect(firstBrokenLink(key, [at(0), at(2), at(1), at(3)])).toBe(2)
  })

  test('rewritten by somebody without the key', () => {
    const forged = { seq: 1, action: 'nothing', hash: '' }
    expect(firstBrokenLink(key, [{ ...forged, hash: chainHash(Buffer.alloc(32), CHAIN_START, forged) }])).toBe(1)
  })
})

test('any change to any row breaks the chain at that row', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string(), { minLength: 1, maxLength: 8 }),
      fc.nat(),
      fc.string(),
      (actions, pick, other) => {
        const rows = append(actions)
        const index = pick % rows.length
        const row = rows[index]
        fc.pre(row !== undefined && row.action !== other)
        expect(firstBrokenLink(key, rows.with(index, { ...(row as Row), action: other }))).toBe(index + 1)
      },
    ),
  )
})

test('canonical JSON does not depend on the order of keys', () => {
  expect(canonicalJson({ b: 1, a: { d: [2, 1], c: null }, x: undefined })).toBe('{"a":{"c":null,"d":[2,1]},"b":1}')
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.integer()), (record) => {
      const reversed = Object.fromEntries(Object.entries(record).reverse())
      expect(canonicalJson(reversed)).toBe(canonicalJson(record))
    }),
  )
})

function append(actions: string[]): Row[] {
  let previous = CHAIN_START
  return actions.map((action, index) => {
    const event = { seq: index + 1, action }
    previous = chainHash(key, previous, event)
    return { ...event, hash: previous }
  })
}

function at(index: number): Row {
  return chain[index] as Row
}
