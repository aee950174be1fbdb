// What approving the open figure does to the nation: before and after, each with the units it rests on; without all of them no total.
import { valueWords } from '@/app/_server/report-words.ts'
import type { FormField } from '@/db/report-forms.ts'
import type { FieldContext } from '@/db/reporting/review-context.ts'
import { translator } from '@/lib/messages.ts'
import { movementOf, movementWords } from '@/lib/movement.ts'
import { changeOf } from '@/lib/national-effect.ts'
import { formatRatio } from '@/lib/numbers.ts'
import type { RolledUp } from '@/lib/rollup.ts'

const t = translator('vi', 'review')

export function NationalPanel({ field, effect }: { field: FormField; effect: FieldContext['effect'] }) {
  const change = effect && changeOf(effect)
  const { kind, nameVi } = field.indicator
  const moved = change && movementOf(kind === 'boolean' ? 'percent' : kind, change.to, change.from)
  return (
    <section className="side-sec nation" aria-labelledby="quoc-gia">
      <h2 id="quoc-gia">{t('ifApproved')}</h2>
      <p className="hint">{t('ofNation', { name: nameVi })}</p>
      {effect ? (
        <div className="ba">
          <Side title={t('before')} field={field} rolled={effect.before} />
          <span aria-hidden="true">→</span>
          <Side title={t('after')} field={field} rolled={effect.after} />
        </div>
      ) : (
        <p>{t('notCombined')}</p>
      )}
      {moved && (
        <p>
          <b>{movementWords(moved, 'vi')}</b>
        </p>
      )}
    </section>
  )
}

function Side({ title, field, rolled }: { title: string; field: FormField; rolled: RolledUp }) {
  const { k, n } = rolled.coverage
  return (
    <div>
      <span className="vh">{title}: </span>
      <b>{rolled.kind === 'total' ? totalWords(field, rolled) : t('noTotal')}</b>
      <small>{t('coverage', { k: String(k), n: String(n) })}</small>
    </div>
  )
}

function totalWords(field: FormField, { value, numerator, denominator }: Extract<RolledUp, { kind: 'total' }>): string {
  if (field.indicator.kind === 'boolean' && numerator !== null && denominator !== null)
    return formatRatio({ numerator, denominator }, 'vi', 1)
  return valueWords(field, { value, numerator, denominator, textValue: null })
}
