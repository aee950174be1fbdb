// Plans by year: how much of each is done, of all its tasks and of those due; and what was told of the plans of single units.
import { CitationMark } from '@/components/citation-mark.tsx'
import { FigureTable } from '@/components/figure-table.tsx'
import { Section } from '@/components/section.tsx'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { addressOf } from '@/lib/routes.ts'
import { type Book, inLanguage, nationalUnit } from './book.ts'
import { dataLinks } from './figure-list.tsx'
import type { DataRow } from './figure-rows.ts'
import { type PlanView, planViews } from './plan-view.ts'
import { sourcesSection } from './sources-section.tsx'
import { openSteering, type Steering } from './steering.ts'
import { ratesOf } from './task-view.ts'
import { rateWords } from './task-words.tsx'
import { countWords, toldCounts } from './told-counts.tsx'
import { Citations } from './words.ts'

export function planListPage(book: Book, steering: Steering) {
  const { locale } = book
  const t = translator(locale, 'taskPages')
  const cites = new Citations(book)
  const ofUnits = toldOfUnits(book, steering)
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lede">{t('lead', { day: formatDay(book.day, locale) })}</p>
      <Section id="h-plans" title={t('byYear')} note={t('ratesNote')}>
        {planTable(book, cites, planViews(book, steering))}
      </Section>
      {ofUnits.length > 0 && (
        <Section id="h-units" title={t('ofUnits')} note={t('ofUnitsNote')}>
          {toldCounts(book, cites, ofUnits, t('ofUnits'))}
        </Section>
      )}
      {sourcesSection(book, cites)}
    </>
  )
}

function planTable(book: Book, cites: Citations, plans: readonly PlanView[]) {
  const { locale, view } = book
  const t = translator(locale, 'taskPages')
  return (
    <FigureTable
      locale={locale}
      caption={t('byYear')}
      isCaptionHidden
      columns={[
        { key: 'year', title: t('column.year') },
        { key: 'title', title: t('column.plan') },
        { key: 'theme', title: t('column.theme') },
        { key: 'done', title: t('column.doneOfAll') },
        { key: 'due', title: t('column.doneOfDue') },
      ]}
      rows={plans.map((plan) => ({
        key: plan.slug,
        cells: {
          year: plan.year,
          title: (
            <>
              <a href={addressOf('plan', { slug: plan.slug }, { locale, view })}>{plan.title}</a>
              {plan.programme?.symbol && <small className="soft line">{plan.programme.symbol}</small>}
            </>
          ),
          theme: plan.programme ? inLanguage(locale, plan.programme, 'themeAdopted') : '',
          done: doneOfAll(book, cites, plan),
          due: plan.tasks.length > 0 ? rateWords(book, ratesOf(book, plan.tasks))[1] : <Unknown book={book} />,
        },
      }))}
      files={dataLinks(book, { kind: 'plans' }, plans.length)}
    />
  )
}

function doneOfAll(book: Book, cites: Citations, { tasks, told }: PlanView) {
  if (tasks.length > 0) return rateWords(book, ratesOf(book, tasks))[0]
  const counted = doneGroup({ told })
  if (!counted) return <Unknown book={book} />
  return (
    <>
      <b>{countWords(book, counted.row, counted.count)}</b>{' '}
      <CitationMark locale={book.locale} numbers={cites.ofTold(counted.row)} />
    </>
  )
}

/** The class of a told count that means done or met. */
export function doneGroup({ told }: Pick<PlanView, 'told'>) {
  const found = told.flatMap((row) =>
    row.statusGroups.filter(({ code }) => code === 'done' || code === 'met').map(({ count }) => ({ row, count })),
  )
  return found[0]
}

function Unknown({ book }: { book: Book }) {
  return <span className="miss">{translator(book.locale, 'figure')('missing.notInSources')}</span>
}

function toldOfUnits(book: Book, { targets }: Steering) {
  const nation = nationalUnit(book).id
  return targets.filter(
    ({ kind, unitId }) => ['plan-tasks', 'goal-set', 'policy-groups'].includes(kind) && unitId !== nation,
  )
}

/** Plans for downloads; a rate that nobody told is empty, not 0. */
export async function planRows(book: Book): Promise<DataRow[]> {
  const steering = await openSteering(book)
  return planViews(book, steering).map((plan) => {
    const rates = plan.tasks.length > 0 ? ratesOf(book, plan.tasks) : null
    const told = doneGroup(plan)
    return {
      plan: plan.slug,
      year: plan.year,
      title: plan.title,
      symbol: plan.programme?.symbol ?? null,
      done: rates?.done ?? told?.count ?? null,
      tasks: rates?.all ?? told?.row.total ?? null,
      done_of_due: rates?.doneOfDue ?? null,
      due: rates?.due ?? null,
      quote: told?.row.quote ?? null,
    }
  })
}
