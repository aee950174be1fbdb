// Sources and figures from documents: everything that was entered, with its state, and the way to enter one more.
import { acting } from '@/app/_server/acting.ts'
import { StaffFrame } from '@/app/_server/staff-frame.tsx'
import { ButtonLink } from '@/components/button.tsx'
import { EmptyState } from '@/components/empty-state.tsx'
import type { Status } from '@/components/status-icon.tsx'
import { TaskList } from '@/components/task-list.tsx'
import { type FactView, listFacts } from '@/db/facts/fact-view.ts'
import { translator } from '@/lib/messages.ts'
import { periodName } from '@/lib/periods.ts'
import { staffAddress } from '@/lib/routes.ts'
import { factWords } from './fact-words.ts'

const t = translator('vi', 'officeFacts')
const STATUS: Record<FactView['fact']['state'], Status> = {
  draft: 'open',
  submitted: 'progress',
  approved: 'done',
  returned: 'returned',
  published: 'ended',
}

export const metadata = { title: t('pageTitle') }

export default async function FactsPage() {
  const viewer = await acting(['reviewer', 'publisher', 'auditor'])
  const facts = await listFacts(viewer)
  return (
    <StaffFrame here="officeFacts">
      <div className="oh">
        <h1>{t('title')}</h1>
        {viewer.grants.some(({ role }) => role === 'reviewer') && (
          <ButtonLink href={staffAddress('officeFactNew')}>{t('new')}</ButtonLink>
        )}
      </div>
      <p className="lede">{t('lead')}</p>
      {facts.length === 0 ? (
        <EmptyState title={t('empty')} />
      ) : (
        <TaskList
          locale="vi"
          tasks={facts.map((view) => ({
            key: String(view.fact.id),
            name: `${view.indicator.nameVi}: ${factWords(view)}`,
            href: staffAddress('officeFact', { id: view.fact.id }),
            about: `${view.unitName} · ${periodName(view.fact.period, 'vi')} · ${view.source.titleVi}`,
            status: STATUS[view.fact.state],
            statusWords: t(`state.${view.fact.state}`),
          }))}
        />
      )}
    </StaffFrame>
  )
}
