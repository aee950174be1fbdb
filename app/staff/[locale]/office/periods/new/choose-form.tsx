// First step of a new period: its regime, its place in the year, and the year. A GET form: the choice stands in the address.
import { Button } from '@/components/button.tsx'
import { describedBy, Field } from '@/components/field.tsx'
import { SelectInput, TextInput } from '@/components/field-inputs.tsx'
import type { RegimeRow } from '@/db/office/period-reading.ts'
import { translator } from '@/lib/messages.ts'
import { PRESETS } from '@/lib/period-plans.ts'
import { staffAddress } from '@/lib/routes.ts'
import type { Choice } from '../new-address.ts'
import { presetWords } from '../period-words.ts'

const t = translator('vi', 'officePeriods')

type ChooseFormProps = { regimes: readonly RegimeRow[]; choice: Choice | null; year: string }

export function ChooseForm({ regimes, choice, year }: ChooseFormProps) {
  return (
    <form method="get" action={staffAddress('officePeriodNew')} className="choose" aria-label={t('choose.title')}>
      <Field locale="vi" id="regime" label={t('choose.regime')}>
        <SelectInput
          id="regime"
          name="regime"
          defaultValue={choice?.regime}
          choices={regimes.map(({ id, nameVi }) => ({ value: String(id), label: nameVi }))}
        />
      </Field>
      <Field locale="vi" id="preset" label={t('choose.preset')} hint={t('choose.presetHint')}>
        <SelectInput
          id="preset"
          name="preset"
          defaultValue={choice?.preset ?? 'Q4'}
          describedBy={describedBy('preset', { hint: true, problem: false })}
          choices={PRESETS.map((preset) => ({ value: preset, label: presetWords(preset) }))}
        />
      </Field>
      <Field locale="vi" id="year" label={t('choose.year')}>
        <TextInput id="year" name="year" defaultValue={choice?.year ?? year} />
      </Field>
      <div className="acts">
        <Button kind={choice ? 'secondary' : 'primary'}>{t('choose.compute')}</Button>
      </div>
    </form>
  )
}
