// Closes an opened period before its day, or opens a closed one again.
import type { FormNote } from '@/app/_server/form-note.ts'
import { Button } from '@/components/button.tsx'
import { Details } from '@/components/details.tsx'
import type { OfficePeriod } from '@/db/office/period-reading.ts'
import { translator } from '@/lib/messages.ts'
import { submitClosing, submitReopening } from '../actions.ts'
import { DayField, ReasonField } from './extension-forms.tsx'

const t = translator('vi', 'officePeriods')

export function ClosingForms({ found, note }: { found: OfficePeriod; note: FormNote }) {
  return found.state === 'closed' ? <Reopening found={found} note={note} /> : <Closing found={found} note={note} />
}

function Closing({ found: { period }, note }: { found: OfficePeriod; note: FormNote }) {
  return (
    <section aria-labelledby="dong-ky">
      <h2 id="dong-ky">{t('close.title')}</h2>
      <Details summary={t('close.button')} isOpen={note.values.closeReason !== undefined}>
        <form action={submitClosing} className="plain-form" aria-label={t('close.title')}>
          <p>{t('close.text')}</p>
          <Seen period={period} />
          <ReasonField id="closeReason" note={note} />
          <Button kind="danger">{t('close.button')}</Button>
        </form>
      </Details>
    </section>
  )
}

// Other ids than those of the extension beside it: two forms of one page must not share them.
function Reopening({ found: { period }, note }: { found: OfficePeriod; note: FormNote }) {
  return (
    <section aria-labelledby="mo-lai">
      <h2 id="mo-lai">{t('reopen.title')}</h2>
      <form action={submitReopening} className="plain-form" aria-label={t('reopen.title')}>
        <p>{t('reopen.text')}</p>
        <Seen period={period} />
        <DayField id="reopenClosesOn" label={t('extend.closesOn')} day={period.closesOn} note={note} />
        <ReasonField id="reopenReason" note={note} />
        <Button>{t('reopen.button')}</Button>
      </form>
    </section>
  )
}

function Seen({ period: { id, version } }: Pick<OfficePeriod, 'period'>) {
  return (
    <>
      <input type="hidden" name="period" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  )
}
