// The open row: what was said, as typed, earlier periods, what changed since it was last submitted or approved, evidence, and the box
// in which the reviewer judges.
import { FieldEvidence } from '@/app/_server/field-evidence.tsx'
import { answerWords, valueWords } from '@/app/_server/report-words.ts'
import type { AnswerView } from '@/db/reporting/report-view.ts'
import { differs, type FieldContext } from '@/db/reporting/review-context.ts'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { periodTitle } from '@/lib/periods.ts'
import { JudgeForm, type JudgeProps } from './judge-form.tsx'
import { Thread } from './thread.tsx'

const t = translator('vi', 'review')

export type OpenRowProps = {
  reportId: number
  one: AnswerView
  context: FieldContext
  judge: Omit<JudgeProps, 'one'> | null
}

export function OpenRow({ reportId, one, context, judge }: OpenRowProps) {
  return (
    <div className="det">
      <div>
        <h3>{t('threadHere')}</h3>
        <Thread one={one} />
        <h3 id="tai-lieu" tabIndex={-1}>
          <a href="#tai-lieu" aria-keyshortcuts="e">
            {t('evidence')}
          </a>
        </h3>
        <FieldEvidence reportId={reportId} indicatorId={one.field.indicator.id} label={one.field.indicator.nameVi} />
      </div>
      <div>
        <AsTyped one={one} />
        <Difference one={one} context={context} />
        <EarlierPeriods one={one} context={context} />
      </div>
      {judge && <JudgeForm one={one} {...judge} />}
    </div>
  )
}

function AsTyped({ one: { typed } }: { one: AnswerView }) {
  const words = Object.entries(typed).flatMap(([part, text]) => (text && part !== 'state' ? [text] : []))
  return (
    <p className="hint">
      {t('asTyped')} <span className="typed">{words.join(' · ') || t('nothingTyped')}</span>
    </p>
  )
}

type RowParts = Pick<OpenRowProps, 'one' | 'context'>

/** Last approved, last submitted, now: only where something changed. */
function Difference({ one, context: { approved, submitted } }: RowParts) {
  const { field, answer } = one
  if (!differs(answer, submitted) && !differs(answer, approved)) return null
  const rows = [
    ['approvedThen', approved],
    ['submittedThen', submitted],
    ['now', answer],
  ] as const
  return (
    <table className="tbl mini">
      <caption>{t('difference')}</caption>
      <tbody>
        {rows.map(([key, stored]) => (
          <tr key={key}>
            <th scope="row">{t(key)}</th>
            <td className="n">{stored ? answerWords({ field, answer: stored }) : t('neverYet')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function EarlierPeriods({ one: { field }, context: { history, target } }: RowParts) {
  if (history.length === 0 && !target) return null
  return (
    <table className="tbl mini">
      <caption>{t('earlierPeriods')}</caption>
      <tbody>
        {history.slice(-5).map((figure) => (
          <tr key={figure.period}>
            <th scope="row">{periodTitle(figure.period, 'vi')}</th>
            <td className="n">{valueWords(field, figure)}</td>
          </tr>
        ))}
        {target && (
          <tr>
            <th scope="row">
              {t('target')}
              {target.deadline && ` (${formatDay(target.deadline, 'vi')})`}
            </th>
            <td className="n">
              {valueWords(field, { value: target.value, textValue: null, numerator: null, denominator: null })}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  )
}
