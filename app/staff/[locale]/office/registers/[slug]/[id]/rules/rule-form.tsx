// A new check rule: first its kind, then the few fields of that kind, tried on published figures as often as one likes.
import { Button } from '@/components/button.tsx'
import { ErrorSummary } from '@/components/error-summary.tsx'
import { describedBy, Field } from '@/components/field.tsx'
import { ChoiceInputs, SelectInput, TextInput } from '@/components/field-inputs.tsx'
import { FigureTable } from '@/components/figure-table.tsx'
import type { EntryView } from '@/db/registers/reading.ts'
import type { Trial } from '@/db/registers/rule-trial.ts'
import {
  hasSeverity,
  RELATIONS,
  RULE_FIELDS,
  RULE_KINDS,
  type RuleField,
  type RuleKind,
} from '@/lib/checks/rule-fields.ts'
import { SEVERITIES } from '@/lib/findings.ts'
import { translator } from '@/lib/messages.ts'
import { periodName } from '@/lib/periods.ts'
import { submitRule } from './actions.ts'
import type { TriedRule } from './tried.ts'

const t = translator('vi', 'officeIndicators')
const severities = translator('vi', 'findings')
const MOST_POINTS = 50

type Props = { view: EntryView; kind: RuleKind | undefined; tried: TriedRule | undefined }

export function RuleForm({ view, kind, tried }: Props) {
  return (
    <section aria-labelledby="quy-tac-moi">
      <h2 id="quy-tac-moi">{t('rules.add')}</h2>
      <form className="seek">
        <div>
          <label htmlFor="loai">{t('rules.kind')}</label>
          <select className="in" id="loai" name="loai" defaultValue={kind}>
            {RULE_KINDS.map((one) => (
              <option key={one} value={one}>
                {t(`rules.kinds.${one}`)}
              </option>
            ))}
          </select>
        </div>
        <Button kind="secondary">{t('rules.choose')}</Button>
      </form>
      {tried?.problem && (
        <ErrorSummary locale="vi" problems={[{ fieldId: `r-${firstField(kind)}`, words: tried.problem }]} />
      )}
      {tried?.trial && <Points trial={tried.trial} />}
      {kind && (
        <form action={submitRule} className="plain-form narrow">
          <input type="hidden" name="id" value={view.id} />
          <input type="hidden" name="version" value={view.version} />
          <input type="hidden" name="kind" value={kind} />
          {RULE_FIELDS[kind].map((field) => (
            <RuleInput key={field.name} field={field} typed={tried?.typed[field.name] ?? startOf(field, view)} />
          ))}
          {hasSeverity(kind) && <Severity typed={tried?.typed.severity ?? ''} />}
          <div className="acts">
            <Button name="step" value="try" kind={tried?.trial ? 'secondary' : 'primary'}>
              {t('rules.tryOut')}
            </Button>
            <Button name="step" value="keep" kind={tried?.trial ? 'primary' : 'secondary'}>
              {t('rules.keep')}
            </Button>
          </div>
        </form>
      )}
    </section>
  )
}

const firstField = (kind: RuleKind | undefined) => (kind ? RULE_FIELDS[kind][0]?.name : '') ?? ''

/** A rule mostly begins with the indicator on whose page it is made. */
const startOf = ({ name }: RuleField, view: EntryView) =>
  name === 'figure' || name === 'total' ? (view.typed.slug ?? '') : ''

function RuleInput({ field: { name, kind, isOptional }, typed }: { field: RuleField; typed: string }) {
  const hint = kind === 'operand' || kind === 'operands' ? t('rules.operandHint') : undefined
  const input = {
    id: `r-${name}`,
    name: `r-${name}`,
    defaultValue: typed,
    describedBy: describedBy(`r-${name}`, { hint }),
  }
  return (
    <Field
      locale="vi"
      id={input.id}
      label={t(`rules.field.${name}` as 'rules.field.total')}
      hint={hint}
      isOptional={isOptional}
      isGroup={kind === 'flag' || kind === 'relation'}
    >
      {kind === 'relation' ? (
        <ChoiceInputs
          {...input}
          choices={RELATIONS.map((value) => ({ value, label: t(`rules.relations.${value}`) }))}
        />
      ) : kind === 'flag' ? (
        <ChoiceInputs
          {...input}
          choices={[
            { value: 'true', label: 'Có' },
            { value: 'false', label: 'Không' },
          ]}
        />
      ) : kind === 'operands' ? (
        <textarea
          className="in"
          rows={3}
          id={input.id}
          name={input.name}
          defaultValue={typed}
          aria-describedby={input.describedBy}
        />
      ) : (
        <TextInput {...input} />
      )}
    </Field>
  )
}

function Severity({ typed }: { typed: string }) {
  const choices = SEVERITIES.map((value) => ({ value, label: severities(`severity.${value}`) }))
  return (
    <Field locale="vi" id="r-severity" label={t('rules.severity')} isOptional>
      <SelectInput
        id="r-severity"
        name="r-severity"
        defaultValue={typed}
        choices={[{ value: '', label: t('rules.severityDefault') }, ...choices]}
      />
    </Field>
  )
}

function Points({ trial: { sets, points } }: { trial: Trial }) {
  const count = String(sets)
  const shown = points.slice(0, MOST_POINTS)
  const title =
    points.length === 0 ? t('rules.foundNone', { count }) : t('rules.found', { found: String(points.length), count })
  return (
    <div className="clarify" role="status">
      <p className="note-h">{title}</p>
      {shown.length > 0 && (
        <FigureTable
          locale="vi"
          caption={title}
          isCaptionHidden
          columns={[
            { key: 'place', title: t('rules.place') },
            { key: 'finding', title: t('rules.finding') },
          ]}
          rows={shown.map(({ unitName, period, sentence }) => ({
            key: `${unitName} ${period} ${sentence}`,
            cells: { place: `${unitName}, ${periodName(period, 'vi')}`, finding: sentence },
          }))}
        />
      )}
      {points.length > MOST_POINTS && (
        <p className="hint">{t('rules.more', { count: String(points.length - MOST_POINTS) })}</p>
      )}
    </div>
  )
}
