// One obstacle: what was reported and by whom, and what the office does with it.
import { Button } from '@/components/button.tsx'
import { SecretNotice } from '@/components/notice.tsx'
import type { InboxItem } from '@/db/reporting/obstacles.ts'
import { formatInstant } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { submitAnswer, submitGroup, submitOwner } from './actions.ts'

const t = translator('vi', 'obstacleInbox')

type BoxProps = { item: InboxItem; all: readonly InboxItem[]; units: readonly { id: number; name: string }[] }

export function ObstacleBox({ item, all, units }: BoxProps) {
  const { obstacle, repeated, mayRepeat } = item
  const { id, version } = obstacle
  const nameOf = (unitId: number | null) => units.find((unit) => unit.id === unitId)?.name ?? t('unitGone')
  const twin = all.find((one) => one.obstacle.id === mayRepeat)
  return (
    <section className="box" id={`o-${id}`} aria-labelledby={`ten-${id}`} tabIndex={-1}>
      <h2 id={`ten-${id}`}>{nameOf(obstacle.unitId)}</h2>
      <blockquote>{obstacle.textVi}</blockquote>
      <p className="hint">
        {obstacle.reportId && <a href={staffAddress('review', { id: obstacle.reportId })}>{t('fromReport')}</a>}
        {obstacle.ownerUnitId && ` · ${t('owner', { unit: nameOf(obstacle.ownerUnitId) })}`}
        {obstacle.answeredAt && ` · ${t('answeredAt', { at: formatInstant(obstacle.answeredAt, 'vi') })}`}
        {obstacle.isPublic && ` · ${t('isPublic')}`}
      </p>
      {repeated.length > 0 && (
        <p>{t('repeatedBy', { units: repeated.map(({ unitId }) => nameOf(unitId)).join('; ') })}</p>
      )}
      {twin && (
        <form action={submitGroup} className="acts">
          <Seen id={id} version={version} />
          <input type="hidden" name="first" value={twin.obstacle.id} />
          <p>{t('mayRepeat', { unit: nameOf(twin.obstacle.unitId), text: twin.obstacle.textVi })}</p>
          <Button kind="secondary" isSmall>
            {t('group')}
          </Button>
        </form>
      )}
      <form action={submitOwner} className="acts">
        <Seen id={id} version={version} />
        <label htmlFor={`don-vi-${id}`}>{t('assignTo')}</label>
        <select className="in" id={`don-vi-${id}`} name="unit" defaultValue={obstacle.ownerUnitId ?? ''} required>
          <option value="">{t('choose')}</option>
          {units.map((unit) => (
            <option key={unit.id} value={unit.id}>
              {unit.name}
            </option>
          ))}
        </select>
        <Button kind="secondary" isSmall>
          {t('assign')}
        </Button>
      </form>
      <form action={submitAnswer}>
        <Seen id={id} version={version} />
        <label htmlFor={`tra-loi-${id}`}>{t('answer')}</label>
        <textarea
          className="in"
          id={`tra-loi-${id}`}
          name="answer"
          rows={2}
          maxLength={5000}
          defaultValue={obstacle.answerVi ?? ''}
        />
        <SecretNotice locale="vi" />
        <label className="ck">
          <input type="checkbox" name="public" defaultChecked={obstacle.isPublic} />
          {t('makePublic')}
        </label>
        <Button isSmall>{t('saveAnswer')}</Button>
      </form>
    </section>
  )
}

function Seen({ id, version }: { id: number; version: number }) {
  return (
    <>
      <input type="hidden" name="obstacle" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  )
}
