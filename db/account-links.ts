// One-time links: whoever opens one may set the password of its account, once, before it expires. Only the hash is kept (rows A9, A12).
import { createHash, randomBytes } from 'node:crypto'
import { and, eq, gt, isNull } from 'drizzle-orm'
import { now } from './clock.ts'
import { endAllSessions } from './login-sessions.ts'
import { hashPassword, whenHashingIsFree } from './password-hash.ts'
import { accountTokens, type TOKEN_PURPOSES, users } from './schema.ts'
import { liftLocks } from './sign-in-limits.ts'
import { store, type Who, type Write } from './store.ts'

export type LinkPurpose = (typeof TOKEN_PURPOSES)[number]

const LIFE_MINUTES: Record<LinkPurpose, number> = { activate: 24 * 60, reset: 30 }

/** Whose password an open link sets. */
export type LinkHolder = { userId: number; name: string; email: string; purpose: LinkPurpose }

/** Issues a link inside a write and returns its token (256 bits); an earlier link of the account stops working. */
export async function issueLink({ db, now: at, audit }: Write, userId: number, purpose: LinkPurpose): Promise<string> {
  await db
    .update(accountTokens)
    .set({ usedAt: at })
    .where(and(eq(accountTokens.userId, userId), isNull(accountTokens.usedAt)))
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(Date.parse(at) + LIFE_MINUTES[purpose] * 60_000).toISOString()
  await db.insert(accountTokens).values({ tokenHash: hashOfToken(token), userId, purpose, expiresAt })
  audit({ action: 'user.link', objectKind: 'user', objectId: userId, after: { purpose, expiresAt } })
  return token
}

/** The account of a link that still works. */
export async function findLinkHolder(token: string, at = now()): Promise<LinkHolder | undefined> {
  const [row] = await store.read((db) =>
    db
      .select({ userId: users.id, name: users.name, email: users.email, purpose: accountTokens.purpose })
      .from(accountTokens)
      .innerJoin(users, eq(users.id, accountTokens.userId))
      .where(and(works(token, at.toISOString()), isNull(users.disabledAt))),
  )
  return row
}

/**
 * Sets the password of a link's account: the link is spent, locks are lifted, sessions end. False: the link does not work
 * (any more). The password's rules are the caller's; throws HashingBusy.
 */
export async function setPasswordByLink(token: string, password: string, who: Who): Promise<boolean> {
  const holder = await findLinkHolder(token)
  if (!holder) return false
  const passwordHash = await whenHashingIsFree(`user:${holder.userId}`, () => hashPassword(password))
  return store.write({ ...who, actorId: holder.userId, actorName: holder.name }, async (tx) => {
    const spent = await tx.db
      .update(accountTokens)
      .set({ usedAt: tx.now })
      .where(works(token, tx.now))
      .returning({ id: accountTokens.userId })
    const action = holder.purpose === 'activate' ? 'user.activate' : 'user.reset'
    tx.audit({ action, objectKind: 'user', objectId: holder.userId, outcome: spent.length === 1 ? 'ok' : 'denied' })
    if (spent.length !== 1) return false
    await replacePassword(tx, holder.userId, passwordHash)
    return true
  })
}

/** Puts a new hash in place, inside a write: every session of the account ends and its locks are lifted. */
export async function replacePassword(tx: Write, userId: number, passwordHash: string) {
  const [user] = await tx.db
    .update(users)
    .set({ passwordHash, passwordChangedAt: tx.now })
    .where(eq(users.id, userId))
    .returning({ emailFolded: users.emailFolded })
  if (user) await liftLocks(tx, user.emailFolded)
  await endAllSessions(tx, userId)
}

function works(token: string, at: string) {
  return and(
    eq(accountTokens.tokenHash, hashOfToken(token)),
    isNull(accountTokens.usedAt),
    gt(accountTokens.expiresAt, at),
  )
}

function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
