// Settings of the installation: typed reading for whoever needs one, changing for administrators, history out of the audit.
import { and, desc, eq } from 'drizzle-orm'
import { can } from '../lib/permissions.ts'
import { parseSetting, SETTING_KEYS, SETTINGS, type SettingKey, type SettingValue } from '../lib/settings.ts'
import { auditEvents, settings, users } from './schema.ts'
import { type Db, store, type Write } from './store.ts'
import { auditDenied, type Refusal, today, type Viewer, whoIs } from './viewers.ts'

/** The value that counts, inside whatever read or write. */
export function readSetting<K extends SettingKey>(db: Db, key: K): SettingValue<K> {
  return parseSetting(key, db.select().from(settings).where(eq(settings.key, key)).get()?.value)
}

export function findSetting<K extends SettingKey>(key: K): Promise<SettingValue<K>> {
  return store.read((db) => readSetting(db, key))
}

/** A setting with its version (0: nobody has decided yet) and who decided it. */
export type SettingListed<K extends SettingKey = SettingKey> = {
  key: K
  value: SettingValue<K>
  version: number
  updatedAt: string | null
  updatedBy: string | null
}

/** All settings in the order of the table; empty for whoever may not edit them. */
export function listSettings(viewer: Viewer): Promise<SettingListed[]> {
  return store.read((db) => (maySet(viewer) ? SETTING_KEYS.map((key) => readListed(db, key)) : []))
}

/** What was decided before: from the audit, the newest first. */
export type SettingChange = { at: string; by: string; before: unknown; after: unknown }

export function listSettingChanges(viewer: Viewer, key: SettingKey): Promise<SettingChange[]> {
  const ofSetting = and(
    eq(auditEvents.objectKind, 'setting'),
    eq(auditEvents.objectId, key),
    eq(auditEvents.outcome, 'ok'),
  )
  return store.read((db) =>
    maySet(viewer)
      ? db
          .select()
          .from(auditEvents)
          .where(ofSetting)
          .orderBy(desc(auditEvents.seq))
          .all()
          .map(({ at, actorName, before, after }) => ({ at, by: actorName, before: told(before), after: told(after) }))
      : [],
  )
}

/**
 * Decides a setting. `version` is the one that was seen, 0 where nothing was decided. What may not be its value is `invalid`;
 * a decision of somebody else meanwhile is a conflict.
 */
export async function changeSetting(
  viewer: Viewer,
  key: SettingKey,
  change: { value: unknown; version: number },
): Promise<{ ok: true } | { ok: false; code: 'invalid' } | Refusal> {
  if (!maySet(viewer)) {
    await auditDenied(viewer, 'settings.edit', 'setting', key)
    return { ok: false, code: 'forbidden' }
  }
  const parsed = SETTINGS[key].schema.safeParse(change.value)
  return store.write(whoIs(viewer, 'administrator'), (tx) => {
    const current = readListed(tx.db, key)
    const refusal = !parsed.success
      ? ({ ok: false, code: 'invalid' } as const)
      : current.version !== change.version
        ? ({ ok: false, code: 'conflict', by: current.updatedBy ?? '', at: current.updatedAt ?? tx.now } as const)
        : undefined
    if (refusal) {
      tx.audit({ action: 'settings.change', objectKind: 'setting', objectId: key, outcome: 'failed' })
      return refusal
    }
    put(tx, viewer, current, parsed.data)
    return { ok: true as const }
  })
}

function put(tx: Write, viewer: Viewer, current: SettingListed, value: unknown) {
  const { key, version } = current
  const row = { value: JSON.stringify(value), version: version + 1, updatedBy: viewer.userId, updatedAt: tx.now }
  tx.db
    .insert(settings)
    .values({ key, ...row })
    .onConflictDoUpdate({ target: settings.key, set: row })
    .run()
  tx.audit({
    action: 'settings.change',
    objectKind: 'setting',
    objectId: key,
    before: version === 0 ? null : { value: current.value },
    after: { value },
  })
}

function readListed(db: Db, key: SettingKey): SettingListed {
  const row = db
    .select({ setting: settings, name: users.name })
    .from(settings)
    .leftJoin(users, eq(users.id, settings.updatedBy))
    .where(eq(settings.key, key))
    .get()
  return {
    key,
    value: parseSetting(key, row?.setting.value),
    version: row?.setting.version ?? 0,
    updatedAt: row?.setting.updatedAt ?? null,
    updatedBy: row?.name ?? null,
  }
}

const told = (json: string | null): unknown => (json === null ? null : (JSON.parse(json) as { value: unknown }).value)

function maySet(viewer: Viewer): boolean {
  return can(viewer, 'settings.edit', { unitIds: null }, today())
}
