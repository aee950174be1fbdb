// A page of a register as a table: the listed columns, and whether a release has shown the entry.
import { FigureTable } from '@/components/figure-table.tsx'
import { StatusTag } from '@/components/status-tag.tsx'
import type { ListedEntry } from '@/db/registers/reading.ts'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import type { Register } from '@/lib/registers/register.ts'
import { columnName, registerName } from '@/lib/registers/words.ts'
import { staffAddress } from '@/lib/routes.ts'

const t = translator('vi', 'officeRegisters')

type Props = { register: Register; entries: readonly ListedEntry[] }

export function EntryTable({ register, entries }: Props) {
  const [first = '', ...rest] = register.listed
  const isNumber = (key: string) => register.columns.find((column) => column.key === key)?.cell.kind === 'number'
  const columns = register.listed.map((key) => ({
    key,
    title: columnName(register.kind, key).replace(/ \(tiếng Việt\)$/, ''),
    isNumber: isNumber(key) && key !== 'year',
  }))
  return (
    <FigureTable
      locale="vi"
      caption={registerName(register.kind)}
      isCaptionHidden
      columns={hasState(register) ? [...columns, { key: 'state', title: t('list.state') }] : columns}
      rows={entries.map((one) => ({
        key: String(one.id),
        cells: {
          [first]: (
            <a href={staffAddress('officeEntry', { slug: register.slug, id: one.id })}>
              {one.words[first] || one.words.slug}
            </a>
          ),
          ...Object.fromEntries(rest.map((key) => [key, one.words[key] || t('list.none')])),
          state: hasState(register) && <State entry={one} />,
        },
      }))}
    />
  )
}

const hasState = ({ kind }: Register) => kind !== 'plans'

function State({ entry: { release, entry } }: { entry: ListedEntry }) {
  return (
    <>
      <StatusTag locale="vi" status={release === null ? 'open' : 'done'}>
        {release === null ? t('list.waiting') : t('list.released', { release: String(release) })}
      </StatusTag>
      {typeof entry.validTo === 'string' && (
        <small className="ended">{t('list.retired', { day: formatDay(entry.validTo, 'vi') })}</small>
      )}
    </>
  )
}
