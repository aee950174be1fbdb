// What the machine's administrator configures by the environment: shown, not changed here.
import { Button } from '@/components/button.tsx'
import { Section } from '@/components/section.tsx'
import { isMailConfigured } from '@/db/mail.ts'
import { translator } from '@/lib/messages.ts'
import { submitTestMail } from './actions.ts'

const t = translator('vi', 'officeSettings')

export function ServicesSection() {
  const isMail = isMailConfigured()
  const issuer = process.env.OIDC_ISSUER
  return (
    <Section id="thu-dien-tu" title={t('services')} note={t('servicesNote')}>
      <dl className="settings">
        <div>
          <dt>
            {t('mail')}
            <span className="hint">{t('mailAbout')}</span>
          </dt>
          <dd className="value">
            <b>{isMail ? t('mailOn', { from: process.env.MAIL_FROM ?? '' }) : t('mailOff')}</b>
          </dd>
          <dd>
            {isMail && (
              <form action={submitTestMail}>
                <Button kind="secondary" isSmall>
                  {t('mailTry')}
                </Button>
              </form>
            )}
          </dd>
        </div>
        <div>
          <dt>
            {t('oidc')}
            <span className="hint">{t('oidcAbout')}</span>
          </dt>
          <dd className="value">
            <b>{issuer ? t('oidcNamed', { issuer }) : t('oidcOff')}</b>
          </dd>
        </div>
      </dl>
    </Section>
  )
}
