// The contact book of focal points: people with an account and people without one, by unit; work contacts only (row P1). The office
// reads and keeps it; nobody else sees it.
import { and, eq, isNull } from 'drizzle-orm'
import { can } from '../../lib/permissions.ts'
import { conflictOn } from '../office/office-write.ts'
import { contacts, users } from '../schema.ts'
import { type Db, store } from '../store.ts'
import { designationOn, readUnitRegister } from '../units.ts'
import type { Role } from '../users.ts'
import { auditDenied, type Refusal, today, type Viewer, whoIs } from '../viewers.ts'
import { readGrants } from './register.ts'

/** What is told of a focal point. */
export type ContactText = {
  name: string
  position: string | null
  department: string | null
  email: string | null
  workPhone: string | null
}
/** A line of the book; `contactId` is null for an account, whose roles are told instead. */
export type ContactLine = ContactText & {
  key: string
  unitId: number
  unitName: string
  contactId: number | null
  roles: Role[]
}
export type ContactRow = typeof contacts.$inferSelect

/** The book in the order of units and names, of one unit if asked; undefined for whoever may not read it. */
export async function listContacts(viewer: Viewer, unitId?: number): Promise<ContactLine[] | undefined> {
  if (!mayKeep(viewer)) return undefined
  const lines = await store.read((db) => [...accountLines(db), ...contactLines(db)])
  const { compare } = new Intl.Collator('vi')
  return lines
    .filter((line) => unitId === undefined || line.unitId === unitId)
    .sort((a, b) => compare(a.unitName, b.unitName) || compare(a.name, b.name) || compare(a.key, b.key))
}

export async function findContact(viewer: Viewer, id: number): Promise<ContactRow | undefined> {
  if (!mayKeep(viewer)) return undefined
  return store.read((db) => db.select().from(contacts).where(isThere(id)).get())
}

export function addContact(viewer: Viewer, contact: ContactText & { unitId: number }) {
  return keep(viewer, 'new', (tx) => {
    const { id } = tx.db.insert(contacts).values(contact).returning({ id: contacts.id }).get()
    tx.audit({ action: 'contact.add', objectKind: 'contact', objectId: id, after: { unitId: contact.unitId } })
    return { ok: true as const, id }
  })
}

/** Corrects a contact as seen in `version`; undefined: there is none of this id (any more). */
export async function correctContact(
  viewer: Viewer,
  id: number,
  change: { text: ContactText; version: number; isRemoved?: boolean },
) {
  const outcome = await keep(viewer, id, (tx) => {
    const there = tx.db.select().from(contacts).where(isThere(id)).get()
    const isSame = there?.version === change.version
    const action = change.isRemoved ? 'contact.remove' : 'contact.correct'
    const faster = conflictOn(tx.db, 'contact', id)
    tx.audit({ action, objectKind: 'contact', objectId: id, outcome: isSame ? 'ok' : 'failed' })
    if (!there) return 'missing' as const
    if (!isSame) return faster
    const removedAt = change.isRemoved ? tx.now : null
    tx.db
      .update(contacts)
      .set({ ...change.text, removedAt, version: there.version + 1 })
      .where(eq(contacts.id, id))
      .run()
    return { ok: true as const, id }
  })
  return outcome === 'missing' ? undefined : outcome
}

/** Notes in the audit that the whole book was taken out (row U5). */
export async function noteBookTaken(viewer: Viewer, count: number) {
  await store.write(whoIs(viewer), (tx) =>
    tx.audit({ action: 'contact.export', objectKind: 'contact', after: { count } }),
  )
}

async function keep<T>(viewer: Viewer, id: number | string, work: Parameters<typeof store.write<T>>[1]) {
  if (mayKeep(viewer)) return store.write(whoIs(viewer), work)
  await auditDenied(viewer, 'contact.edit', 'contact', id)
  return { ok: false, code: 'forbidden' } as Refusal
}

function accountLines(db: Db): ContactLine[] {
  const day = today()
  const register = readUnitRegister(db)
  const grants = readGrants(db, undefined, register).filter(({ time, unitId }) => time === 'now' && unitId !== null)
  const people = new Map(
    db
      .select()
      .from(users)
      .where(isNull(users.disabledAt))
      .all()
      .map((user) => [user.id, user]),
  )
  const byPlace = Map.groupBy(grants, ({ userId, unitId }) => `${userId} ${unitId}`)
  return [...byPlace].flatMap(([key, held]) => {
    const user = people.get(held[0]?.userId ?? 0)
    const unitId = held[0]?.unitId
    if (!user || unitId === null || unitId === undefined) return []
    const { name, position, department, email, workPhone } = user
    const unitName = designationOn(register, unitId, day).fullNameVi
    const roles = [...new Set(held.map(({ role }) => role))]
    return [{ key, unitId, unitName, contactId: null, roles, name, position, department, email, workPhone }]
  })
}

function contactLines(db: Db): ContactLine[] {
  const register = readUnitRegister(db)
  return db
    .select()
    .from(contacts)
    .where(isNull(contacts.removedAt))
    .all()
    .map(({ id, unitId, name, position, department, email, workPhone }) => ({
      key: `contact ${id}`,
      unitId,
      unitName: designationOn(register, unitId, today()).fullNameVi,
      contactId: id,
      roles: [],
      name,
      position,
      department,
      email,
      workPhone,
    }))
}

const isThere = (id: number) => and(eq(contacts.id, id), isNull(contacts.removedAt))

function mayKeep(viewer: Viewer): boolean {
  return can(viewer, 'contact.edit', { unitIds: null }, today())
}
