// What a file would do: new entries, changed ones with each difference, and the button that does it.
import { Button, ButtonLink } from '@/components/button.tsx'
import { EmptyState } from '@/components/empty-state.tsx'
import { FigureTable } from '@/components/figure-table.tsx'
import type { ImportRow, Preview } from '@/db/registers/importing.ts'
import { translator } from '@/lib/messages.ts'
import { formatNumber } from '@/lib/numbers.ts'
import type { Register } from '@/lib/registers/register.ts'
import { columnName } from '@/lib/registers/words.ts'
import { staffAddress } from '@/lib/routes.ts'
import { submitImport } from '../../actions.ts'

const t = translator('vi', 'officeRegisters')
const MOST_SHOWN = 200
const EFFECTS = { created: 'created', words: 'changed', newVersion: 'newVersion', nothing: 'same' } as const

type Props = { register: Register; preview: Preview; mark: string }

export function FilePreview({ register, preview: { rows, counts }, mark }: Props) {
  const told = rows.filter(({ effect }) => effect !== 'nothing')
  const number = (count: number) => formatNumber(count, 'vi')
  const changed = counts.words + counts.newVersion
  const summary = { created: number(counts.created), changed: number(changed), same: number(counts.nothing) }
  return (
    <>
      <p className="lede">{t('import.summary', summary)}</p>
      {told.length === 0 ? (
        <EmptyState title={t('import.nothing')} />
      ) : (
        <form action={submitImport}>
          <input type="hidden" name="register" value={register.slug} />
          <input type="hidden" name="mark" value={mark} />
          <div className="acts">
            <Button>{t('import.commit', { count: number(told.length) })}</Button>
            <ButtonLink kind="secondary" href={staffAddress('officeImport', { slug: register.slug })}>
              {t('import.cancel')}
            </ButtonLink>
          </div>
        </form>
      )}
      {told.length > 0 && <Rows register={register} rows={told.slice(0, MOST_SHOWN)} />}
      {told.length > MOST_SHOWN && (
        <p className="hint">{t('import.more', { count: number(told.length - MOST_SHOWN) })}</p>
      )}
    </>
  )
}

function Rows({ register, rows }: { register: Register; rows: readonly ImportRow[] }) {
  return (
    <FigureTable
      locale="vi"
      caption={t('list.import')}
      isCaptionHidden
      columns={[
        { key: 'row', title: t('import.row') },
        { key: 'entry', title: t('import.entry') },
        { key: 'effect', title: t('import.effect') },
      ]}
      rows={rows.map(({ row, name, effect, differences }) => ({
        key: String(row),
        cells: {
          row: String(row),
          entry: (
            <>
              {name}
              {differences.map(({ key, before, after }) => (
                <small key={key} className="diff">
                  {columnName(register.kind, key)}: <del>{before || t('form.empty')}</del>{' '}
                  <ins>{after || t('form.empty')}</ins>
                </small>
              ))}
            </>
          ),
          effect: t(`import.${EFFECTS[effect]}`),
        },
      }))}
    />
  )
}
