// Addresses: one table of page kinds with their Vietnamese and English paths and the folder that renders them.
// The resolver, the links and the sitemap all derive from it; nothing else in the code writes an address by hand.

import { isDay } from './dates.ts'
import type { Locale } from './messages.ts'
import { cleanQuery, decodeQuery, encodeQuery } from './search-query.ts'

export type { Locale } from './messages.ts'

/** The release that a page shows; a permalink stays within its release, else the page is the current one. */
export type View = { release: number; permalink: boolean }

/** `query`: the one query parameter of the page's address; it becomes the internal segment `[query]` (lib/search-query.ts). */
type Row = { kind: string; vi: string; en: string; folder: string; files?: readonly string[]; query?: string }

const DATA = ['data.csv', 'data.json'] as const

/** Public page kinds. A row stands here only when its folder below app/public/[locale]/[release] exists. */
export const PAGE_KINDS = [
  { kind: 'overview', vi: '', en: '', folder: '', files: DATA },
  { kind: 'units', vi: 'dia-phuong', en: 'units', folder: 'units', files: DATA },
  { kind: 'unit', vi: 'dia-phuong/:slug', en: 'units/:slug', folder: 'units/[slug]', files: DATA },
  { kind: 'ministries', vi: 'bo-nganh', en: 'ministries', folder: 'ministries', files: DATA },
  { kind: 'ministry', vi: 'bo-nganh/:slug', en: 'ministries/:slug', folder: 'ministries/[slug]', files: DATA },
  { kind: 'indicators', vi: 'chi-so', en: 'indicators', folder: 'indicators', files: DATA },
  { kind: 'indicator', vi: 'chi-so/:slug', en: 'indicators/:slug', folder: 'indicators/[slug]', files: DATA },
  { kind: 'sources', vi: 'nguon', en: 'sources', folder: 'sources', files: DATA },
  { kind: 'source', vi: 'nguon/:slug', en: 'sources/:slug', folder: 'sources/[slug]' },
  { kind: 'releases', vi: 'dot-cong-bo', en: 'releases', folder: 'releases', files: ['feed.atom', 'corrections.atom'] },
  { kind: 'release', vi: 'dot-cong-bo/:number', en: 'releases/:number', folder: 'releases/[number]', files: DATA },
  { kind: 'targets', vi: 'muc-tieu', en: 'targets', folder: 'targets', files: DATA },
  { kind: 'target', vi: 'muc-tieu/:slug', en: 'targets/:slug', folder: 'targets/[slug]', files: DATA },
  {
    kind: 'programme',
    vi: 'muc-tieu/chuong-trinh/:slug',
    en: 'targets/programme/:slug',
    folder: 'targets/programme/[slug]',
    files: DATA,
  },
  {
    kind: 'targetsOfPillar',
    vi: 'muc-tieu/tru-cot/:slug',
    en: 'targets/pillar/:slug',
    folder: 'targets/pillar/[slug]',
    files: DATA,
  },
  {
    kind: 'targetsOfStatus',
    vi: 'muc-tieu/trang-thai/:slug',
    en: 'targets/status/:slug',
    folder: 'targets/status/[slug]',
    files: DATA,
  },
  { kind: 'plans', vi: 'ke-hoach', en: 'plans', folder: 'plans', files: DATA },
  { kind: 'plan', vi: 'ke-hoach/:slug', en: 'plans/:slug', folder: 'plans/[slug]', files: DATA },
  { kind: 'task', vi: 'nhiem-vu/:id', en: 'tasks/:id', folder: 'tasks/[id]', files: DATA },
  { kind: 'sessions', vi: 'phien-hop', en: 'sessions', folder: 'sessions', files: DATA },
  { kind: 'session', vi: 'phien-hop/:slug', en: 'sessions/:slug', folder: 'sessions/[slug]', files: DATA },
  { kind: 'directives', vi: 'chi-dao', en: 'directives', folder: 'directives', files: DATA },
  { kind: 'directive', vi: 'chi-dao/:slug', en: 'directives/:slug', folder: 'directives/[slug]', files: DATA },
  { kind: 'obstacles', vi: 'kho-khan-vuong-mac', en: 'obstacles', folder: 'obstacles', files: DATA },
  { kind: 'initiatives', vi: 'mo-hinh-nen-tang', en: 'initiatives', folder: 'initiatives', files: DATA },
  { kind: 'documents', vi: 'van-ban', en: 'documents', folder: 'documents', files: DATA },
  { kind: 'document', vi: 'van-ban/:slug', en: 'documents/:slug', folder: 'documents/[slug]' },
  { kind: 'leagues', vi: 'xep-hang', en: 'league-tables', folder: 'league-tables', files: DATA },
  {
    kind: 'league',
    vi: 'xep-hang/:number',
    en: 'league-tables/:number',
    folder: 'league-tables/[number]',
    files: DATA,
  },
  { kind: 'missingData', vi: 'so-lieu-con-thieu', en: 'missing-data', folder: 'missing-data', files: DATA },
  {
    kind: 'missingOfIndicator',
    vi: 'so-lieu-con-thieu/:slug',
    en: 'missing-data/:slug',
    folder: 'missing-data/[slug]',
    files: DATA,
  },
  { kind: 'calendar', vi: 'lich-cong-bo', en: 'calendar', folder: 'calendar', files: DATA },
  {
    kind: 'openData',
    vi: 'du-lieu-mo',
    en: 'open-data',
    folder: 'open-data',
    files: [...DATA, 'changes.csv', 'changes.json', 'catalog.jsonld', 'tien-do-so.zip'],
  },
  { kind: 'api', vi: 'du-lieu-mo/giao-dien-lap-trinh', en: 'open-data/api', folder: 'open-data/api' },
  { kind: 'about', vi: 'gioi-thieu', en: 'about', folder: 'about' },
  { kind: 'methods', vi: 'gioi-thieu/phuong-phap', en: 'about/methods', folder: 'about/methods' },
  { kind: 'rules', vi: 'gioi-thieu/quy-tac', en: 'about/rules', folder: 'about/rules' },
  { kind: 'accessibility', vi: 'gioi-thieu/tiep-can', en: 'about/accessibility', folder: 'about/accessibility' },
  { kind: 'privacy', vi: 'gioi-thieu/quyen-rieng-tu', en: 'about/privacy', folder: 'about/privacy' },
  { kind: 'contact', vi: 'gioi-thieu/lien-he', en: 'about/contact', folder: 'about/contact' },
  { kind: 'siteMap', vi: 'so-do-cong', en: 'site-map', folder: 'site-map' },
  { kind: 'search', vi: 'tim-kiem', en: 'search', folder: 'search/[query]', query: 'q' },
  {
    kind: 'releaseComparison',
    vi: 'dot-cong-bo/:number/so-voi/:other',
    en: 'releases/:number/compared-with/:other',
    folder: 'releases/[number]/compared/[other]',
    files: DATA,
  },
  { kind: 'sitemap', vi: 'sitemap.xml', en: 'sitemap.xml', folder: 'sitemap.xml' },
] as const satisfies readonly Row[]

/** Page kinds without an address of their own: the front door answers with them and the fitting status. */
export const TROUBLE_KINDS = ['not-found', 'forbidden', 'error'] as const

/** Staff addresses; Vietnamese only, rendered below app/staff/[locale]. */
export const STAFF_KINDS = [
  { kind: 'signIn', vi: 'dang-nhap', folder: 'sign-in' },
  { kind: 'signOut', vi: 'dang-xuat', folder: 'sign-out' },
  { kind: 'activation', vi: 'kich-hoat/:token', folder: 'activation/[token]' },
  { kind: 'secondFactor', vi: 'xac-thuc-hai-lop', folder: 'second-factor' },
  { kind: 'account', vi: 'tai-khoan', folder: 'account' },
  { kind: 'messages', vi: 'thong-bao', folder: 'messages' },
  { kind: 'calendar', vi: 'lich-bao-cao', folder: 'calendar' },
  { kind: 'toDo', vi: 'viec-can-lam', folder: 'reports' },
  { kind: 'report', vi: 'bao-cao/:id', folder: 'reports/[id]' },
  { kind: 'reportSave', vi: 'bao-cao/:id/luu', folder: 'reports/[id]/save' },
  { kind: 'reportCheck', vi: 'bao-cao/:id/kiem-tra', folder: 'reports/[id]/check' },
  { kind: 'reportSignOff', vi: 'bao-cao/:id/xac-nhan', folder: 'reports/[id]/sign-off' },
  { kind: 'reportReceipt', vi: 'bao-cao/:id/bien-nhan', folder: 'reports/[id]/receipt' },
  { kind: 'reportEvidence', vi: 'bao-cao/:id/tai-lieu', folder: 'reports/[id]/evidence' },
  { kind: 'workbook', vi: 'bao-cao/:id/excel', folder: 'reports/[id]/workbook' },
  { kind: 'workbookTemplate', vi: 'bao-cao/:id/excel/bieu-mau.xlsx', folder: 'reports/[id]/workbook/template' },
  { kind: 'workbookUpload', vi: 'bao-cao/:id/excel/nap-lai', folder: 'reports/[id]/workbook/upload' },
  { kind: 'wordReport', vi: 'bao-cao/:id/bao-cao.docx', folder: 'reports/[id]/document' },
  { kind: 'evidence', vi: 'tai-lieu/:id', folder: 'evidence/[id]' },
  { kind: 'reviewQueue', vi: 'tham-dinh', folder: 'review' },
  { kind: 'review', vi: 'tham-dinh/:id', folder: 'review/[id]' },
  { kind: 'timeliness', vi: 'tien-do-gui', folder: 'timeliness' },
  { kind: 'timelinessFile', vi: 'tien-do-gui/bang.csv', folder: 'timeliness/table.csv' },
  { kind: 'urgingLetter', vi: 'tien-do-gui/cong-van-don-doc.docx', folder: 'timeliness/letter.docx' },
  { kind: 'auditTrail', vi: 'nhat-ky', folder: 'audit' },
  { kind: 'auditFile', vi: 'nhat-ky/nhat-ky.csv', folder: 'audit/audit.csv' },
  { kind: 'obstacles', vi: 'kho-khan-vuong-mac-tiep-nhan', folder: 'obstacles' },
  { kind: 'reportHistory', vi: 'bao-cao/:id/lich-su', folder: 'reports/[id]/history' },
  { kind: 'publishing', vi: 'chuan-bi-cong-bo', folder: 'releases' },
  { kind: 'published', vi: 'chuan-bi-cong-bo/:number', folder: 'releases/[number]' },
  { kind: 'releaseChanges', vi: 'chuan-bi-cong-bo/thay-doi', folder: 'releases/changes' },
  { kind: 'preRelease', vi: 'xem-truoc/:token', folder: 'pre-release/[token]' },
  { kind: 'officeFacts', vi: 'van-phong/so-lieu-van-ban', folder: 'office/facts' },
  { kind: 'officeFactNew', vi: 'van-phong/so-lieu-van-ban/moi', folder: 'office/facts/new' },
  { kind: 'officeFact', vi: 'van-phong/so-lieu-van-ban/:id', folder: 'office/facts/[id]' },
  { kind: 'withdrawals', vi: 'go-so-lieu', folder: 'withdrawals' },
  { kind: 'withdrawal', vi: 'go-so-lieu/:id', folder: 'withdrawals/[id]' },
  { kind: 'office', vi: 'van-phong', folder: 'office' },
  { kind: 'officePeriods', vi: 'van-phong/ky-bao-cao', folder: 'office/periods' },
  { kind: 'officeRegisters', vi: 'van-phong/danh-muc', folder: 'office/registers' },
  { kind: 'officeRegister', vi: 'van-phong/danh-muc/:slug', folder: 'office/registers/[slug]' },
  { kind: 'officeEntryNew', vi: 'van-phong/danh-muc/:slug/lap-moi', folder: 'office/registers/[slug]/new' },
  { kind: 'officeImport', vi: 'van-phong/danh-muc/:slug/nhap-tep', folder: 'office/registers/[slug]/import' },
  {
    kind: 'officeImportFile',
    vi: 'van-phong/danh-muc/:slug/nhap-tep/gui',
    folder: 'office/registers/[slug]/import/file',
  },
  { kind: 'officeTemplate', vi: 'van-phong/danh-muc/:slug/tep-mau', folder: 'office/registers/[slug]/template' },
  { kind: 'officeRegisterExcel', vi: 'van-phong/danh-muc/:slug/tai-excel', folder: 'office/registers/[slug]/excel' },
  { kind: 'officeRegisterJson', vi: 'van-phong/danh-muc/:slug/tai-json', folder: 'office/registers/[slug]/json' },
  { kind: 'officeEntry', vi: 'van-phong/danh-muc/:slug/:id', folder: 'office/registers/[slug]/[id]' },
  { kind: 'officeRules', vi: 'van-phong/danh-muc/:slug/:id/quy-tac', folder: 'office/registers/[slug]/[id]/rules' },
  { kind: 'officePeriodNew', vi: 'van-phong/ky-bao-cao/moi', folder: 'office/periods/new' },
  { kind: 'officePeriod', vi: 'van-phong/ky-bao-cao/:id', folder: 'office/periods/[id]' },
  { kind: 'officePeriodEdit', vi: 'van-phong/ky-bao-cao/:id/sua', folder: 'office/periods/[id]/edit' },
  { kind: 'officeUnits', vi: 'van-phong/don-vi', folder: 'office/units' },
  { kind: 'officeUnitPlan', vi: 'van-phong/don-vi/sap-xep/moi', folder: 'office/units/changes/new' },
  { kind: 'officeUnitChange', vi: 'van-phong/don-vi/sap-xep/:id', folder: 'office/units/changes/[id]' },
  { kind: 'officePeople', vi: 'van-phong/nguoi-dung', folder: 'office/people' },
  { kind: 'officeInvitation', vi: 'van-phong/nguoi-dung/moi', folder: 'office/people/new' },
  { kind: 'officePerson', vi: 'van-phong/nguoi-dung/:id', folder: 'office/people/[id]' },
  { kind: 'officePersonData', vi: 'van-phong/nguoi-dung/:id/du-lieu.json', folder: 'office/people/[id]/data.json' },
  { kind: 'officeSettings', vi: 'van-phong/thiet-lap', folder: 'office/settings' },
  { kind: 'officeBoundary', vi: 'van-phong/thiet-lap/tep-ranh-gioi', folder: 'office/settings/boundary' },
  { kind: 'officeSetting', vi: 'van-phong/thiet-lap/:slug', folder: 'office/settings/[slug]' },
  { kind: 'officeContacts', vi: 'van-phong/danh-ba', folder: 'office/contacts' },
  { kind: 'officeContactsFile', vi: 'van-phong/danh-ba/danh-ba.csv', folder: 'office/contacts/contacts.csv' },
  { kind: 'officeContact', vi: 'van-phong/danh-ba/:id', folder: 'office/contacts/[id]' },
  { kind: 'officeHolidays', vi: 'van-phong/ngay-nghi', folder: 'office/holidays' },
  { kind: 'officeHolidayImport', vi: 'van-phong/ngay-nghi/nhap-tep', folder: 'office/holidays/import' },
  { kind: 'officeForms', vi: 'van-phong/bieu-mau', folder: 'office/forms' },
  { kind: 'officeFormNew', vi: 'van-phong/bieu-mau/moi', folder: 'office/forms/new' },
  { kind: 'officeForm', vi: 'van-phong/bieu-mau/:id', folder: 'office/forms/[id]' },
  { kind: 'officeFormPreview', vi: 'van-phong/bieu-mau/:id/xem-truoc', folder: 'office/forms/[id]/preview' },
  { kind: 'officeFormDifference', vi: 'van-phong/bieu-mau/:id/khac-biet', folder: 'office/forms/[id]/difference' },
] as const satisfies readonly Omit<Row, 'en'>[]

/** Route handlers below app/api that the outside may reach; everything else there is 404. */
export const API_PREFIXES = ['/api/auth', '/api/v1'] as const

export type PageKind = (typeof PAGE_KINDS)[number]['kind']
export type TroubleKind = (typeof TROUBLE_KINDS)[number]
export type StaffKind = (typeof STAFF_KINDS)[number]['kind']
export type PageFile = Extract<(typeof PAGE_KINDS)[number], { files: unknown }>['files'][number]
export type Params = Readonly<Record<string, string | number>>

/** What a public address names. `permalink` is the release as asked for; whether it exists is the front door's question. */
export type Address = {
  kind: PageKind
  params: Params
  locale: Locale
  permalink: number | null
  file: PageFile | null
}

const SHAPES: Record<string, RegExp> = {
  slug: /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
  id: /^[1-9][0-9]{0,8}$/,
  number: /^[1-9][0-9]{0,8}$/,
  other: /^[1-9][0-9]{0,8}$/,
  token: /^[A-Za-z0-9_-]{16,128}$/,
  query: /^q[A-Za-z0-9_-]{0,600}$/,
}

const LONGEST_SEGMENT = 128

/** Reads a public pathname in canonical form (one slash between segments, none at the end); null if no page kind has it. */
export function resolvePublic(pathname: string, search = ''): Address | null {
  let segments = segmentsOf(pathname)
  const locale: Locale = segments[0] === 'en' ? 'en' : 'vi'
  if (locale === 'en') segments = segments.slice(1)
  const permalink = segments[0] === 'r' ? releaseNumber(segments[1]) : null
  if (segments[0] === 'r' && permalink === null) return null
  if (permalink !== null) segments = segments.slice(2)
  for (const row of PAGE_KINDS) {
    const found = matchRow(row, row[locale], segments)
    if (!found) continue
    const params = { ...found.params, ...queryParams(row, search) }
    return { kind: row.kind, locale, permalink, params, file: found.file }
  }
  return null
}

// Of a query only what the row names counts, cleaned; everything else in it is ignored.
function queryParams(row: Row, search: string): Record<string, string> {
  if (!row.query) return {}
  return { query: encodeQuery(cleanQuery(new URLSearchParams(search).get(row.query) ?? '')) }
}

/** The address of a public page. A permalink view keeps the reader within its release; no view means the current page. */
export function addressOf(
  kind: PageKind,
  params: Params,
  where: { locale: Locale; view?: View; file?: PageFile | null },
): string {
  const start = [where.locale === 'en' ? 'en' : '', where.view?.permalink ? `r/${where.view.release}` : '']
  const row = publicRow(kind)
  const path = fill(row[where.locale], params)
  const asked = row.query ? decodeQuery(String(params.query ?? '')) : ''
  const query = asked ? `?${row.query}=${encodeURIComponent(asked)}` : ''
  return `/${[...start, path, where.file ?? ''].filter(Boolean).join('/')}${query}`
}

/** The same page in another language, within the same view. */
export function alternateOf(address: Address, locale: Locale): string {
  const view = address.permalink === null ? undefined : { release: address.permalink, permalink: true }
  return addressOf(address.kind, address.params, { locale, view, file: address.file })
}

/**
 * A date picks the release in force: `/ngay/2024-05-01/chi-so/…` leads to that page's permalink. The bare prefix is where the form
 * of the edition line goes, with the day and the page as its query.
 */
export const DATED_PREFIX: Record<Locale, string> = { vi: '/ngay', en: '/en/on' }

export type DatedAddress = { locale: Locale; day: string; address: Address }

/** Reads a dated pathname; null if it is none, or names a page that does not exist. */
export function resolveDated(pathname: string): DatedAddress | null {
  const locale: Locale = pathname.startsWith(`${DATED_PREFIX.en}/`) ? 'en' : 'vi'
  const prefix = `${DATED_PREFIX[locale]}/`
  if (!pathname.startsWith(prefix)) return null
  const [day = '', ...page] = pathname.slice(prefix.length).split('/')
  const address = resolvePublic(`/${[locale === 'en' ? 'en' : '', ...page].filter(Boolean).join('/')}`)
  return isDay(day) && address && address.permalink === null ? { locale, day, address } : null
}

/** The path under which Next renders a page; the view is part of it, so what it names never changes. */
export function internalPathOf(
  kind: PageKind | TroubleKind,
  params: Params,
  locale: Locale,
  view: View,
  file = '',
): string {
  const folder = isTrouble(kind) ? kind : fill(publicRow(kind).folder.replace(/\[(\w+)\]/g, ':$1'), params)
  return `/${['public', locale, viewSegment(view), folder, file].filter(Boolean).join('/')}`
}

/** The view as a segment of the internal path: `7` current, `r7` permalink. */
export function viewSegment(view: View): string {
  return `${view.permalink ? 'r' : ''}${view.release}`
}

/** Reads a view segment; null for the sample `0` of the build and for anything that is no canonical release number. */
export function parseViewSegment(segment: string): View | null {
  const permalink = segment.startsWith('r')
  const release = releaseNumber(permalink ? segment.slice(1) : segment)
  return release === null ? null : { release, permalink }
}

/** The address of a staff page. */
export function staffAddress(kind: StaffKind, params: Params = {}): string {
  return `/${fill(staffRow(kind).vi, params)}`
}

/** The internal path of a staff pathname; null if no staff page has it. */
export function resolveStaff(pathname: string): { kind: StaffKind; internalPath: string } | null {
  const segments = segmentsOf(pathname)
  for (const row of STAFF_KINDS) {
    const found = matchRow(row, row.vi, segments)
    if (!found) continue
    const folder = fill(row.folder.replace(/\[(\w+)\]/g, ':$1'), found.params)
    return { kind: row.kind, internalPath: `/staff/vi/${folder}` }
  }
  return null
}

/** A release number in canonical form (no sign, no leading zero), else null. */
export function releaseNumber(text: string | undefined): number | null {
  return text && SHAPES.number?.test(text) ? Number(text) : null
}

type Matched = { params: Record<string, string>; file: PageFile | null }

function matchRow(row: Omit<Row, 'en' | 'vi'>, pattern: string, segments: string[]): Matched | null {
  const wanted = pattern === '' ? [] : pattern.split('/')
  const last = segments.at(-1) ?? ''
  const file = segments.length === wanted.length + 1 && row.files?.includes(last) ? (last as PageFile) : null
  if (segments.length !== wanted.length + (file ? 1 : 0)) return null
  const params: Record<string, string> = {}
  for (const [place, part] of wanted.entries()) {
    const segment = segments[place] ?? ''
    if (!part.startsWith(':')) {
      if (part !== segment) return null
    } else if (segment.length <= LONGEST_SEGMENT && SHAPES[part.slice(1)]?.test(segment)) {
      params[part.slice(1)] = segment
    } else return null
  }
  return { params, file }
}

function segmentsOf(pathname: string): string[] {
  return pathname === '/' ? [] : pathname.slice(1).split('/')
}

function fill(pattern: string, params: Params): string {
  return pattern.replace(/:(\w+)/g, (_all, name: string) => {
    const value = String(params[name])
    if (!SHAPES[name]?.test(value)) throw new Error(`No address: ${name} is “${value}”.`)
    return value
  })
}

const isTrouble = (kind: string): kind is TroubleKind => TROUBLE_KINDS.some((trouble) => trouble === kind)

function publicRow(kind: PageKind): Row {
  return PAGE_KINDS.find((row) => row.kind === kind) as Row
}

function staffRow(kind: StaffKind) {
  return STAFF_KINDS.find((row) => row.kind === kind) as (typeof STAFF_KINDS)[number]
}
