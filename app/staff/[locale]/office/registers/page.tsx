// The registers of the office: what each holds, how many entries, and where to go on.
import { acting } from '@/app/_server/acting.ts'
import { countEntries } from '@/db/registers/reading.ts'
import { translator } from '@/lib/messages.ts'
import { formatNumber } from '@/lib/numbers.ts'
import { REGISTERS } from '@/lib/registers/register.ts'
import { registerAbout, registerName } from '@/lib/registers/words.ts'
import { staffAddress } from '@/lib/routes.ts'
import { OfficeFrame } from '../office-frame.tsx'
import { READERS } from './asked.ts'

const t = translator('vi', 'officeRegisters')

export const metadata = { title: t('pageTitle', { name: t('title') }) }

export default async function RegistersPage() {
  const counts = await countEntries(await acting(READERS))
  return (
    <OfficeFrame area="officeRegisters">
      <h1>{t('title')}</h1>
      <section className="areas" aria-label={t('title')}>
        <ul>
          {Object.values(REGISTERS).map(({ kind, slug }) => (
            <li key={kind}>
              <a href={staffAddress('officeRegister', { slug })}>{registerName(kind)}</a>
              <p className="hint">{registerAbout(kind)}</p>
              <p className="hint">{t('list.count', { count: formatNumber(counts?.[kind] ?? 0, 'vi') })}</p>
            </li>
          ))}
        </ul>
      </section>
    </OfficeFrame>
  )
}
