// Demo accounts: a few persons for each role, with random passwords that are told once and kept in accounts.json.
import { randomBytes } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { dataFolder } from '../data-folder.ts'
import { hashPassword } from '../password-hash.ts'
import { users } from '../schema.ts'
import { store, type Write } from '../store.ts'
import { findRolesOn, findUserByEmail, grantRole, insertUser, type Role } from '../users.ts'
import { today, type Viewer } from '../viewers.ts'
import type { Province } from './provinces.ts'

export const WHO = { actorId: null, actorName: 'demo' }
export const ACCOUNTS_FILE = 'accounts.json'

/** What stands in accounts.json; `unit` is the slug of a province, null for the office's own roles. */
export type Account = { role: Role; unit: string | null; email: string; password: string }

/** Provinces whose officer and leader can sign in; the reports of the others are written by two accounts without a password. */
const WITH_ACCOUNTS = ['lai-chau', 'son-la', 'ha-noi', 'da-nang']
const OFFICE: readonly [Role, number][] = [
  ['reviewer', 2],
  ['publisher', 2],
  ['administrator', 1],
  ['auditor', 1],
]
const ROLE_NAMES: Partial<Record<Role, string>> = {
  contributor: 'Đơn vị phối hợp',
  officer: 'Cán bộ báo cáo',
  leader: 'Lãnh đạo',
  reviewer: 'Cán bộ rà soát',
  publisher: 'Người công bố',
  administrator: 'Quản trị viên',
  auditor: 'Kiểm tra viên',
}

type Part = { role: Role; unit: Province | null; local: string; name: string }

/** Who acts in the demonstration: the officer and leader of any province, and the office. */
export type DemoCast = {
  officerOf(slug: string): Viewer
  leaderOf(slug: string): Viewer
  reviewers: Viewer[]
  publisher: Viewer
}

/** Makes the accounts that are missing, and gives every one that can sign in a new random password. */
export async function makeAccounts(provinces: readonly Province[]): Promise<{ accounts: Account[]; cast: DemoCast }> {
  const accounts: Account[] = []
  const viewers = new Map<string, Viewer>()
  for (const part of listParts(provinces)) {
    const { role, unit, local } = part
    const password = randomBytes(15).toString('base64url')
    viewers.set(local, await placeAccount(part, [unit?.id ?? null], await hashPassword(password)))
    accounts.push({ role, unit: unit?.slug ?? null, email: emailOf(local), password })
  }
  const others = provinces.filter(({ slug }) => !WITH_ACCOUNTS.includes(slug)).map(({ id }) => id)
  for (const role of ['officer', 'leader'] as const) {
    viewers.set(
      role,
      await placeAccount({ role, unit: null, local: role, name: nameOf(role, 'các tỉnh khác') }, others, null),
    )
  }
  return { accounts, cast: castOf(viewers) }
}

/** Writes accounts.json into the data folder, readable by its owner only; returns its path. */
export function writeAccounts(accounts: readonly Account[]): string {
  const file = join(dataFolder(), ACCOUNTS_FILE)
  // The mode counts only for a file that is made.
  rmSync(file, { force: true })
  writeFileSync(file, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 })
  return file
}

function listParts(provinces: readonly Province[]): Part[] {
  const ofUnit = (role: Role, slug: string): Part => {
    const unit = provinces.find((province) => province.slug === slug)
    if (!unit) throw new Error(`No province of today is called ${slug}.`)
    return { role, unit, local: `${role}.${slug}`, name: nameOf(role, unit.name) }
  }
  return [
    ...WITH_ACCOUNTS.flatMap((slug) => [ofUnit('officer', slug), ofUnit('leader', slug)]),
    ofUnit('contributor', 'lai-chau'),
    ...OFFICE.flatMap(([role, count]) =>
      Array.from({ length: count }, (_, index): Part => {
        const number = count > 1 ? `${index + 1}` : ''
        return { role, unit: null, local: `${role}${number}`, name: nameOf(role, number) }
      }),
    ),
  ]
}

function nameOf(role: Role, which: string): string {
  return `${[ROLE_NAMES[role] ?? role, which].filter(Boolean).join(' ')} (minh họa)`
}

const emailOf = (local: string) => `${local}@demo.example`

async function placeAccount(part: Part, unitIds: (number | null)[], passwordHash: string | null): Promise<Viewer> {
  const email = emailOf(part.local)
  const existing = await findUserByEmail(email)
  const userId = await store.write(WHO, async (tx) => {
    const id = existing?.id ?? (await insertUser(tx, { email, name: part.name, isDemo: true, passwordHash }))
    if (id === undefined) throw new Error(`${email} was made by somebody else just now.`)
    if (existing) renewPassword(tx, id, passwordHash)
    for (const unitId of unitIds) await grantRole(tx, id, { role: part.role, unitId }, null)
    return id
  })
  const viewer = await findRolesOn(userId, today())
  if (!viewer) throw new Error(`${email} is disabled.`)
  return viewer
}

function renewPassword({ db, now, audit }: Write, id: number, passwordHash: string | null) {
  db.update(users).set({ passwordHash, passwordChangedAt: now }).where(eq(users.id, id)).run()
  audit({ action: 'user.password', objectKind: 'user', objectId: id, after: { isDemo: true } })
}

function castOf(viewers: ReadonlyMap<string, Viewer>): DemoCast {
  const find = (local: string) => {
    const viewer = viewers.get(local)
    if (!viewer) throw new Error(`No demo account ${local}.`)
    return viewer
  }
  const ofUnit = (role: Role, slug: string) => find(WITH_ACCOUNTS.includes(slug) ? `${role}.${slug}` : role)
  return {
    officerOf: (slug) => ofUnit('officer', slug),
    leaderOf: (slug) => ofUnit('leader', slug),
    reviewers: [find('reviewer1'), find('reviewer2')],
    publisher: find('publisher1'),
  }
}
