// Search in a register: words, and the content group where entries have one. A plain GET form; the answer has an address.
import { Button } from '@/components/button.tsx'
import { translator } from '@/lib/messages.ts'
import type { Referent } from '@/lib/registers/entries.ts'
import type { Register } from '@/lib/registers/register.ts'
import { staffAddress } from '@/lib/routes.ts'

const t = translator('vi', 'officeRegisters')

/** What is sought: words, and the keys of a group and a programme; empty where not asked. */
export type Sought = { search: string; group: string; programme: string }

export function soughtAddress({ slug }: Register, { search, group, programme }: Sought, page = 1): string {
  const asked = { tim: search, nhom: group, chuong: programme, trang: page > 1 ? String(page) : '' }
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')).toString()
  return staffAddress('officeRegister', { slug }) + (query ? `?${query}` : '')
}

type Props = { register: Register; sought: Sought; groups: readonly Referent[] }

export function SearchForm({ register, sought, groups }: Props) {
  const hasGroups = register.columns.some(({ key }) => key === 'groupId')
  const isSought = Object.values(sought).some(Boolean)
  return (
    <search>
      <form className="seek" action={staffAddress('officeRegister', { slug: register.slug })}>
        <div>
          <label htmlFor="tim">{t('list.search')}</label>
          <input
            className="in"
            id="tim"
            name="tim"
            type="search"
            defaultValue={sought.search}
            placeholder={t('list.searchHint')}
          />
        </div>
        {hasGroups && (
          <div>
            <label htmlFor="nhom">{t('list.group')}</label>
            <select className="in" id="nhom" name="nhom" defaultValue={sought.group}>
              <option value="">{t('list.all')}</option>
              {groups.map(({ key, name }) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        )}
        {sought.programme && <input type="hidden" name="chuong" value={sought.programme} />}
        <Button kind="secondary">{t('list.apply')}</Button>
        {isSought && <a href={soughtAddress(register, { search: '', group: '', programme: '' })}>{t('list.clear')}</a>}
      </form>
    </search>
  )
}
