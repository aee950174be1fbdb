// Who will owe what, before it is asked: the units of the last covered day, and what became of those that began or ended meanwhile.
import { Details } from '@/components/details.tsx'
import { FigureTable } from '@/components/figure-table.tsx'
import type { FormOwing, NamedOwing, PeriodRow } from '@/db/office/period-reading.ts'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'

const t = translator('vi', 'officePeriods')
/** A longer list is opened when wanted. */
const FEW = 10

export function OwingPreview({ previews, period }: { previews: readonly FormOwing[]; period: PeriodRow }) {
  if (previews.length === 0) return null
  return (
    <section aria-labelledby="don-vi">
      <h2 id="don-vi">{t('owing.title')}</h2>
      <p className="hint">{t('owing.rule', { day: formatDay(period.coversTo, 'vi') })}</p>
      {previews.map((preview) => (
        <OneForm key={preview.form.formId} preview={preview} />
      ))}
    </section>
  )
}

function OneForm({ preview: { form, owing, ended } }: { preview: FormOwing }) {
  const remarkable = owing.filter((one) => noteWords(one))
  const count = String(owing.length)
  return (
    <>
      <h3 className="form-owing">
        {form.titleVi}: <b>{t('owing.count', { count })}</b>
      </h3>
      {remarkable.length > 0 && <UnitTable caption={t('owing.title')} rows={remarkable} />}
      {ended.length > 0 && (
        <Details summary={t('owing.ended', { count: String(ended.length) })} isOpen={ended.length <= FEW}>
          <ul className="rows">
            {ended.map(({ unitId, name, lastDay, successorNames }) => (
              <li key={unitId}>
                <b>{name}</b>{' '}
                {successorNames.length > 0
                  ? t('owing.endedOn', { day: formatDay(lastDay, 'vi'), names: successorNames.join(', ') })
                  : t('owing.endedAlone', { day: formatDay(lastDay, 'vi') })}
              </li>
            ))}
          </ul>
        </Details>
      )}
      <Details summary={t('owing.show', { count })}>
        <ul className="names">
          {owing.map(({ unitId, name }) => (
            <li key={unitId}>{name}</li>
          ))}
        </ul>
      </Details>
    </>
  )
}

function UnitTable({ caption, rows }: { caption: string; rows: readonly NamedOwing[] }) {
  return (
    <FigureTable
      locale="vi"
      caption={caption}
      isCaptionHidden
      columns={[
        { key: 'unit', title: t('owing.unit') },
        { key: 'note', title: t('owing.note') },
      ]}
      rows={rows.map((one) => ({ key: String(one.unitId), cells: { unit: one.name, note: noteWords(one) } }))}
    />
  )
}

/** What is particular about a unit's report; empty for one that simply reports the whole period itself. */
function noteWords({ since, replacesNames, filedByNames }: NamedOwing): string {
  return [
    since && t('owing.since', { day: formatDay(since, 'vi') }),
    replacesNames.length > 0 && t('owing.replaces', { names: replacesNames.join(', ') }),
    filedByNames.length > 0 && t('owing.filedBy', { names: filedByNames.join(', ') }),
  ]
    .filter(Boolean)
    .join('; ')
}
