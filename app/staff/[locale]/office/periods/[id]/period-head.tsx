// The head of a period: name, state, days and forms, and who changed it last.
import { ButtonLink } from '@/components/button.tsx'
import { StatusTag } from '@/components/status-tag.tsx'
import { findLastPeriodChange, type OfficePeriod } from '@/db/office/period-reading.ts'
import type { Viewer } from '@/db/viewers.ts'
import { formatDay, formatInstant } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { LOOK, nameOf } from '../period-words.ts'

const t = translator('vi', 'officePeriods')

export async function PeriodHead({ viewer, found }: { viewer: Viewer; found: OfficePeriod }) {
  const { period, regime, state } = found
  const last = await findLastPeriodChange(viewer, period.id)
  const covers = t('facts.covers', { from: formatDay(period.coversFrom, 'vi'), to: formatDay(period.coversTo, 'vi') })
  return (
    <>
      <div className="oh">
        <div>
          <h1>{nameOf(found)}</h1>
          <p>
            <StatusTag locale="vi" status={LOOK[state]} isFilled>
              {t(`state.${state}`)}
            </StatusTag>{' '}
            {regime.nameVi} · {covers}
          </p>
        </div>
        <ButtonLink kind="secondary" href={staffAddress('officePeriodEdit', { id: period.id })}>
          {state === 'planned' ? t('open.change') : t('open.addForms')}
        </ButtonLink>
      </div>
      <PeriodFacts found={found} />
      {last && <p className="hint">{t('facts.lastChange', { by: last.by, at: formatInstant(last.at, 'vi') })}</p>}
    </>
  )
}

function PeriodFacts({ found: { period, forms } }: { found: OfficePeriod }) {
  return (
    <dl className="period-facts">
      {(['opensOn', 'dueOn', 'closesOn'] as const).map((name) => (
        <div key={name}>
          <dt>{t(`facts.${name}`)}</dt>
          <dd>{formatDay(period[name], 'vi')}</dd>
        </div>
      ))}
      <div>
        <dt>{t('facts.forms')}</dt>
        {forms.length === 0 && <dd>{t('facts.noForms')}</dd>}
        {forms.map(({ formId, titleVi, number, openedAt }) => (
          <dd key={formId}>
            {t('plan.version', { title: titleVi, number: String(number) })}
            {' · '}
            {openedAt ? t('facts.opened', { at: formatInstant(openedAt, 'vi') }) : t('facts.notOpened')}
          </dd>
        ))}
      </div>
    </dl>
  )
}
