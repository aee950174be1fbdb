// What an edit will do, before it is saved: the differences, and for an indicator whether its meaning changes. A change of meaning
// asks for the note that readers will find at the break.
import { Button } from '@/components/button.tsx'
import { describedBy, Field } from '@/components/field.tsx'
import { FigureTable } from '@/components/figure-table.tsx'
import type { Change } from '@/db/registers/change.ts'
import type { EntryView } from '@/db/registers/reading.ts'
import { translator } from '@/lib/messages.ts'
import type { Register } from '@/lib/registers/register.ts'
import { columnHint, columnName } from '@/lib/registers/words.ts'
import { inputName } from './asked.ts'
import type { Kept } from './kept.ts'

const t = translator('vi', 'officeRegisters')
const i = translator('vi', 'officeIndicators')

type Props = { register: Register; view: EntryView; change: Change; kept: Kept; isPreviewed: boolean }

export function ChangePanel({ register, view, change, kept, isPreviewed }: Props) {
  const { effect } = change
  const version = String((view.definitionVersion ?? 1) + 1)
  const shown = change.differences.filter(({ key }) => !key.startsWith('breakNote'))
  return (
    <section className={`box change change--${effect}`} aria-labelledby="thay-doi">
      <h2 id="thay-doi">{isPreviewed ? i(`effect.${effect}`, { version }) : t('form.differences')}</h2>
      {isPreviewed && effect !== 'nothing' && <p>{i(`effect.${effect}Text`)}</p>}
      {kept.conflict && <p>{t('form.conflictText')}</p>}
      {shown.length > 0 && <Differences register={register} differences={shown} />}
      {isPreviewed && effect === 'newVersion' && <BreakNotes kept={kept} />}
      {isPreviewed && effect !== 'nothing' && (
        <div className="acts">
          <Button name="effect" value={effect}>
            {effect === 'newVersion' ? i('saveVersion', { version }) : i('save')}
          </Button>
        </div>
      )}
    </section>
  )
}

function Differences({ register, differences }: { register: Register; differences: Change['differences'] }) {
  return (
    <FigureTable
      locale="vi"
      caption={t('form.differences')}
      isCaptionHidden
      columns={[
        { key: 'field', title: t('form.field') },
        { key: 'before', title: t('form.before') },
        { key: 'after', title: t('form.after') },
      ]}
      rows={differences.map(({ key, before, after }) => ({
        key,
        cells: {
          field: columnName(register.kind, key),
          before: before || t('form.empty'),
          after: after || t('form.empty'),
        },
      }))}
    />
  )
}

function BreakNotes({ kept }: { kept: Kept }) {
  const hint = columnHint('indicators', 'breakNoteVi')
  return (
    <div className="entry-grid">
      {(['breakNoteVi', 'breakNoteEn'] as const).map((key) => (
        <Field
          key={key}
          locale="vi"
          id={key}
          label={columnName('indicators', key)}
          hint={key === 'breakNoteVi' ? hint : undefined}
          problem={kept.problems[key]}
        >
          <textarea
            className="in"
            rows={3}
            id={key}
            name={inputName(key)}
            defaultValue={kept.typed[key]}
            aria-describedby={describedBy(key, { hint: key === 'breakNoteVi' && hint, problem: kept.problems[key] })}
            aria-invalid={Boolean(kept.problems[key]) || undefined}
          />
        </Field>
      ))}
    </div>
  )
}
