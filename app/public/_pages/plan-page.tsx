// The page of a plan: both rates, what was told of it in a session, and its tasks one by one.
import { Section } from '@/components/section.tsx'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { addressOf } from '@/lib/routes.ts'
import { type Book, inLanguage } from './book.ts'
import { definitions } from './definitions.tsx'
import type { PlanView } from './plan-view.ts'
import { sourcesSection } from './sources-section.tsx'
import type { Steering } from './steering.ts'
import { taskTable } from './task-table.tsx'
import { ratesOf } from './task-view.ts'
import { rateWords, stateTag } from './task-words.tsx'
import { toldCounts } from './told-counts.tsx'
import { unitLink } from './unit-link.tsx'
import { Citations } from './words.ts'

export function planPage(book: Book, plan: PlanView, steering: Steering) {
  const { locale } = book
  const t = translator(locale, 'taskPages')
  const cites = new Citations(book)
  return (
    <>
      <p className="kick">{t('kick', { year: String(plan.year) })}</p>
      <h1>{plan.title}</h1>
      {factsOf(book, plan, steering)}
      {plan.told.length > 0 && (
        <Section id="h-told" title={t('toldTitle')} note={t('toldNote')}>
          {toldCounts(book, cites, plan.told, t('toldTitle'))}
          {plan.tasks.length === 0 && <p className="soft">{t('dueUnknown')}</p>}
        </Section>
      )}
      <Section id="h-tasks" title={t('tasksTitle', { count: String(plan.tasks.length) })} note={asOf(book)}>
        {plan.tasks.length > 0 ? (
          <>
            {rates(book, plan)}
            {taskTable(book, plan.tasks, { caption: plan.title, kind: 'plan', params: { slug: plan.slug } })}
          </>
        ) : (
          <p className="miss">{t('noTasks')}</p>
        )}
      </Section>
      {sourcesSection(book, cites)}
    </>
  )
}

const asOf = ({ locale, day }: Book) => translator(locale, 'targetPages')('asOf', { day: formatDay(day, locale) })

function factsOf(book: Book, { programme, unitId }: PlanView, { documents, bodies }: Steering) {
  const { locale } = book
  const t = translator(locale, 'taskPages')
  const document = documents.find(({ id }) => id === programme?.documentId)
  const body = bodies.find(({ id }) => id === programme?.bodyId)
  return definitions([
    [t('body'), body && inLanguage(locale, body, 'name')],
    [t('unit'), unitId === null ? null : unitLink(book, unitId)],
    [
      t('decision'),
      document
        ? documentLink(book, document)
        : (programme?.symbol ?? translator(locale, 'figure')('missing.notInSources')),
    ],
    [t('issuedOn'), programme?.issuedOn && formatDay(programme.issuedOn, locale)],
    [t('themeProposed'), programme && inLanguage(locale, programme, 'themeProposed')],
    [t('themeAdopted'), programme && inLanguage(locale, programme, 'themeAdopted')],
    [t('note'), programme && inLanguage(locale, programme, 'note')],
  ])
}

function documentLink({ locale, view }: Book, { slug, symbol }: Steering['documents'][number]) {
  return <a href={addressOf('document', { slug }, { locale, view })}>{symbol}</a>
}

function rates(book: Book, { tasks }: PlanView) {
  const states = [...new Set(tasks.map(({ state }) => state))]
  return (
    <>
      {rateWords(book, ratesOf(book, tasks)).map((words) => (
        <p key={words}>
          <b>{words}</b>
        </p>
      ))}
      <ul className="keys">
        {states.map((state) => (
          <li key={state}>
            {stateTag(book, state)} {tasks.filter((one) => one.state === state).length}
          </li>
        ))}
      </ul>
    </>
  )
}
