// What this installation has decided for itself: each setting with what it does, its value and who decided it; then the state of
// what the machine's administrator configures.
import { acting } from '@/app/_server/acting.ts'
import { readNote } from '@/app/_server/form-note.ts'
import { Section } from '@/components/section.tsx'
import { listSettings, type SettingListed } from '@/db/settings.ts'
import { formatInstant } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { SETTING_GROUPS, SETTINGS } from '@/lib/settings.ts'
import { OfficeFrame } from '../office-frame.tsx'
import { findBodyNames } from './body-names.ts'
import { BoundarySection } from './boundary-section.tsx'
import { ServicesSection } from './services-section.tsx'
import { type BodyNames, settingWords } from './setting-words.ts'

const t = translator('vi', 'officeSettings')

export const metadata = { title: t('pageTitle') }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SettingsPage({ searchParams }: Props) {
  const viewer = await acting('administrator')
  const note = await readNote((await searchParams).note)
  const [settings, bodies] = [await listSettings(viewer), await findBodyNames()]
  return (
    <OfficeFrame area="officeSettings" note={note}>
      <h1>{t('title')}</h1>
      {SETTING_GROUPS.map((group) => (
        <Section key={group} id={`nhom-${group}`} title={t(`group.${group}`)}>
          <dl className="settings">
            {settings
              .filter(({ key }) => SETTINGS[key].group === group)
              .map((setting) => (
                <SettingRow key={setting.key} setting={setting} bodies={bodies} />
              ))}
          </dl>
        </Section>
      ))}
      <BoundarySection note={note} />
      <ServicesSection />
    </OfficeFrame>
  )
}

function SettingRow({ setting, bodies }: { setting: SettingListed; bodies: BodyNames }) {
  const { key, value, updatedAt, updatedBy } = setting
  const name = t(`name.${key}`)
  return (
    <div>
      <dt>
        {name}
        <span className="hint">{t(`about.${key}`)}</span>
      </dt>
      <dd className="value">
        <b>{settingWords(key, value, bodies)}</b>
        {updatedAt && updatedBy && (
          <span className="hint">{t('decided', { by: updatedBy, at: formatInstant(updatedAt, 'vi') })}</span>
        )}
      </dd>
      <dd>
        <a href={staffAddress('officeSetting', { slug: SETTINGS[key].slug })}>
          {t('change')}
          <span className="vh">: {name}</span>
        </a>
      </dd>
    </div>
  )
}
