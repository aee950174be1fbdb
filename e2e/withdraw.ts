// Withdraws a figure as two persons of the office would, through the product's own functions, in this process beside the server's.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

type Order = { indicator: string; period: string; documentSymbol: string; documentDate: string }

const SCRIPT = `
import { eq } from 'drizzle-orm'
import { closeConnections } from './db/connections.ts'
import { confirmWithdrawal, requestWithdrawal } from './db/reporting/withdrawal.ts'
import { indicators, units } from './db/schema.ts'
import { store } from './db/store.ts'
import { grantRole, insertUser } from './db/users.ts'
const order = JSON.parse(process.env.ORDER)
const person = (name) => store.write({ actorId: null, actorName: 'test' }, async (tx) => {
  const userId = await insertUser(tx, { email: name + '@example.gov.vn', name })
  await grantRole(tx, userId, { role: 'publisher', unitId: null }, null)
  return { userId, name, grants: [{ role: 'publisher', unitId: null, from: null, to: null }] }
})
const { indicatorId, unitId } = await store.read((db) => ({
  indicatorId: db.select().from(indicators).where(eq(indicators.slug, order.indicator)).get().id,
  unitId: db.select().from(units).where(eq(units.kind, 'national')).get().id,
}))
const asked = await requestWithdrawal(await person('first'), { indicatorId, unitId, period: order.period, documentSymbol: order.documentSymbol, documentDate: order.documentDate, reason: 'Thử quy trình gỡ khẩn' })
const done = await confirmWithdrawal(await person('second'), asked.id)
if (!done.ok) throw new Error(JSON.stringify({ asked, done }))
closeConnections()
`

export async function withdraw(dataFolder: string, order: Order) {
  const environment = { ...process.env, DATA_DIR: dataFolder, ORDER: JSON.stringify(order) }
  await promisify(execFile)(process.execPath, ['--input-type=module-typescript', '--eval', SCRIPT], {
    env: environment,
  })
}
