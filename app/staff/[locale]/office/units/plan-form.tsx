// The form of a planned change: kind, units that end, document and its two days, and the units that begin.
import { today } from '@/app/_server/session.ts'
import { Button } from '@/components/button.tsx'
import { Details } from '@/components/details.tsx'
import { Field } from '@/components/field.tsx'
import { ChoiceInputs, TextInput } from '@/components/field-inputs.tsx'
import { Section } from '@/components/section.tsx'
import { store } from '@/db/store.ts'
import { readUnitRegister } from '@/db/units.ts'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { CHANGING_UNIT_KINDS, PLANNED_KINDS } from '@/lib/unit-plan.ts'
import { listUnitChoices } from '../unit-choices.ts'
import { chosenUnits, PLACES, type Search, typedIn } from './plan-reading.ts'
import { SuccessorFields } from './successor-fields.tsx'

const t = translator('vi', 'officeUnits')

type Props = { search: Search; bad: readonly string[] }

export async function PlanForm({ search, bad }: Props) {
  const regions = (await store.read(readUnitRegister)).regions.map(({ id, nameVi }) => ({
    value: String(id),
    label: nameVi,
  }))
  const successor = (place: number) => (
    <SuccessorFields key={place} search={search} place={place} regions={regions} bad={bad} />
  )
  const problem = (name: string) => (bad.includes(name) ? t('needed') : undefined)
  return (
    <Section id="bieu-mau" title={t('planForm')}>
      <form method="get" action={staffAddress('officeUnitPlan')} className="plain-form">
        <Field locale="vi" id="kind" label={t('field.kind')} isGroup problem={problem('kind')}>
          <ChoiceInputs
            id="kind"
            name="kind"
            defaultValue={typedIn(search, 'kind') || 'merged'}
            choices={PLANNED_KINDS.map((value) => ({ value, label: t(`changeKind.${value}`) }))}
          />
        </Field>
        <Predecessors chosen={chosenUnits(search)} />
        <div className="role-fields">
          <Field locale="vi" id="documentSymbol" label={t('field.documentSymbol')} problem={problem('documentSymbol')}>
            <TextInput id="documentSymbol" name="documentSymbol" defaultValue={typedIn(search, 'documentSymbol')} />
          </Field>
          {(['inForceOn', 'operatingOn'] as const).map((name) => (
            <Field
              key={name}
              locale="vi"
              id={name}
              label={t(`field.${name}`)}
              hint={t('dayHint', { day: formatDay(today(), 'vi') })}
              problem={problem(name)}
            >
              <TextInput id={name} name={name} defaultValue={typedIn(search, name)} />
            </Field>
          ))}
        </div>
        {successor(1)}
        <Details summary={t('moreSuccessors')} isOpen={typedIn(search, 'nameVi-2') !== ''}>
          {PLACES.slice(1).map(successor)}
        </Details>
        <Button>{t('dryRun')}</Button>
      </form>
    </Section>
  )
}

// The units of today by kind; the closed lists keep the page short.
async function Predecessors({ chosen }: { chosen: readonly number[] }) {
  const lists = await Promise.all(
    CHANGING_UNIT_KINDS.map(async (kind) => ({ kind, units: await listUnitChoices([kind]) })),
  )
  const isChosen = (value: string) => chosen.includes(Number(value))
  return (
    <Field locale="vi" id="from" label={t('field.from')} hint={t('fromHint')} isGroup>
      {lists.map(({ kind, units }) => (
        <Details
          key={kind}
          summary={t(`kind.${kind}`)}
          isOpen={kind === 'province' || units.some(({ value }) => isChosen(value))}
        >
          <div className="checks">
            {units.map(({ value, label }) => (
              <label key={value} className="ck">
                <input type="checkbox" name="from" value={value} defaultChecked={isChosen(value)} />
                {label}
              </label>
            ))}
          </div>
        </Details>
      ))}
    </Field>
  )
}
