// The tasks of the newest plan of which anything is known: done of all, and done of due where the sources tell it.
import { Waffle } from '@/components/charts/waffle.tsx'
import { CitationMark } from '@/components/citation-mark.tsx'
import { StatusTag } from '@/components/status-tag.tsx'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { addressOf } from '@/lib/routes.ts'
import type { Book } from './book.ts'
import { doneGroup } from './plan-list.tsx'
import { type PlanView, planViews } from './plan-view.ts'
import type { Steering } from './steering.ts'
import { ratesOf } from './task-view.ts'
import { rateWords } from './task-words.tsx'
import { countWords, statusDay } from './told-counts.tsx'
import type { Citations } from './words.ts'

export function overviewPlan(book: Book, cites: Citations, steering: Steering) {
  const plans = planViews(book, steering)
  const plan = plans.find((one) => one.tasks.length > 0 || doneGroup(one)?.row.kind === 'plan-tasks')
  if (!plan) return null
  const { locale, view } = book
  const t = translator(locale, 'pages')
  const isLast = plans.every(({ year }) => year <= plan.year)
  return (
    <section aria-labelledby="h-plan">
      {plan.tasks.length > 0 ? followed(book, plan) : told(book, cites, plan)}
      {!isLast && <p className="tiny">{t('overview.planLater')}</p>}
      <p className="tiny">
        <a href={addressOf('plans', {}, { locale, view })}>{translator(locale, 'taskPages')('title')}</a>
      </p>
    </section>
  )
}

function head(book: Book, plan: PlanView, day: string) {
  const { locale, view } = book
  return (
    <>
      <p className="kick">{translator(locale, 'pages')('overview.plan', { day })}</p>
      <h2 id="h-plan">
        <a href={addressOf('plan', { slug: plan.slug }, { locale, view })}>{plan.title}</a>
      </h2>
    </>
  )
}

function followed(book: Book, plan: PlanView) {
  const rates = ratesOf(book, plan.tasks)
  const [ofAll, ofDue] = rateWords(book, rates)
  return (
    <>
      {head(book, plan, formatDay(book.day, book.locale))}
      <Waffle description={ofAll} done={rates.done} total={rates.all} />
      <p>
        <b>{ofAll}</b>
      </p>
      <p>{ofDue}</p>
    </>
  )
}

function told(book: Book, cites: Citations, plan: PlanView) {
  const counted = doneGroup(plan)
  if (!counted) return null
  const { locale } = book
  const { row, count } = counted
  const t = translator(locale, 'pages')
  const total = row.total ?? count
  return (
    <>
      {head(book, plan, statusDay(book, row))}
      <p className="value">
        {countWords(book, row, count)} <CitationMark locale={locale} numbers={cites.ofTold(row)} />
      </p>
      <p>{t('overview.planDone')}</p>
      <Waffle description={`${countWords(book, row, count)} ${t('overview.planDone')}`} done={count} total={total} />
      <p className="tiny">
        {t('overview.planLeft', { count: String(total - count), total: String(total), done: String(count) })}{' '}
        {translator(locale, 'taskPages')('dueUnknown')}
      </p>
      {row.deadline && (
        <StatusTag locale={locale} status="ended">
          {`${translator(locale, 'targetPages')('ends', { day: formatDay(row.deadline, locale) })} · ${translator(locale, 'targetPages')('noFinalFigure')}`}
        </StatusTag>
      )}
    </>
  )
}
