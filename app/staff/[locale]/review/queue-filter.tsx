// What the queue shows: groups as links with their counts, and the filters as a form that asks by GET.
import { Button } from '@/components/button.tsx'
import type { QueuedReport } from '@/db/reporting/review-queue.ts'
import { FINDING_CODES } from '@/lib/findings.ts'
import { translator } from '@/lib/messages.ts'
import { periodTitle } from '@/lib/periods.ts'
import { QUEUE_STATES, QUEUE_VIEWS, type QueueFilter, type QueueView, queueQuery } from '@/lib/review-queue.ts'
import { staffAddress } from '@/lib/routes.ts'

const t = translator('vi', 'review')

export function QueueViews({ filter, counts }: { filter: QueueFilter; counts: Record<QueueView, number> }) {
  return (
    <nav aria-label={t('views')} className="chips">
      {QUEUE_VIEWS.map((view) => (
        <a
          key={view}
          href={staffAddress('reviewQueue') + queueQuery(filter, view)}
          aria-current={view === filter.view ? 'true' : undefined}
        >
          {t(`view.${view}`)} <b>{counts[view]}</b>
        </a>
      ))}
    </nav>
  )
}

type Choice = [value: string | number, label: string]
type FilterProps = { filter: QueueFilter; items: readonly QueuedReport[]; regions: { id: number; nameVi: string }[] }

export function QueueFilterForm({ filter, items, regions }: FilterProps) {
  const states = translator('vi', 'states')
  const kinds = [...new Set(items.map(({ unitKind }) => unitKind))]
  const codes = FINDING_CODES.filter((code) => items.some((item) => item.codes.includes(code)))
  const selects: [name: string, label: string, value: string | number | undefined, choices: Choice[]][] = [
    [
      'ky',
      t('filter.period'),
      filter.periodId,
      choicesOf(items, 'periodId', (item) => periodTitle(item.periodCode, 'vi')),
    ],
    ['bieu-mau', t('filter.form'), filter.formId, choicesOf(items, 'formId', ({ title }) => title)],
    ['vung', t('filter.region'), filter.regionId, regions.map(({ id, nameVi }) => [id, nameVi])],
    ['loai', t('filter.kind'), filter.unitKind, kinds.map((kind) => [kind, kindWords(kind)])],
    ['diem', t('filter.finding'), filter.finding, codes.map((code) => [code, t(`findingKind.${code}`)])],
    ['trang-thai', t('filter.state'), filter.state, QUEUE_STATES.map((state) => [state, states(`report.${state}`)])],
  ]
  return (
    <details className="flt-box" open={isNarrowing(filter)}>
      <summary>{t('filter.title')}</summary>
      <form className="flt" method="get" action={staffAddress('reviewQueue')} aria-label={t('filter.title')}>
        {filter.view !== 'toHandle' && <input type="hidden" name="xem" value={filter.view} />}
        {selects.map(([name, label, value, choices]) => (
          <Select key={name} name={name} label={label} value={value} choices={[['', t('filter.any')], ...choices]} />
        ))}
        <Select
          name="sap-xep"
          label={t('filter.order')}
          value={filter.order}
          choices={[
            ['urgency', t('filter.urgency')],
            ['waiting', t('filter.waiting')],
          ]}
        />
        <div>
          <label htmlFor="tim">{t('filter.unit')}</label>
          <input className="in" id="tim" name="tim" type="search" defaultValue={filter.unit} autoComplete="off" />
        </div>
        <div className="acts">
          <Button kind="secondary">{t('filter.apply')}</Button>
          <a href={staffAddress('reviewQueue')}>{t('filter.clear')}</a>
        </div>
      </form>
    </details>
  )
}

/** On a narrow screen the form is folded, unless something is filtered. */
const isNarrowing = ({ view: _view, order: _order, ...narrowed }: QueueFilter) => Object.values(narrowed).some(Boolean)

function Select({
  name,
  label,
  value,
  choices,
}: {
  name: string
  label: string
  value?: string | number
  choices: Choice[]
}) {
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      <select className="in" id={name} name={name} defaultValue={value ?? ''}>
        {choices.map(([choice, words]) => (
          <option key={choice} value={choice}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}

function choicesOf(items: readonly QueuedReport[], key: 'periodId' | 'formId', words: (item: QueuedReport) => string) {
  return [...new Map(items.map((item) => [item[key], words(item)]))]
}

function kindWords(kind: string): string {
  return kind === 'province' || kind === 'ministry' || kind === 'agency' ? t(`unitKind.${kind}`) : t('unitKind.other')
}
