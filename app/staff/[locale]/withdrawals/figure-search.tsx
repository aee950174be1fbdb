// The first step: which indicator. A plain GET, so that the choice is an address.
import { Button } from '@/components/button.tsx'
import { Field } from '@/components/field.tsx'
import { SelectInput } from '@/components/field-inputs.tsx'
import { translator } from '@/lib/messages.ts'

const t = translator('vi', 'withdrawal')

type Props = { indicators: readonly { slug: string; nameVi: string }[]; chosen: string | undefined }

export function FigureSearch({ indicators, chosen }: Props) {
  return (
    <form method="get" className="row-form">
      <Field locale="vi" id="chiSo" label={t('indicator')}>
        <SelectInput
          id="chiSo"
          name="chiSo"
          defaultValue={chosen}
          choices={indicators.map(({ slug, nameVi }) => ({ value: slug, label: nameVi }))}
        />
      </Field>
      <Button kind="secondary">{t('show')}</Button>
    </form>
  )
}
