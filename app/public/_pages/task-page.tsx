// The page of a task: the six clarities (who, what work, what authority, who is accountable, when, what product), and how far each
// unit is, as it has made it public.
import { UnitGrid } from '@/components/charts/unit-grid.tsx'
import { FigureTable } from '@/components/figure-table.tsx'
import { Section } from '@/components/section.tsx'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { formatPercent } from '@/lib/numbers.ts'
import { periodName } from '@/lib/periods.ts'
import { addressOf } from '@/lib/routes.ts'
import { type Book, inLanguage, unitName } from './book.ts'
import { definitions } from './definitions.tsx'
import { dataLinks } from './figure-list.tsx'
import type { DataRow } from './figure-rows.ts'
import { planViews } from './plan-view.ts'
import { provinceTiles } from './province-tiles.ts'
import type { Steering } from './steering.ts'
import type { Share, TaskView } from './task-view.ts'
import { leadsOf, stateTag, stateWords } from './task-words.tsx'
import { unitLink } from './unit-link.tsx'
import { textInVietnamese, vietnamese } from './vietnamese-only.tsx'

export function taskPage(book: Book, view: TaskView, steering: Steering) {
  const { locale } = book
  const t = translator(locale, 'taskPages')
  return (
    <>
      <p className="kick">{t('one')}</p>
      <h1>{textInVietnamese(locale, view.row, 'text')}</h1>
      <p>{stateTag(book, view.state)}</p>
      {clarities(book, view, steering)}
      {stateGrid(book, view)}
      <Section id="h-shares" title={t('sharesTitle')} note={t('sharesNote')}>
        {view.shares.length > 0 ? shareTable(book, view) : <p className="miss">{t('noShares')}</p>}
      </Section>
    </>
  )
}

function clarities(book: Book, view: TaskView, steering: Steering) {
  const { locale } = book
  const { row, task } = view
  const t = translator(locale, 'taskPages')
  const at = (kind: 'plan' | 'directive', slug: string) => addressOf(kind, { slug }, { locale, view: book.view })
  const plan = planViews(book, steering).find(({ tasks }) => tasks.some((one) => one.row.id === row.id))
  const directive = steering.directives.find(({ id }) => id === row.directiveId)
  return definitions([
    [t('column.lead'), leadsOf(book, view)],
    [t('authority'), row.authority && vietnamese(locale, row.authority)],
    [t('accountable'), row.accountable && vietnamese(locale, row.accountable)],
    [t('column.due'), task.dueOn ? formatDay(task.dueOn, locale) : t('noDue')],
    [t('product'), row.product && vietnamese(locale, row.product)],
    [t('column.plan'), plan && <a href={at('plan', plan.slug)}>{plan.title}</a>],
    [
      t('directive'),
      directive && <a href={at('directive', directive.slug)}>{inLanguage(locale, directive, 'text')}</a>,
    ],
  ])
}

/** One tile for each province, where the task was given to all of them. */
function stateGrid(book: Book, { shares }: TaskView) {
  const tiles = provinceTiles(book, (unitId) => {
    const share = shares.find(({ assignment }) => assignment.unitId === unitId)
    return share && { words: stateWords(book, share.state), bin: BIN[share.state] ?? 1 }
  })
  const isOfAll = tiles.tiles.filter(({ words }) => words).length >= tiles.tiles.length / 2
  if (!isOfAll) return null
  const t = translator(book.locale, 'taskPages')
  const states = [...new Set(shares.map(({ state }) => state))]
  return (
    <Section id="h-grid" title={t('gridTitle')}>
      <UnitGrid
        {...tiles}
        legend={{
          title: t('column.state'),
          bins: states.map((state) => ({ bin: BIN[state] ?? 1, words: stateWords(book, state) })),
        }}
      />
    </Section>
  )
}

const BIN: Record<string, number> = {
  done: 5,
  doneOnTime: 5,
  doneLate: 5,
  inProgress: 3,
  ongoing: 3,
  dueSoon: 2,
  overdue: 2,
  notStarted: 1,
}

function shareTable(book: Book, { row, shares }: TaskView) {
  const { locale } = book
  const t = translator(locale, 'taskPages')
  return (
    <FigureTable
      locale={locale}
      caption={t('sharesTitle')}
      isCaptionHidden
      columns={[
        { key: 'unit', title: t('column.unit') },
        { key: 'role', title: t('column.role') },
        { key: 'state', title: t('column.state') },
        { key: 'percent', title: t('column.percent'), isNumber: true },
        { key: 'told', title: t('column.told') },
      ]}
      rows={shares.map(({ assignment, state }) => {
        const update = assignment.updates.at(-1)
        return {
          key: String(assignment.id),
          cells: {
            unit: unitLink(book, assignment.unitId),
            role: t(`role.${assignment.role}`),
            state: stateTag(book, state),
            percent: update?.percent == null ? '–' : formatPercent(update.percent, locale),
            told: update ? (
              <>
                {vietnamese(locale, update.text ?? '')}{' '}
                <small className="soft">
                  {[update.period && periodName(update.period, locale), releaseWords(book, update.release)]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </>
            ) : (
              <span className="miss">{t('noUpdate')}</span>
            ),
          },
        }
      })}
      files={dataLinks(book, { kind: 'task', params: { id: row.id } }, shares.length)}
    />
  )
}

const releaseWords = ({ locale }: Book, release: number | null) =>
  release === null ? '' : translator(locale, 'pages')('releaseShort', { number: String(release) })

export function shareRows(book: Book, { row, shares }: TaskView): DataRow[] {
  const slugs = new Map(book.register.units.map(({ id, slug }) => [id, slug]))
  return shares.map(({ assignment, state }: Share) => {
    const update = assignment.updates.at(-1)
    return {
      task: row.id,
      unit: slugs.get(assignment.unitId) ?? null,
      unit_name: unitName(book, assignment.unitId),
      role: assignment.role,
      due_on: assignment.dueOn ?? row.dueOn,
      state,
      percent: update?.percent ?? null,
      text: update?.text ?? null,
      period: update?.period ?? null,
      release: update?.release ?? null,
    }
  })
}
