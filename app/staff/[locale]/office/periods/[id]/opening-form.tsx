// Opens a period, or says in full what stands in the way; a plan of which nothing is open can be dropped.
import { Button } from '@/components/button.tsx'
import { Notice } from '@/components/notice.tsx'
import type { OpeningProblem } from '@/db/office/opening.ts'
import type { OfficePeriod } from '@/db/office/period-reading.ts'
import { translator } from '@/lib/messages.ts'
import { submitDiscard, submitOpening } from '../actions.ts'

const t = translator('vi', 'officePeriods')

type OpeningFormProps = { found: OfficePeriod; problems: readonly OpeningProblem[] }

export function OpeningForm({ found: { period, state }, problems }: OpeningFormProps) {
  return (
    <section aria-labelledby="mo-ky" className="box box--open">
      <h2 id="mo-ky">{t('open.title')}</h2>
      {problems.length > 0 ? (
        <Notice kind="warn" title={t('open.blocked')}>
          <ul>
            {problems.map(({ code, form, indicator }) => (
              <li key={`${code} ${form} ${indicator}`}>
                {t(`problem.${code}`, { form, indicator: indicator ?? '' } as never)}
              </li>
            ))}
          </ul>
        </Notice>
      ) : (
        <p>{t('open.text')}</p>
      )}
      <form className="acts">
        <input type="hidden" name="period" value={period.id} />
        <input type="hidden" name="version" value={period.version} />
        {problems.length === 0 && <Button formAction={submitOpening}>{t('open.button')}</Button>}
        {state === 'planned' && (
          <Button kind="secondary" formAction={submitDiscard}>
            {t('open.discard')}
          </Button>
        )}
      </form>
    </section>
  )
}
