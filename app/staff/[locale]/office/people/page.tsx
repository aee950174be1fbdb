// The people of the portal: search and filter, and the way to invite one more.
import { acting } from '@/app/_server/acting.ts'
import { readNote } from '@/app/_server/form-note.ts'
import { ButtonLink } from '@/components/button.tsx'
import { EmptyState } from '@/components/empty-state.tsx'
import { Pagination } from '@/components/pagination.tsx'
import { listPeople } from '@/db/people/register.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { OfficeFrame } from '../office-frame.tsx'
import { PeopleFilter, queryOf, readFilter } from './filter.tsx'
import { PeopleTable } from './people-table.tsx'

const t = translator('vi', 'officePeople')
const PER_PAGE = 50

export const metadata = { title: t('pageTitle') }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function PeoplePage({ searchParams }: Props) {
  const viewer = await acting('administrator')
  const search = await searchParams
  const note = await readNote(search.note)
  const filter = readFilter(search, note)
  const mark = typeof search.note === 'string' ? search.note : undefined
  const people = (await listPeople(viewer, filter)) ?? []
  const pages = Math.max(1, Math.ceil(people.length / PER_PAGE))
  const page = Math.min(pages, Math.max(1, Number(search.page) || 1))
  return (
    <OfficeFrame area="officePeople" note={note}>
      <div className="oh">
        <h1>{t('title')}</h1>
        <ButtonLink href={staffAddress('officeInvitation')}>{t('invite')}</ButtonLink>
      </div>
      <PeopleFilter filter={filter} />
      <p className="hint" role="status">
        {t('found', { count: people.length })}
      </p>
      {people.length === 0 && <EmptyState title={t('nobody')}>{t('nobodyText')}</EmptyState>}
      {people.length > 0 && <PeopleTable people={people.slice((page - 1) * PER_PAGE, page * PER_PAGE)} />}
      <Pagination locale="vi" page={page} pages={pages} hrefOf={(number) => queryOf(filter, number, mark)} />
    </OfficeFrame>
  )
}
