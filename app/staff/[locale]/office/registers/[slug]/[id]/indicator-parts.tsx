// What only an indicator has: its definition versions, its check rules, and the last day on which it is valid.
import { Button, ButtonLink } from '@/components/button.tsx'
import { Field } from '@/components/field.tsx'
import { TextInput } from '@/components/field-inputs.tsx'
import { FigureTable } from '@/components/figure-table.tsx'
import type { EntryView } from '@/db/registers/reading.ts'
import { translator } from '@/lib/messages.ts'
import { formatNumber } from '@/lib/numbers.ts'
import { REGISTERS } from '@/lib/registers/register.ts'
import { addressOf, staffAddress } from '@/lib/routes.ts'
import { submitRetire } from '../../actions.ts'

const t = translator('vi', 'officeIndicators')
const { slug } = REGISTERS.indicators

export function IndicatorParts({ view, isOpen }: { view: EntryView; isOpen: boolean }) {
  const rules = view.entry.checks ? JSON.parse(String(view.entry.checks)).length : 0
  return (
    <>
      <Versions view={view} />
      <section aria-labelledby="quy-tac">
        <h2 id="quy-tac">{t('rules.title')}</h2>
        <p>{t('rules.count', { count: String(rules) })}</p>
        <p>
          <a href={staffAddress('officeRules', { slug, id: view.id })}>{t('rules.link')}</a>
        </p>
      </section>
      {isOpen && <Retirement view={view} />}
      {view.release !== null && (
        <p>
          <a href={addressOf('indicator', { slug: view.typed.slug ?? '' }, { locale: 'vi' })}>{t('publicPage')}</a>
        </p>
      )}
    </>
  )
}

function Versions({ view }: { view: EntryView }) {
  return (
    <section aria-labelledby="phien-ban">
      <h2 id="phien-ban">{t('versions.title')}</h2>
      <FigureTable
        locale="vi"
        caption={t('versions.title')}
        isCaptionHidden
        columns={[
          { key: 'version', title: t('versions.number') },
          { key: 'definition', title: t('versions.definition') },
          { key: 'break', title: t('versions.break') },
          { key: 'figures', title: t('versions.figures'), isNumber: true },
        ]}
        rows={view.versions.map(({ version, labelVi, definitionVi, breakNoteVi, figures }) => ({
          key: String(version),
          cells: {
            version: `${version}. ${labelVi}`,
            definition: definitionVi,
            break: breakNoteVi ?? t('versions.none'),
            figures: formatNumber(figures, 'vi'),
          },
        }))}
      />
    </section>
  )
}

function Retirement({ view }: { view: EntryView }) {
  return (
    <section aria-labelledby="ngung">
      <h2 id="ngung">{t('retire.title')}</h2>
      <p className="hint">{t('retire.text')}</p>
      <form action={submitRetire} className="plain-form narrow">
        <input type="hidden" name="register" value={slug} />
        <input type="hidden" name="id" value={view.id} />
        <input type="hidden" name="version" value={view.version} />
        <Field locale="vi" id="last-day" label={t('retire.day')}>
          <TextInput id="last-day" name="last-day" defaultValue={view.typed.validTo} />
        </Field>
        <div className="acts">
          <Button kind="secondary">{t('retire.button')}</Button>
          <ButtonLink kind="secondary" href={`${staffAddress('officeEntryNew', { slug })}?tu=${view.id}`}>
            {t('copy')}
          </ButtonLink>
        </div>
      </form>
    </section>
  )
}
