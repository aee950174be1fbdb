import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sendWaitingMail } from './mail.ts'
import { listReceived, notify, takeUnsent } from './outbox.ts'
import { users } from './schema.ts'
import { store } from './store.ts'
import { openTestDatabase, type TestDatabase } from './test-database.ts'

let database: TestDatabase
let server: SMTPServer
let received: string[]
let refusals: number

beforeEach(async () => {
  database = await openTestDatabase()
  await addOfficer()
  received = []
  refusals = 0
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      let text = ''
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString()
      })
      stream.on('end', () => {
        if (refusals > 0) {
          refusals -= 1
          return done(new Error('mailbox busy'))
        }
        received.push(text)
        done()
      })
    },
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  process.env.SMTP_URL = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  process.env.MAIL_FROM = 'tien-do-so@example.vn'
})

afterEach(async () => {
  delete process.env.SMTP_URL
  delete process.env.MAIL_FROM
  await new Promise<void>((closed) => server.close(() => closed()))
  database.close()
})

test('a message is mailed once, with the words that the portal shows', async () => {
  await post('receipt-1')
  await post('receipt-1')
  expect(await sendWaitingMail()).toBe(1)
  expect(await sendWaitingMail()).toBe(0)
  expect(received).toHaveLength(1)
  expect(received[0]).toContain('officer@laichau.example.vn')
  expect(received[0]).toMatch(/^Message-ID: <receipt-1@/im)
  expect((await listReceived(OFFICER)).map(({ kind }) => kind)).toEqual(['submitted'])
})

test('what the server refuses is tried again', async () => {
  refusals = 1
  await post('receipt-1')
  expect(await sendWaitingMail()).toBe(0)
  expect(await sendWaitingMail()).toBe(1)
})

test('what was taken when the process died may have gone out, and is not sent again', async () => {
  await post('receipt-1')
  await takeUnsent(20)
  expect(await sendWaitingMail()).toBe(0)
  expect(received).toEqual([])
})

test('without a mail server messages wait in the portal', async () => {
  delete process.env.SMTP_URL
  await post('receipt-1')
  expect(await sendWaitingMail()).toBe(0)
  expect(await listReceived(OFFICER)).toHaveLength(1)
})

const OFFICER = { userId: 1, name: 'Officer', grants: [] }

function addOfficer() {
  return store.write({ actorId: null, actorName: 'test' }, (tx) => {
    const email = 'officer@laichau.example.vn'
    tx.db.insert(users).values({ id: 1, email, emailFolded: email, name: 'Officer', createdAt: tx.now }).run()
    tx.audit({ action: 'user.add', objectKind: 'user' })
  })
}

function post(key: string) {
  return store.write({ actorId: null, actorName: 'test' }, (tx) => {
    const facts = { title: 'Báo cáo', periodCode: '2026', unitName: 'Lai Châu', receipt: 'TDS-1', reportId: 1 }
    notify(tx, { key, kind: 'submitted', userId: 1, facts })
    tx.audit({ action: 'test', objectKind: 'outbox' })
  })
}
