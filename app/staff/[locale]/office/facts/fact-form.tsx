// The form of a fact: unit and period, the figure typed by the kind of its indicator, the quote, and the source.
import type { FormNote } from '@/app/_server/form-note.ts'
import { problemOf } from '@/app/_server/form-note.ts'
import { fieldId } from '@/app/_server/report-words.ts'
import { AnswerInput } from '@/app/staff/[locale]/reports/[id]/answer-input.tsx'
import { Button } from '@/components/button.tsx'
import { Field } from '@/components/field.tsx'
import { NumberInput, SelectInput, TextArea, TextInput } from '@/components/field-inputs.tsx'
import type { listFactChoices } from '@/db/facts/fact-choices.ts'
import type { FactView } from '@/db/facts/fact-view.ts'
import type { AnswerView } from '@/db/reporting/report-view.ts'
import { isAskedAsCounts } from '@/db/reporting/rules.ts'
import { formatDay } from '@/lib/dates.ts'
import { QUALIFIERS } from '@/lib/indicators.ts'
import { translator } from '@/lib/messages.ts'
import { submitFact } from './actions.ts'
import { SourceInputs } from './source-inputs.tsx'

const t = translator('vi', 'officeFacts')

type Choices = Awaited<ReturnType<typeof listFactChoices>>
type Props = { indicator: Choices['indicators'][number]; choices: Choices; note: FormNote; view?: FactView }

export function FactForm({ indicator, choices, note, view }: Props) {
  const kept = (name: string, before: string | number | null | undefined) => note.values[name] ?? String(before ?? '')
  const problem = (id: string) => problemOf(note, id)
  const units = choices.units.map(({ id, name, until }) => ({
    value: String(id),
    label: until ? t('unitUntil', { unit: name, day: formatDay(until, 'vi') }) : name,
  }))
  return (
    <form action={submitFact} className="box plain-form">
      <input type="hidden" name="indicatorId" value={indicator.id} />
      <input type="hidden" name={`v-${indicator.id}`} value="1" />
      <input type="hidden" name="slug" value={indicator.slug} />
      {view && <input type="hidden" name="id" value={view.fact.id} />}
      {view && <input type="hidden" name="version" value={view.fact.version} />}
      <div className="trio">
        <Field locale="vi" id="unitId" label={t('unit')}>
          <SelectInput id="unitId" name="unitId" defaultValue={kept('unitId', view?.fact.unitId)} choices={units} />
        </Field>
        <Field locale="vi" id="period" label={t('period')} hint={t('periodHint')} problem={problem('period')}>
          <TextInput
            id="period"
            name="period"
            defaultValue={kept('period', view?.fact.period)}
            describedBy="period-hint"
          />
        </Field>
      </div>
      <FigureInputs {...{ indicator, view, note }} />
      <Field locale="vi" id="quote" label={t('quote')} hint={t('quoteHint')} problem={problem('quote')}>
        <TextArea
          locale="vi"
          id="quote"
          name="quote"
          maxLength={1000}
          defaultValue={kept('quote', view?.fact.quote)}
          describedBy="quote-hint"
        />
      </Field>
      <SourceInputs sources={choices.sources} chosen={view?.fact.sourceId} note={note} />
      {(['noteVi', 'noteEn', 'explanation'] as const).map((name) => (
        <Field key={name} locale="vi" id={name} label={t(name)} problem={problem(name)} isOptional>
          <TextArea
            locale="vi"
            id={name}
            name={name}
            rows={2}
            maxLength={1000}
            defaultValue={kept(name, view?.fact[name])}
          />
        </Field>
      ))}
      <label className="ck">
        <input type="checkbox" name="isExplanationPublic" value="1" defaultChecked={view?.fact.isExplanationPublic} />
        <span>{t('explanationPublic')}</span>
      </label>
      <Button>{t('save')}</Button>
    </form>
  )
}

function FigureInputs({ indicator, view, note }: Pick<Props, 'indicator' | 'view' | 'note'>) {
  const typed = view?.typed ?? {}
  // The officer's own inputs: the same kinds are typed the same way everywhere.
  const asAnswer = {
    field: { indicator },
    answer: { state: 'unanswered', value: null },
    typed,
    isOpen: true,
  } as unknown as AnswerView
  const id = fieldId(indicator.id)
  const qualifiers = QUALIFIERS.map((value) => ({ value, label: t(`qualifierName.${value}`) }))
  return (
    <>
      <Field locale="vi" id={id} label={t('value')} isGroup problem={problemOf(note, id)}>
        <AnswerInput view={asAnswer} isBad={Boolean(problemOf(note, id))} />
      </Field>
      {isAskedAsCounts(indicator) && (
        <Field locale="vi" id="told" label={t('percentAlone')} isOptional>
          <NumberInput locale="vi" id="told" name={`a-${indicator.id}-value`} unit="%" defaultValue={typed.value} />
        </Field>
      )}
      <Field locale="vi" id="qualifier" label={t('qualifier')}>
        <SelectInput
          id="qualifier"
          name="qualifier"
          defaultValue={note.values.qualifier ?? view?.fact.qualifier ?? 'exact'}
          choices={qualifiers}
        />
      </Field>
    </>
  )
}
