// Adds indicators to a draft: those it does not ask yet, by content group.
import type { FormNote } from '@/app/_server/form-note.ts'
import { Button } from '@/components/button.tsx'
import { Details } from '@/components/details.tsx'
import type { GroupOfIndicators, OfficeForm } from '@/db/office/form-reading.ts'
import { translator } from '@/lib/messages.ts'
import { submitIndicators } from '../actions.ts'
import { Seen } from './form-head.tsx'

const t = translator('vi', 'officeForms')

type AddFormProps = { found: OfficeForm; groups: readonly GroupOfIndicators[]; note: FormNote }

export function AddForm({ found, groups, note }: AddFormProps) {
  const typed = note.values.indicators?.split(',') ?? []
  const count = groups.reduce((sum, group) => sum + group.indicators.length, 0)
  return (
    <section aria-labelledby="them-chi-so" id="indicators">
      <h2 id="them-chi-so">{t('add.title')}</h2>
      <p className="hint">{t('add.hint')}</p>
      <Details summary={t('add.summary', { count: String(count) })} isOpen={typed.length > 0}>
        <form action={submitIndicators}>
          <Seen version={found.version} />
          {groups.map(({ name, indicators }) => (
            <fieldset key={name} className="checks">
              <legend>{name}</legend>
              {indicators.map(({ id, nameVi, isRetired }) => (
                <label key={id}>
                  <input type="checkbox" name="indicators" value={id} defaultChecked={typed.includes(String(id))} />
                  {isRetired ? t('add.retired', { name: nameVi }) : nameVi}
                </label>
              ))}
            </fieldset>
          ))}
          <div className="acts">
            <Button kind="secondary">{t('add.button')}</Button>
          </div>
        </form>
      </Details>
    </section>
  )
}
