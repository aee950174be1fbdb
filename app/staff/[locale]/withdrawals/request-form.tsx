// The request: one public figure, and the document that orders it off.
import { type FormNote, problemOf } from '@/app/_server/form-note.ts'
import { Button } from '@/components/button.tsx'
import { describedBy, Field } from '@/components/field.tsx'
import { ChoiceInputs, TextArea, TextInput } from '@/components/field-inputs.tsx'
import type { ListedFigure } from '@/db/reporting/withdrawal-list.ts'
import { translator } from '@/lib/messages.ts'
import { submitRequest } from './actions.ts'
import { keyText, publicFigureWords } from './withdrawal-words.ts'

const t = translator('vi', 'withdrawal')

type Props = { slug: string; figures: readonly ListedFigure[]; note: FormNote }

export function RequestForm({ slug, figures, note }: Props) {
  if (figures.length === 0) return <p className="miss">{t('none')}</p>
  const choices = figures.map((one) => ({ value: keyText(one), label: publicFigureWords(one) }))
  const problem = (id: string) => problemOf(note, id)
  return (
    <form action={submitRequest} className="box plain-form">
      <input type="hidden" name="slug" value={slug} />
      <Field locale="vi" id="figure" label={t('which')} isGroup problem={problem('figure')}>
        <ChoiceInputs id="figure" name="figure" defaultValue={note.values.figure} choices={choices} />
      </Field>
      <Field locale="vi" id="symbol" label={t('symbol')} problem={problem('symbol')}>
        <TextInput
          id="symbol"
          name="symbol"
          defaultValue={note.values.symbol}
          describedBy={describedBy('symbol', { problem: problem('symbol') })}
        />
      </Field>
      <Field locale="vi" id="date" label={t('date')}>
        <TextInput id="date" name="date" defaultValue={note.values.date} />
      </Field>
      <Field locale="vi" id="reason" label={t('reason')}>
        <TextArea locale="vi" id="reason" name="reason" maxLength={1000} defaultValue={note.values.reason} />
      </Field>
      <Button kind="danger">{t('request')}</Button>
    </form>
  )
}
