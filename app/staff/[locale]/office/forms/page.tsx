// The forms of the office: each with its versions, what they hold, and the periods that use them.
import { acting } from '@/app/_server/acting.ts'
import { readNote } from '@/app/_server/form-note.ts'
import { ButtonLink } from '@/components/button.tsx'
import { EmptyState } from '@/components/empty-state.tsx'
import { FigureTable } from '@/components/figure-table.tsx'
import { StatusTag } from '@/components/status-tag.tsx'
import { listFormVersions, type VersionListed } from '@/db/office/form-reading.ts'
import { translator } from '@/lib/messages.ts'
import { formatNumber } from '@/lib/numbers.ts'
import { staffAddress } from '@/lib/routes.ts'
import { OfficeFrame } from '../office-frame.tsx'

const t = translator('vi', 'officeForms')

export const metadata = { title: t('pageTitle') }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function FormsPage({ searchParams }: Props) {
  const viewer = await acting('administrator')
  const note = await readNote((await searchParams).note)
  const forms = await listFormVersions(viewer)
  return (
    <OfficeFrame area="officeForms" note={note}>
      <div className="oh">
        <h1>{t('title')}</h1>
        <ButtonLink href={staffAddress('officeFormNew')}>{t('new')}</ButtonLink>
      </div>
      {forms.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
      ) : (
        <FigureTable locale="vi" caption={t('title')} isCaptionHidden columns={COLUMNS} rows={forms.flatMap(rowsOf)} />
      )}
    </OfficeFrame>
  )
}

const COLUMNS = [
  { key: 'version', title: t('column.version') },
  { key: 'fields', title: t('column.fields'), isNumber: true },
  { key: 'usedIn', title: t('column.usedIn') },
  { key: 'state', title: t('column.state') },
]

function rowsOf(versions: VersionListed[]) {
  return versions.map((version, place) => ({
    key: String(version.id),
    group: place === 0 ? version.titleVi : undefined,
    cells: {
      version: (
        <a href={staffAddress('officeForm', { id: version.id })}>
          <span className="vh">{`${version.titleVi}: `}</span>
          {t('version', { number: String(version.number) })}
        </a>
      ),
      fields: formatNumber(version.fieldCount, 'vi'),
      usedIn: version.usedIn.map(({ name }) => name).join(', ') || t('unused'),
      state: (
        <StatusTag locale="vi" status={version.frozenAt ? 'done' : 'progress'} isFilled>
          {version.frozenAt ? t('frozen') : t('draft')}
        </StatusTag>
      ),
    },
  }))
}
