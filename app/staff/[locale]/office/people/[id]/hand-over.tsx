// What the person has begun and not finished, and who can go on with it.
import { Button } from '@/components/button.tsx'
import { Field } from '@/components/field.tsx'
import { SelectInput } from '@/components/field-inputs.tsx'
import { Section } from '@/components/section.tsx'
import type { findUnfinished } from '@/db/people/hand-over.ts'
import { translator } from '@/lib/messages.ts'
import type { ReportState } from '@/lib/report-states.ts'
import { submitHandOver } from '../actions.ts'

const t = translator('vi', 'officePeople')
const states = translator('vi', 'states')

type Unfinished = NonNullable<Awaited<ReturnType<typeof findUnfinished>>>

export function HandOver({ personId, unfinished }: { personId: number; unfinished: Unfinished }) {
  const { drafts, shares, heirs } = unfinished
  const isEmpty = drafts.length + shares === 0
  return (
    <Section id="ban-giao" title={t('handOver')} note={t('handOverNote')}>
      {isEmpty && <p>{t('nothingUnfinished')}</p>}
      <ul className="rows">
        {drafts.map((draft) => (
          <li key={draft.reportId}>
            {draft.title} · {draft.unitName} · {states(`report.${draft.state as ReportState}`)}
          </li>
        ))}
        {shares > 0 && <li>{t('sections', { count: shares })}</li>}
      </ul>
      {!isEmpty && heirs.length === 0 && <p>{t('noHeir')}</p>}
      {!isEmpty && heirs.length > 0 && (
        <form action={submitHandOver} className="plain-form narrow">
          <input type="hidden" name="person" value={personId} />
          <Field locale="vi" id="heir" label={t('heir')}>
            <SelectInput
              id="heir"
              name="heir"
              choices={heirs.map(({ id, name, email }) => ({ value: String(id), label: `${name} (${email})` }))}
            />
          </Field>
          <Button kind="secondary">{t('handOverNow')}</Button>
        </form>
      )}
    </Section>
  )
}
