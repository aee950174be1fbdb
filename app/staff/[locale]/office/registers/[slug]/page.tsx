// One register: search, filter, page through, and the ways to enter and take out many at once.
import { acting } from '@/app/_server/acting.ts'
import { readNote } from '@/app/_server/form-note.ts'
import { ButtonLink } from '@/components/button.tsx'
import { EmptyState } from '@/components/empty-state.tsx'
import { Pagination } from '@/components/pagination.tsx'
import { mayEdit } from '@/db/registers/editing.ts'
import { findReferents, listEntries } from '@/db/registers/reading.ts'
import { translator } from '@/lib/messages.ts'
import type { Register } from '@/lib/registers/register.ts'
import { entryName, registerAbout, registerName } from '@/lib/registers/words.ts'
import { staffAddress } from '@/lib/routes.ts'
import { OfficeFrame } from '../../office-frame.tsx'
import { pageOf, plain, type Query, READERS, registerOf } from '../asked.ts'
import { EntryTable } from '../entry-table.tsx'
import { SearchForm, type Sought, soughtAddress } from '../search-form.tsx'

const t = translator('vi', 'officeRegisters')

type Props = { params: Promise<{ slug: string }>; searchParams: Query }

export async function generateMetadata({ params }: Props) {
  return { title: t('pageTitle', { name: registerName(registerOf((await params).slug).kind) }) }
}

export default async function RegisterPage({ params, searchParams }: Props) {
  const viewer = await acting(READERS)
  const register = registerOf((await params).slug)
  const { tim, nhom, chuong, trang, note } = await searchParams
  const sought: Sought = { search: plain(tim), group: plain(nhom), programme: plain(chuong) }
  const referents = (await findReferents(viewer, ['group', 'programme'])) ?? {}
  const idNamed = (key: string, of: 'group' | 'programme') => referents[of]?.find((one) => one.key === key)?.ids[0]
  const list = await listEntries(viewer, register.kind, {
    search: sought.search,
    groupId: idNamed(sought.group, 'group') ?? null,
    programmeId: idNamed(sought.programme, 'programme') ?? null,
    page: pageOf(trang),
  })
  const { page = 1, pages = 1, count = 0, found = 0, entries = [] } = list ?? {}
  return (
    <OfficeFrame area="officeRegisters" crumbs={[{ label: registerName(register.kind) }]} note={await readNote(note)}>
      <div className="oh">
        <div>
          <h1>{registerName(register.kind)}</h1>
          <p>{registerAbout(register.kind)}</p>
        </div>
        {mayEdit(viewer) && <Ways register={register} />}
      </div>
      <SearchForm register={register} sought={sought} groups={referents.group ?? []} />
      <p className="hint" role="status">
        {found === count
          ? t('list.count', { count: String(count) })
          : t('list.countFound', { found: String(found), count: String(count) })}
      </p>
      {entries.length > 0 ? (
        <EntryTable register={register} entries={entries} />
      ) : (
        <EmptyState title={t(count === 0 ? 'list.empty' : 'list.noneFound')}>
          {t(count === 0 ? 'list.emptyText' : 'list.noneFoundText')}
        </EmptyState>
      )}
      <Pagination locale="vi" page={page} pages={pages} hrefOf={(to) => soughtAddress(register, sought, to)} />
      <Files register={register} />
    </OfficeFrame>
  )
}

function Ways({ register: { kind, slug } }: { register: Register }) {
  return (
    <div className="acts">
      <ButtonLink href={staffAddress('officeEntryNew', { slug })}>
        {t('list.new', { entry: entryName(kind) })}
      </ButtonLink>
      <ButtonLink kind="secondary" href={staffAddress('officeImport', { slug })}>
        {t('list.import')}
      </ButtonLink>
    </div>
  )
}

function Files({ register: { slug } }: { register: Register }) {
  return (
    <p className="files">
      <a href={staffAddress('officeRegisterExcel', { slug })}>{t('list.excel')}</a>{' '}
      <a href={staffAddress('officeRegisterJson', { slug })}>{t('list.json')}</a>{' '}
      <a href={staffAddress('officeTemplate', { slug })}>{t('list.template')}</a>
    </p>
  )
}
