// Settings: what an installation may decide for itself, each with the values it may take and what holds until somebody decides.
// The screen, the typed reading and the check of what is typed all derive from this table.
import { z } from 'zod'

const line = (longest: number) => z.string().trim().max(longest)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

export const SETTING_GROUPS = ['portal', 'visibility', 'security'] as const

type Row = {
  group: (typeof SETTING_GROUPS)[number]
  /** In the address of its page. */
  slug: string
  input: 'choice' | 'yesNo' | 'number' | 'body' | 'agency' | 'contact'
  schema: z.ZodType
  fallback: unknown
}

export const SETTINGS = {
  portalStatus: {
    group: 'portal',
    slug: 'tinh-trang-cong',
    input: 'choice',
    schema: z.enum(['trial', 'adopted']),
    fallback: 'trial',
  },
  /** Null: the body that the register names for the day. Else that body from a day on. */
  steeringBody: {
    group: 'portal',
    slug: 'co-quan-chi-dao',
    input: 'body',
    schema: z.strictObject({ slug: z.string().min(1), from: day }).nullable(),
    fallback: null,
  },
  /** Null: the standing agency of the body of the day. */
  managingAgency: {
    group: 'portal',
    slug: 'co-quan-chu-quan',
    input: 'agency',
    schema: z.object({ slug: z.string().optional(), nameVi: line(300).min(1), nameEn: line(300).min(1) }).nullable(),
    fallback: null,
  },
  contact: {
    group: 'portal',
    slug: 'lien-he',
    input: 'contact',
    schema: z.strictObject({ email: z.union([z.email(), z.literal('')]), phone: line(40), address: line(300) }),
    fallback: { email: '', phone: '', address: '' },
  },
  showLateUnits: {
    group: 'visibility',
    slug: 'don-vi-gui-muon',
    input: 'yesNo',
    schema: z.boolean(),
    fallback: false,
  },
  showObstacles: {
    group: 'visibility',
    slug: 'kho-khan-vuong-mac',
    input: 'yesNo',
    schema: z.boolean(),
    fallback: true,
  },
  idleMinutes: {
    group: 'security',
    slug: 'thoi-gian-khong-thao-tac',
    input: 'number',
    schema: z.int().min(5).max(120),
    fallback: 30,
  },
  absoluteHours: {
    group: 'security',
    slug: 'thoi-gian-toi-da',
    input: 'number',
    schema: z.int().min(1).max(24),
    fallback: 12,
  },
  signInFailuresPerAddress: {
    group: 'security',
    slug: 'dang-nhap-sai-theo-dia-chi',
    input: 'number',
    schema: z.int().min(5).max(1000),
    fallback: 20,
  },
  /** `automatic`: where the portal has an outside address; `always`: here too. */
  secondFactor: {
    group: 'security',
    slug: 'xac-thuc-hai-lop',
    input: 'choice',
    schema: z.enum(['automatic', 'always']),
    fallback: 'automatic',
  },
  secondFactorForOfficers: {
    group: 'security',
    slug: 'xac-thuc-hai-lop-don-vi',
    input: 'yesNo',
    schema: z.boolean(),
    fallback: true,
  },
} as const satisfies Record<string, Row>

export type SettingKey = keyof typeof SETTINGS
export type SettingValue<K extends SettingKey> = z.infer<(typeof SETTINGS)[K]['schema']>

export const SETTING_KEYS = Object.keys(SETTINGS) as SettingKey[]

/** The setting of an address. */
export function settingOfSlug(slug: string): SettingKey | undefined {
  return SETTING_KEYS.find((key) => SETTINGS[key].slug === slug)
}

/** A stored text as the value it means; what does not fit (any more) counts as not decided. */
export function parseSetting<K extends SettingKey>(key: K, stored: string | undefined): SettingValue<K> {
  const { schema, fallback } = SETTINGS[key]
  const parsed = stored === undefined ? undefined : schema.safeParse(JSON.parse(stored))
  return (parsed?.success ? parsed.data : fallback) as SettingValue<K>
}
