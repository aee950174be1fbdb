// The first-day check list: what is done, what is next, each with the page on which it is done.
import { Details } from '@/components/details.tsx'
import { TaskList } from '@/components/task-list.tsx'
import type { FirstDayStep, StepState } from '@/lib/first-day.ts'
import { translator } from '@/lib/messages.ts'
import { type StaffKind, staffAddress } from '@/lib/routes.ts'

const t = translator('vi', 'firstDay')

/** Where a step is done; a step of the units' own has no page of the office. */
const WHERE: Partial<Record<FirstDayStep, StaffKind>> = {
  administrator: 'officePeople',
  office: 'officePeople',
  officers: 'officePeople',
  holidays: 'officeHolidays',
  form: 'officeForms',
  period: 'officePeriods',
}

export function FirstDayList({ steps }: { steps: readonly StepState[] }) {
  const isComplete = steps.every(({ state }) => state === 'done')
  const list = <TaskList locale="vi" tasks={steps.map(taskOf)} />
  if (isComplete) return <Details summary={t('allDone')}>{list}</Details>
  return (
    <section aria-labelledby="ngay-dau">
      <h2 id="ngay-dau">{t('title')}</h2>
      <p className="hint">{t('hint')}</p>
      {list}
    </section>
  )
}

function taskOf({ step, done, total, state }: StepState) {
  const kind = WHERE[step]
  return {
    key: step,
    name: t(`step.${step}`),
    href: kind && staffAddress(kind),
    about: t(`stepAbout.${step}`),
    count: total > 1 ? t('count', { done: String(done), total: String(total) }) : undefined,
    status: state,
    statusWords: t(`state.${state}`),
  }
}
