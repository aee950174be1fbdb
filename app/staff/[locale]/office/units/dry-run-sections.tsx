// What a change will do, told by what it touches: units, reports, tasks, people, addresses, figures, the tile grid.
import type { ReactNode } from 'react'
import { Notice } from '@/components/notice.tsx'
import { Section } from '@/components/section.tsx'
import type { DryRun } from '@/db/unit-changes/dry-run.ts'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import type { ReportState } from '@/lib/report-states.ts'

const t = translator('vi', 'officeUnits')
const rules = translator('vi', 'pages')
const states = translator('vi', 'states')
const roles = translator('vi', 'roles')

export function DryRunSections({ told }: { told: DryRun }) {
  return (
    <Section id="chay-thu" title={t('effects')} note={t('effectsNote')}>
      <dl className="settings effects">
        <Effect name={t('effect.units')}>{unitLines(told)}</Effect>
        {!told.isSameUnit && (
          <>
            <Effect name={t('effect.drafts')}>{draftLines(told)}</Effect>
            <Effect name={t('effect.tasks')}>{taskLines(told)}</Effect>
            <Effect name={t('effect.people')}>{peopleLines(told)}</Effect>
          </>
        )}
        <Effect name={t('effect.addresses')}>{addressLines(told)}</Effect>
        {!told.isSameUnit && <Effect name={t('effect.figures')}>{figureLines(told)}</Effect>}
        {told.tiles.length > 0 && <Effect name={t('effect.tiles')}>{tileLines(told)}</Effect>}
      </dl>
      {told.tiles.some(({ tile }) => tile === null) && <Notice kind="warn" title={t('tileMissing')} />}
    </Section>
  )
}

function Effect({ name, children }: { name: string; children: ReactNode[] }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="value">
        <ul className="bullets">
          {children.map((line) => (
            <li key={String(line)}>{line}</li>
          ))}
        </ul>
      </dd>
    </div>
  )
}

function unitLines({ isSameUnit, ending, begins, lastDay, countBefore, countAfter }: DryRun): string[] {
  if (isSameUnit) return [t('sameUnit', { names: begins.join(', ') })]
  return [
    t('ends', { names: ending.map(({ name }) => name).join(', '), day: formatDay(lastDay, 'vi') }),
    t('begins', { names: begins.join(', ') }),
    t('counts', { before: String(countBefore), after: String(countAfter) }),
  ]
}

function draftLines({ drafts, ending }: DryRun): string[] {
  if (drafts.length === 0) return [t('noDrafts', { count: ending.length })]
  const lines = drafts.map(
    ({ title, unitName, state }) => `${title} · ${unitName} · ${states(`report.${state as ReportState}`)}`,
  )
  return [...lines, t('draftsStay')]
}

function taskLines({ assignments: { open, shared } }: DryRun): string[] {
  return open === 0
    ? [t('noTasks')]
    : [t('tasksPass', { count: open }), ...(shared > 0 ? [t('tasksShared', { count: shared })] : [])]
}

function peopleLines({ people, contacts, begins }: DryRun): string[] {
  const lines = people.map(({ name, role, unitName }) => `${name} · ${roles(role)} · ${unitName}`)
  const isDivided = begins.length > 1
  const end = people.length === 0 ? t('nobody') : t(isDivided ? 'rolesByHand' : 'rolesPass')
  return [...lines, end, ...(contacts > 0 && !isDivided ? [t('contactsPass', { count: contacts })] : [])]
}

function addressLines({ addresses, kind }: DryRun): string[] {
  const stem = kind === 'ministry' ? '/bo-nganh' : '/dia-phuong'
  return addresses.map(({ slug, outcome }) => t(`address.${outcome}`, { address: `${stem}/${slug}` }))
}

function figureLines({ rollUps }: DryRun): string[] {
  if (rollUps.length === 0) return [t('noFigures')]
  const lines = rollUps.map(({ rule, indicators, whole }) =>
    t('rollUp', { rule: rules(`rule.${rule as 'sum'}`), count: indicators, whole }),
  )
  return [t('figuresStay'), ...lines]
}

function tileLines({ tiles }: DryRun): string[] {
  return tiles.map(({ name, tile }) => (tile ? t('tileOf', { name, tile }) : t('tileNone', { name })))
}
