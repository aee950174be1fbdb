// One setting: what it does, its value, and every decision there was.
import { notFound } from 'next/navigation'
import { acting } from '@/app/_server/acting.ts'
import { readNote } from '@/app/_server/form-note.ts'
import { Button } from '@/components/button.tsx'
import { Section } from '@/components/section.tsx'
import { listSettingChanges, listSettings, type SettingChange } from '@/db/settings.ts'
import { formatInstant } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { type SettingKey, settingOfSlug } from '@/lib/settings.ts'
import { OfficeFrame } from '../../office-frame.tsx'
import { submitSetting } from '../actions.ts'
import { findBodyNames } from '../body-names.ts'
import { type BodyNames, settingWords } from '../setting-words.ts'
import { SettingInput } from './setting-input.tsx'

const t = translator('vi', 'officeSettings')

export const metadata = { title: t('pageTitle') }

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SettingPage({ params, searchParams }: Props) {
  const viewer = await acting('administrator')
  const key = settingOfSlug((await params).slug)
  const setting = (await listSettings(viewer)).find((one) => one.key === key)
  if (!key || !setting) notFound()
  const note = await readNote((await searchParams).note)
  const [changes, bodies] = [await listSettingChanges(viewer, key), await findBodyNames()]
  return (
    <OfficeFrame area="officeSettings" crumbs={[{ label: t(`name.${key}`) }]} note={note}>
      <h1>{t(`name.${key}`)}</h1>
      <p className="lede">{t(`about.${key}`)}</p>
      <form action={submitSetting} className="plain-form narrow">
        <input type="hidden" name="key" value={key} />
        <input type="hidden" name="version" value={setting.version} />
        <SettingInput settingKey={key} value={setting.value} note={note} bodies={bodies} />
        <Button>{t('save')}</Button>
      </form>
      <Section id="lich-su" title={t('history')}>
        {changes.length === 0 ? (
          <p>{t('noHistory')}</p>
        ) : (
          <History settingKey={key} changes={changes} bodies={bodies} />
        )}
      </Section>
    </OfficeFrame>
  )
}

type HistoryProps = { settingKey: SettingKey; changes: readonly SettingChange[]; bodies: BodyNames }

function History({ settingKey, changes, bodies }: HistoryProps) {
  const words = (value: unknown) =>
    value === null || value === undefined ? '' : settingWords(settingKey, value, bodies)
  return (
    <table className="tbl stack">
      <caption className="vh">{t('history')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('at')}</th>
          <th scope="col">{t('by')}</th>
          <th scope="col">{t('before')}</th>
          <th scope="col">{t('after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.at}>
            <th scope="row">{formatInstant(change.at, 'vi')}</th>
            <td data-label={t('by')}>{change.by}</td>
            <td data-label={t('before')}>{words(change.before)}</td>
            <td data-label={t('after')}>{settingWords(settingKey, change.after, bodies)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
