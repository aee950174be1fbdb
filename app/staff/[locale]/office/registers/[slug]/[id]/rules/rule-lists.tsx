// The rules that hold now: implied by the kind of figure, and the indicator's own, which can be dropped.
import { Button } from '@/components/button.tsx'
import type { EntryView } from '@/db/registers/reading.ts'
import type { CheckRule } from '@/lib/checks/rules.ts'
import { translator } from '@/lib/messages.ts'
import { submitRuleDrop } from './actions.ts'

const t = translator('vi', 'officeIndicators')
const severities = translator('vi', 'findings')

export function ImpliedRules({ rules }: { rules: readonly CheckRule[] }) {
  return (
    <section aria-labelledby="quy-tac-san">
      <h2 id="quy-tac-san">{t('rules.implied')}</h2>
      <ul className="uses">
        {rules.map((rule) => (
          <li key={rule.check}>
            <RuleWords rule={rule} />
          </li>
        ))}
      </ul>
    </section>
  )
}

type OwnProps = { view: EntryView; rules: readonly CheckRule[]; isOpen: boolean }

export function OwnRules({ view, rules, isOpen }: OwnProps) {
  return (
    <section aria-labelledby="quy-tac-rieng">
      <h2 id="quy-tac-rieng">{t('rules.own')}</h2>
      {rules.length === 0 && <p>{t('rules.noOwn')}</p>}
      <ul className="uses">
        {rules.map((rule, place) => (
          <li key={JSON.stringify(rule)}>
            <RuleWords rule={rule} />
            {isOpen && <Drop view={view} place={place} about={t(`rules.kinds.${rule.check}`)} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** 'Tổng bằng cộng các phần: total = a + b · phải giải trình' */
function RuleWords({ rule }: { rule: CheckRule }) {
  const { check, ...told } = rule
  const severity = 'severity' in told ? told.severity : undefined
  const values = Object.entries(told).filter(([name, value]) => name !== 'severity' && value !== undefined)
  return (
    <>
      <b>{t(`rules.kinds.${check}`)}</b>
      {values.length > 0 && (
        <span className="hint">
          {values.map(([name, value]) => (
            <span key={name} className="told">
              {t(`rules.field.${name}` as 'rules.field.total').replace(/,.*$/, '')}:{' '}
              {[value].flat().map(wordOf).join(', ')}
            </span>
          ))}
        </span>
      )}
      {severity && <span className="hint">{severities(`severity.${severity}`)}</span>}
    </>
  )
}

function wordOf(value: unknown): string {
  if (value === 'equal' || value === 'atMost') return t(`rules.relations.${value}`)
  if (typeof value === 'boolean') return value ? 'Có' : 'Không'
  return String(value)
}

function Drop({ view, place, about }: { view: EntryView; place: number; about: string }) {
  return (
    <form action={submitRuleDrop}>
      <input type="hidden" name="id" value={view.id} />
      <input type="hidden" name="version" value={view.version} />
      <input type="hidden" name="place" value={place} />
      <Button kind="secondary" isSmall>
        {t('rules.drop')}
        <span className="vh">: {about}</span>
      </Button>
    </form>
  )
}
