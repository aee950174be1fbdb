// The targets of a programme. One that has none says so and where they come from: the office enters them, nothing is made up.
import { Notice } from '@/components/notice.tsx'
import type { EntryView } from '@/db/registers/reading.ts'
import { translator } from '@/lib/messages.ts'
import { REGISTERS, type Register } from '@/lib/registers/register.ts'
import { staffAddress } from '@/lib/routes.ts'
import { soughtAddress } from '../../search-form.tsx'

const t = translator('vi', 'officeRegisters')

export function ProgrammeTargets({ register, view }: { register: Register; view: EntryView }) {
  if (register.kind !== 'programmes') return null
  const count = view.uses.find(({ kind }) => kind === 'targets')?.count ?? 0
  const { slug } = REGISTERS.targets
  if (count > 0) {
    const address = soughtAddress(REGISTERS.targets, { search: '', group: '', programme: view.typed.slug ?? '' })
    return (
      <p>
        <a href={address}>{t('targetCount', { count: String(count) })}</a>
      </p>
    )
  }
  return (
    <Notice title={t('toBeFilled')}>
      <p>
        <a href={staffAddress('officeEntryNew', { slug })}>{t('list.new', { entry: t('register.targets.entry') })}</a>
        {' · '}
        <a href={staffAddress('officeImport', { slug })}>{t('list.import')}</a>
      </p>
    </Notice>
  )
}
