// `node db/commands/user-add.ts --role officer --unit lai-chau --email a@b --name "…" [--from DAY --to DAY]`: an account or
// one more role for it, and a one-time link to set the password (row A9).
import { dayInVietnam, isDay } from '../../lib/dates.ts'
import { cleanText } from '../../lib/text.ts'
import { issueLink } from '../account-links.ts'
import { nowText } from '../clock.ts'
import { store } from '../store.ts'
import {
  findUserByEmail,
  grantRole,
  insertUser,
  listUnitsBySlug,
  type NewGrant,
  ROLES,
  type Role,
  UNIT_ROLES,
} from '../users.ts'
import { runCommand } from './run-command.ts'

const WHO = { actorId: null, actorName: 'user:add' }

await runCommand(async (flags) => {
  const email = readText(flags.email, 'email', 254)
  if (!/^[^\s@]+@[^\s@]+$/.test(email.normalize('NFKC'))) throw new Error(`Not an e-mail address: ${email}`)
  const existing = await findUserByEmail(email)
  const name = existing?.name ?? readText(flags.name, 'name', 200)
  const grant = await readGrant(flags)
  const { isNew, isGranted, token } = await store.write(WHO, async (tx) => {
    const userId = existing?.id ?? (await insertUser(tx, { email, name }))
    if (userId === undefined) throw new Error('The account was made by somebody else just now; run the command again.')
    const granted = await grantRole(tx, userId, grant, null)
    const link = existing?.passwordHash ? null : await issueLink(tx, userId, 'activate')
    if (!granted && !link) tx.audit({ action: 'user.grant', objectKind: 'user', objectId: userId, outcome: 'denied' })
    return { isNew: !existing, isGranted: granted, token: link }
  })
  const account = isNew
    ? `Account made for ${email}.`
    : `${email} has an account already; ${isGranted ? 'role added' : 'the role is held already'}.`
  return token ? `${account}\nOne-time link, valid for 24 hours:\n${address(token)}` : account
})

async function readGrant(flags: Record<string, string | undefined>): Promise<NewGrant> {
  const role = ROLES.find((known) => known === flags.role)
  if (!role) throw new Error(`--role is one of: ${ROLES.join(', ')}.`)
  const days = { validFrom: readDay(flags.from, 'from'), validTo: readDay(flags.to, 'to') }
  if (days.validFrom && days.validTo && days.validFrom > days.validTo) throw new Error('--from is after --to.')
  return { role, unitId: await readUnit(role, flags.unit), ...days }
}

async function readUnit(role: Role, slug: string | undefined): Promise<number | null> {
  if (!UNIT_ROLES.includes(role)) {
    if (slug) throw new Error(`The role ${role} is the office's own: it takes no --unit.`)
    return null
  }
  if (!slug) throw new Error(`The role ${role} needs --unit, such as lai-chau.`)
  const found = await listUnitsBySlug(slug, dayInVietnam(nowText()))
  const [unit] = found
  if (!unit) throw new Error(`No unit of today is called ${slug}.`)
  if (found.length > 1)
    throw new Error(`Several units of today are called ${slug}: ${found.map(({ kind }) => kind).join(', ')}.`)
  return unit.id
}

function readText(value: string | undefined, flag: string, maximum: number): string {
  const cleaned = cleanText(value ?? '', maximum)
  if (!cleaned.ok) throw new Error(`--${flag}: ${cleaned.problem}.`)
  if (!cleaned.text || cleaned.text === 'true') throw new Error(`--${flag} is missing.`)
  return cleaned.text
}

function readDay(value: string | undefined, flag: string): string | null {
  if (value === undefined) return null
  if (!isDay(value)) throw new Error(`--${flag} is a day, such as 2026-12-31.`)
  return value
}

function address(token: string): string {
  const base = process.env.PUBLIC_URL || `http://localhost:${process.env.PORT || 3000}`
  return `${base.replace(/\/$/, '')}/kich-hoat/${token}`
}
