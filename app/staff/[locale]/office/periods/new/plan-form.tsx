// Second step of a new period: the days as the rule gives them, with the rule beside them, and the forms.
import type { FormNote } from '@/app/_server/form-note.ts'
import { Button } from '@/components/button.tsx'
import type { FormChoice, RegimeRow } from '@/db/office/period-reading.ts'
import { formatDay } from '@/lib/dates.ts'
import { type Holiday, isWorkingDay } from '@/lib/deadlines.ts'
import { translator } from '@/lib/messages.ts'
import { type PlanDates, planDates, presetCode } from '@/lib/period-plans.ts'
import { decreeWindow, periodTitle } from '@/lib/periods.ts'
import { submitPlan } from '../actions.ts'
import type { Choice } from '../new-address.ts'
import { PlanFields } from '../plan-fields.tsx'

const t = translator('vi', 'officePeriods')

type PlanFormProps = {
  note: FormNote
  choice: Choice
  regime: RegimeRow
  forms: readonly FormChoice[]
  holidays: readonly Holiday[]
}

export function PlanForm({ note, choice, regime, forms, holidays }: PlanFormProps) {
  const isFree = regime.kind === 'thematic' || regime.kind === 'adHoc'
  const code = isFree ? '' : presetCode(choice.year, choice.preset)
  const dates = regime.kind === 'decree' || regime.kind === 'calendar' ? planDates(regime.kind, code, holidays) : null
  return (
    <form action={submitPlan} className="plan" aria-labelledby="ke-hoach">
      <h2 id="ke-hoach">{isFree ? regime.nameVi : periodTitle(code, 'vi')}</h2>
      <p className="lede">
        {t(`rule.${regime.kind}`)} {regime.kind === 'decree' && dates && shiftWords(code, dates, holidays)}
      </p>
      <input type="hidden" name="regime" value={choice.regime} />
      <input type="hidden" name="year" value={choice.year} />
      <input type="hidden" name="preset" value={choice.preset} />
      <input type="hidden" name="code" value={code} />
      <PlanFields note={note} isNamed={isFree} nameVi="" dates={dates} forms={forms} chosen={[]} />
      <div className="acts">
        <Button>{t('plan.save')}</Button>
      </div>
    </form>
  )
}

/** Said only where the due date was moved by a day off. */
function shiftWords(code: string, { dueOn }: PlanDates, holidays: readonly Holiday[]): string | undefined {
  const due = `${decreeWindow(code).to.slice(0, 8)}25`
  return due === dueOn || isWorkingDay(due, holidays) ? undefined : t('plan.shift', { day: formatDay(due, 'vi') })
}
