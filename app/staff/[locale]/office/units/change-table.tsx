// Changes of units: by which document, from which day, planned or carried out.
import type { UnitChange } from '@/db/unit-changes/planning.ts'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'

const t = translator('vi', 'officeUnits')

/** The state of a change, in the words of its message. */
export function stateOf({ isCarriedOut, jobState }: UnitChange): 'carriedOut' | 'failed' | 'planned' {
  if (isCarriedOut) return 'carriedOut'
  return jobState === 'failed' ? 'failed' : 'planned'
}

type Props = { changes: readonly UnitChange[]; names: ReadonlyMap<number, string> }

export function ChangeTable({ changes, names }: Props) {
  return (
    <table className="tbl stack">
      <caption className="vh">{t('changes')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('change')}</th>
          <th scope="col">{t('document')}</th>
          <th scope="col">{t('operatingOn')}</th>
          <th scope="col">{t('stateLabel')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.id}>
            <th scope="row">
              <a href={staffAddress('officeUnitChange', { id: change.id })}>{titleOf(change, names)}</a>
            </th>
            <td data-label={t('document')}>{change.documentSymbol}</td>
            <td data-label={t('operatingOn')}>{formatDay(change.operatingOn, 'vi')}</td>
            <td data-label={t('stateLabel')}>{t(`state.${stateOf(change)}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** “Hợp nhất: Lai Châu, Điện Biên → Tây Bắc”; what was loaded with the data is told by its kind and year. */
export function titleOf({ kind, plan, operatingOn }: UnitChange, names: ReadonlyMap<number, string>): string {
  const what = t(`changeKind.${kind}`)
  if (!plan) return t('changeOfYear', { what, year: operatingOn.slice(0, 4) })
  const from = plan.predecessorIds.map((id) => names.get(id) ?? '').join(', ')
  return `${what}: ${from} → ${plan.successors.map(({ fullNameVi }) => fullNameVi).join(', ')}`
}
