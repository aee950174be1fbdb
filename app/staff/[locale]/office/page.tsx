// The office's start page: what a new installation still needs, then everything that the office decides.
import { acting } from '@/app/_server/acting.ts'
import { StaffFrame } from '@/app/_server/staff-frame.tsx'
import { countFirstDay } from '@/db/office/first-day.ts'
import { firstDaySteps } from '@/lib/first-day.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { AREA_GROUPS, OFFICE_AREAS } from './areas.ts'
import { FirstDayList } from './first-day-list.tsx'

const t = translator('vi', 'firstDay')

export const metadata = { title: t('officePageTitle') }

export default async function OfficePage() {
  const viewer = await acting('administrator')
  const steps = firstDaySteps(await countFirstDay(viewer))
  const groups = AREA_GROUPS.map((group) => ({ group, areas: OFFICE_AREAS.filter((area) => area.group === group) }))
  return (
    <StaffFrame here="office">
      <h1>{t('office')}</h1>
      <FirstDayList steps={steps} />
      {groups
        .filter(({ areas }) => areas.length > 0)
        .map(({ group, areas }) => (
          <section key={group} aria-labelledby={`nhom-${group}`} className="areas">
            <h2 id={`nhom-${group}`}>{t(`group.${group}`)}</h2>
            <ul>
              {areas.map(({ kind, title, about }) => (
                <li key={kind}>
                  <a href={staffAddress(kind)}>{title}</a>
                  <p className="hint">{about}</p>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </StaffFrame>
  )
}
