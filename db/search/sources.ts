// What can be found: one SELECT that names every entry of the search with its words in both languages. Nothing unreleased and
// nothing unsourced stands in it; figures are never part of an entry, so a withdrawal has nothing to take out.

import { TARGET_KINDS } from '../targets.ts'

/** The first release on or after a day of Viet Nam (a column); null while none has come. */
const firstRelease = (day: string) =>
  `(select min(r.number) from releases r where date(r.published_at, '+7 hours') >= ${day})`

const NAMES = `
  select u.id, group_concat(d.name_vi || ' ' || d.full_name_vi || ' ' || coalesce(d.code, ''), ' · ') as all_vi,
    group_concat(d.name_en, ' · ') as all_en
  from units u join unit_designations d on d.unit_id = u.id group by u.id`

const LAST_NAME = `
  select unit_id, name_vi, full_name_vi, name_en, type from unit_designations d
  where not exists (select 1 from unit_designations l where l.unit_id = d.unit_id
    and coalesce(l.valid_from, '') > coalesce(d.valid_from, ''))`

const UNITS = `
  select 'unit-' || u.id, case u.kind when 'province' then 'unit' else 'ministry' end, u.slug, u.id,
    last.name_vi, last.name_en,
    names.all_vi || ' · ' || coalesce((select group_concat(name, ' · ') from unit_aliases a where a.unit_id = u.id), ''),
    names.all_en, case when u.valid_from is null then 0 else ${firstRelease('u.valid_from')} end
  from units u join (${NAMES}) names on names.id = u.id join (${LAST_NAME}) last on last.unit_id = u.id
  where u.kind in ('province', 'ministry')
    and (u.valid_from is null or ${firstRelease('u.valid_from')} is not null)`

// An indicator is known from the day on which it holds, or from its first figure, whichever came out first.
const KNOWN_FROM = `(select min(known) from (
  select ${firstRelease('i.valid_from')} as known
  union all select min(o.release) from observations o where o.indicator_id = i.id))`

const INDICATORS = `
  select 'indicator-' || i.id, 'indicator', i.slug, null, i.name_vi, i.name_en,
    i.short_vi || ' · ' || g.name_vi || ' · ' || coalesce(v.definition_vi, '') || ' · ' || coalesce(i.note_vi, ''),
    i.short_en || ' · ' || g.name_en || ' · ' || coalesce(v.definition_en, '') || ' · ' || coalesce(i.note_en, ''),
    case when i.valid_from is null then 0 else ${KNOWN_FROM} end
  from indicators i join content_groups g on g.id = i.group_id
  left join indicator_versions v on v.indicator_id = i.id
    and v.version = (select max(version) from indicator_versions w where w.indicator_id = i.id)
  where i.valid_from is null or ${KNOWN_FROM} is not null`

const TARGETS = `
  select 'target-' || t.id, 'target', t.slug, null, t.text_vi, t.text_en,
    coalesce(p.symbol || ' ' || p.name_vi, '') || ' · ' || coalesce(t.quote, ''), coalesce(p.name_en, ''), t.release
  from targets t left join programmes p on p.id = t.programme_id
  where t.is_sourced = 1 and t.release is not null and t.kind in (${TARGET_KINDS.map((kind) => `'${kind}'`).join(', ')})`

// As outFrom in db/targets.ts.
const OUT_FROM = `coalesce(issued_on, date(period_from, '+90 days'))`

const PROGRAMMES = `
  select 'programme-' || id, 'programme', slug, null, coalesce(symbol || ': ', '') || name_vi,
    coalesce(symbol || ': ', '') || name_en,
    coalesce(symbol, '') || ' · ' || coalesce(theme_adopted_vi, '') || ' · ' || coalesce(note_vi, ''),
    coalesce(symbol, '') || ' · ' || coalesce(theme_adopted_en, '') || ' · ' || coalesce(note_en, ''),
    ${firstRelease(OUT_FROM)}
  from programmes where ${firstRelease(OUT_FROM)} is not null`

const TASKS = `
  select 'task-' || t.id, 'task', cast(t.id as text), null, t.text_vi, coalesce(t.text_en, t.text_vi),
    coalesce(t.number, '') || ' · ' || coalesce(t.product, '') || ' · ' || coalesce(t.authority, ''), '', t.release
  from tasks t where t.release is not null`

const SESSIONS = `
  select 'session-' || id, 'session', slug, null, title_vi, title_en,
    coalesce(focus_vi, '') || ' · ' || coalesce(theme_vi, '') || ' · ' || coalesce(conclusion_symbol, ''),
    coalesce(focus_en, ''), release
  from sessions where release is not null`

// Only a directive has a page of its own; a principle, a statement or a theme is found on the page of its session.
const DIRECTIVES = `
  select 'directive-' || d.id, case d.type when 'directive' then 'directive' else 'said' end,
    case d.type when 'directive' then d.slug else s.slug end, null, d.text_vi, d.text_en,
    s.title_vi || ' · ' || coalesce(d.quote_vi, d.quote, '') || ' · ' || coalesce(d.notice_symbol, ''), s.title_en, d.release
  from directives d join sessions s on s.id = d.session_id where d.release is not null`

const OBSTACLES = `
  select 'obstacle-' || id, 'obstacles', coalesce(slug, cast(id as text)), unit_id, text_vi, coalesce(text_en, text_vi),
    coalesce(quote, '') || ' · ' || coalesce(answer_vi, ''), '', release
  from obstacles where is_public = 1 and release is not null`

const INITIATIVES = `
  select 'initiative-' || id, 'initiatives', slug, unit_id, name_vi, name_en,
    coalesce(says_vi, '') || ' · ' || coalesce(owner_vi, '') || ' · ' || coalesce(quote, ''), coalesce(says_en, ''), release
  from initiatives where release is not null`

const DOCUMENTS = `
  select 'document-' || id, 'document', slug, unit_id, coalesce(symbol || ': ', '') || subject_vi,
    coalesce(symbol || ': ', '') || coalesce(subject_en, subject_vi),
    kind || ' · ' || coalesce(issuer_vi, '') || ' · ' || coalesce(note_vi, ''),
    coalesce(issuer_en, '') || ' · ' || coalesce(note_en, ''), release
  from documents where release is not null`

const SOURCES = `
  select 'source-' || id, 'source', slug, unit_id, title_vi, title_en, coalesce(publisher, '') || ' · ' || coalesce(note_vi, ''),
    coalesce(publisher, '') || ' · ' || coalesce(note_en, ''), release
  from sources where release is not null`

const RELEASES = `
  select 'release-' || number, 'release', cast(number as text), null, title_vi, title_en, coalesce(note_vi, ''),
    coalesce(note_en, ''), number
  from releases`

export const ENTRY_COLUMNS = 'key, kind, ref, unit_id, title_vi, title_en, body_vi, body_en, from_release'

export const ENTRIES_WANTED = [
  UNITS,
  INDICATORS,
  TARGETS,
  PROGRAMMES,
  TASKS,
  SESSIONS,
  DIRECTIVES,
  OBSTACLES,
  INITIATIVES,
  DOCUMENTS,
  SOURCES,
  RELEASES,
].join('\nunion all\n')
