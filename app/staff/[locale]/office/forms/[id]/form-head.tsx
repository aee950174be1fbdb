// The head of a form version: what it is, whether it can change, who gets it; and the way to its preview and its differences.
import { Button, ButtonLink } from '@/components/button.tsx'
import { Details } from '@/components/details.tsx'
import { Notice } from '@/components/notice.tsx'
import { StatusTag } from '@/components/status-tag.tsx'
import type { OfficeForm } from '@/db/office/form-reading.ts'
import { fieldsOf } from '@/db/report-forms.ts'
import { formatInstant } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { submitFormDiscard, submitNextVersion } from '../actions.ts'
import { recipientWords } from '../form-words.ts'

const t = translator('vi', 'officeForms')

export function FormHead({ found }: { found: OfficeForm }) {
  const { version, isFrozen, lastChange } = found
  const id = version.id
  return (
    <>
      <div className="oh">
        <div>
          <h1>{version.titleVi}</h1>
          <p>
            <StatusTag locale="vi" status={isFrozen ? 'done' : 'progress'} isFilled>
              {isFrozen ? t('frozen') : t('draft')}
            </StatusTag>{' '}
            {factWords(found)}
          </p>
        </div>
        <div className="acts">
          <ButtonLink kind="secondary" href={staffAddress('officeFormPreview', { id })}>
            {t('preview')}
          </ButtonLink>
          <ButtonLink kind="secondary" href={staffAddress('officeFormDifference', { id })}>
            {t('difference')}
          </ButtonLink>
        </div>
      </div>
      <p>
        {t('recipients.title')}: <b>{recipientWords(found)}</b>
      </p>
      {lastChange && (
        <p className="hint">{t('lastChange', { by: lastChange.by, at: formatInstant(lastChange.at, 'vi') })}</p>
      )}
      {isFrozen && <Frozen id={id} />}
    </>
  )
}

function factWords({ version, form, usedIn }: OfficeForm): string {
  const counts = { fields: String(fieldsOf(form).length), sections: String(form.sections.length) }
  return [
    t('version', { number: String(version.number) }),
    t('facts', counts),
    usedIn.length > 0 && t('usedIn', { periods: usedIn.map(({ name }) => name).join(', ') }),
  ]
    .filter(Boolean)
    .join(' · ')
}

function Frozen({ id }: { id: number }) {
  return (
    <Notice>
      <p>{t('frozenText')}</p>
      <form action={submitNextVersion}>
        <input type="hidden" name="form" value={id} />
        <Button kind="secondary">{t('next')}</Button>
      </form>
    </Notice>
  )
}

export function DiscardForm({ found: { version, usedIn } }: { found: OfficeForm }) {
  if (usedIn.length > 0) return null
  return (
    <Details summary={t('discard.title')}>
      <form action={submitFormDiscard} className="plain-form">
        <p>{t('discard.text')}</p>
        <Seen version={version} />
        <Button kind="danger">{t('discard.button')}</Button>
      </form>
    </Details>
  )
}

/** What the page was made from: a later change of somebody else is then told instead of being written over. */
export function Seen({ version }: Pick<OfficeForm, 'version'>) {
  return (
    <>
      <input type="hidden" name="form" value={version.id} />
      <input type="hidden" name="version" value={version.version} />
    </>
  )
}
