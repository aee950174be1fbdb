// The key of an Excel file: what it belongs to, with a seal that only this installation can make.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { canonicalJson } from '../../lib/audit-chain.ts'
import { keyFor } from '../secret.ts'
import type { WorkbookKey } from './layout.ts'

/** The two texts of the hidden sheet. */
export function sealKey(key: WorkbookKey): { text: string; seal: string } {
  const text = canonicalJson(key)
  return { text, seal: sealOf(text) }
}

/** The key, if its seal is ours. */
export function readKey(text: string, seal: string): WorkbookKey | undefined {
  const [told, own] = [Buffer.from(seal), Buffer.from(sealOf(text))]
  if (told.length !== own.length || !timingSafeEqual(told, own)) return undefined
  return JSON.parse(text) as WorkbookKey
}

const sealOf = (text: string) => createHmac('sha256', keyFor('workbook')).update(text).digest('base64url')
