// The fields of a unit that begins.
import { Field } from '@/components/field.tsx'
import { SelectInput, TextInput } from '@/components/field-inputs.tsx'
import { translator } from '@/lib/messages.ts'
import { type Search, typedIn } from './plan-reading.ts'

const t = translator('vi', 'officeUnits')
const LINES = ['nameVi', 'fullNameVi', 'nameEn', 'slug', 'code'] as const
const TYPES = ['province', 'city', 'ministry', 'ministerial-agency', 'government-agency'] as const
const HINTED = ['fullNameVi', 'nameEn', 'slug'] as const

type Props = {
  search: Search
  place: number
  regions: readonly { value: string; label: string }[]
  bad: readonly string[]
}

export function SuccessorFields({ search, place, regions, bad }: Props) {
  const id = (name: string) => `${name}-${place}`
  const problem = (name: string) => (bad.includes(id(name)) ? t('needed') : undefined)
  return (
    <fieldset className="successor">
      <legend>{t('successor', { number: String(place) })}</legend>
      <div className="role-fields">
        {LINES.map((name) => {
          const hinted = HINTED.find((one) => one === name)
          return (
            <Field
              key={name}
              locale="vi"
              id={id(name)}
              label={t(`field.${name}`)}
              hint={hinted && t(`hint.${hinted}`)}
              problem={problem(name)}
              isOptional={name === 'code'}
            >
              <TextInput id={id(name)} name={id(name)} defaultValue={typedIn(search, id(name))} />
            </Field>
          )
        })}
        <Field locale="vi" id={id('type')} label={t('field.type')} problem={problem('type')}>
          <SelectInput
            id={id('type')}
            name={id('type')}
            defaultValue={typedIn(search, id('type')) || 'province'}
            choices={TYPES.map((value) => ({ value, label: t(`type.${value}`) }))}
          />
        </Field>
        <Field locale="vi" id={id('region')} label={t('field.region')} isOptional>
          <SelectInput
            id={id('region')}
            name={id('region')}
            defaultValue={typedIn(search, id('region'))}
            choices={[{ value: '', label: t('noRegion') }, ...regions]}
          />
        </Field>
      </div>
    </fieldset>
  )
}
