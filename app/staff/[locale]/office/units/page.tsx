// The units of a day, and every change there was and will be.
import { acting } from '@/app/_server/acting.ts'
import { readNote } from '@/app/_server/form-note.ts'
import { today } from '@/app/_server/session.ts'
import { Button, ButtonLink } from '@/components/button.tsx'
import { SelectInput, TextInput } from '@/components/field-inputs.tsx'
import { Section } from '@/components/section.tsx'
import { findUnitNames, listUnitsOn } from '@/db/unit-changes/dry-run.ts'
import { listUnitChanges } from '@/db/unit-changes/planning.ts'
import { formatDay, readDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { CHANGING_UNIT_KINDS } from '@/lib/unit-plan.ts'
import { OfficeFrame } from '../office-frame.tsx'
import { ChangeTable } from './change-table.tsx'
import { UnitTable } from './unit-table.tsx'

const t = translator('vi', 'officeUnits')

export const metadata = { title: t('pageTitle') }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function UnitsPage({ searchParams }: Props) {
  const viewer = await acting('administrator')
  const search = await searchParams
  const day = (typeof search.day === 'string' && readDay(search.day)) || today()
  const kind = CHANGING_UNIT_KINDS.find((one) => one === search.kind) ?? 'province'
  const units = await listUnitsOn(viewer, day, kind)
  const changes = await listUnitChanges(viewer)
  return (
    <OfficeFrame area="officeUnits" note={await readNote(search.note)}>
      <div className="oh">
        <h1>{t('title')}</h1>
        <ButtonLink href={staffAddress('officeUnitPlan')}>{t('plan')}</ButtonLink>
      </div>
      <Section id="sap-xep" title={t('changes')}>
        <ChangeTable changes={changes} names={await findUnitNames(today())} />
      </Section>
      <Section
        id="danh-sach"
        title={t('unitsOn', { count: units.length, kind: t(`kind.${kind}`), day: formatDay(day, 'vi') })}
      >
        <form method="get" action={staffAddress('officeUnits')} className="filter">
          <div>
            <label htmlFor="kind">{t('kindLabel')}</label>
            <SelectInput
              id="kind"
              name="kind"
              defaultValue={kind}
              choices={CHANGING_UNIT_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
            />
          </div>
          <div>
            <label htmlFor="day">{t('day')}</label>
            <TextInput id="day" name="day" defaultValue={formatDay(day, 'vi')} />
          </div>
          <Button kind="secondary">{t('show')}</Button>
        </form>
        <UnitTable units={units} />
      </Section>
    </OfficeFrame>
  )
}
