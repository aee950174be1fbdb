// The end of an entry's page: where it is used, and its removal while nothing uses it.
import { Button } from '@/components/button.tsx'
import type { EntryView } from '@/db/registers/reading.ts'
import { translator } from '@/lib/messages.ts'
import { formatNumber } from '@/lib/numbers.ts'
import type { Register } from '@/lib/registers/register.ts'
import { entryName } from '@/lib/registers/words.ts'
import { submitRemove } from '../../actions.ts'

const t = translator('vi', 'officeRegisters')

type Props = { register: Register; view: EntryView; isOpen: boolean }

export function EntryEnd({ register, view, isOpen }: Props) {
  return (
    <section aria-labelledby="noi-dung-dung">
      <h2 id="noi-dung-dung">{t('uses.title')}</h2>
      {view.uses.length === 0 && <p>{t('uses.none')}</p>}
      <ul className="uses">
        {view.uses.map(({ kind, count, names }) => (
          <li key={kind}>
            {t(`uses.${kind}` as 'uses.forms', { count: formatNumber(count, 'vi') })}
            {names.length > 0 && <span className="hint">{names.join(' · ') + (names.length < count ? ' …' : '')}</span>}
          </li>
        ))}
      </ul>
      {isOpen && <Removal register={register} view={view} />}
    </section>
  )
}

function Removal({ register, view }: Omit<Props, 'isOpen'>) {
  if (!view.isRemovable) return <p className="hint">{t('uses.notRemovable')}</p>
  return (
    <form action={submitRemove} id="remove">
      <input type="hidden" name="register" value={register.slug} />
      <input type="hidden" name="id" value={view.id} />
      <input type="hidden" name="version" value={view.version} />
      <p className="hint">{t('uses.removable')}</p>
      <div className="acts">
        <Button kind="danger">{t('uses.remove', { entry: entryName(register.kind) })}</Button>
      </div>
    </form>
  )
}
