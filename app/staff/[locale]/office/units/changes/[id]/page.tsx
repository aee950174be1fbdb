// One change of units: what it is, what it will do while it is planned, and the way to take it back until its day.
import { notFound } from 'next/navigation'
import { acting } from '@/app/_server/acting.ts'
import { readNote } from '@/app/_server/form-note.ts'
import { today } from '@/app/_server/session.ts'
import { Button } from '@/components/button.tsx'
import { Section } from '@/components/section.tsx'
import { dryRunUnitChange, findUnitNames, listSuccessions } from '@/db/unit-changes/dry-run.ts'
import { findUnitChange, type UnitChange } from '@/db/unit-changes/planning.ts'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { OfficeFrame } from '../../../office-frame.tsx'
import { submitCancel } from '../../actions.ts'
import { stateOf, titleOf } from '../../change-table.tsx'
import { DryRunSections } from '../../dry-run-sections.tsx'

const t = translator('vi', 'officeUnits')

export const metadata = { title: t('pageTitle') }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function UnitChangePage({ params, searchParams }: Props) {
  const viewer = await acting('administrator')
  const change = await findUnitChange(viewer, Number((await params).id))
  if (!change) notFound()
  const note = await readNote((await searchParams).note)
  const told = change.plan && !change.isCarriedOut ? await dryRunUnitChange(viewer, change.plan) : undefined
  return (
    <OfficeFrame area="officeUnits" crumbs={[{ label: t('change') }]} note={note}>
      <h1>{titleOf(change, await findUnitNames(today()))}</h1>
      <p className="lede">{factsOf(change)}</p>
      {change.lastError && <p className="problem">{t('failedBecause', { error: change.lastError })}</p>}
      {told && <DryRunSections told={told} />}
      {change.isCarriedOut && <Successions pairs={await listSuccessions(viewer, change.id)} />}
      {!change.isCarriedOut && <Cancel change={change} />}
    </OfficeFrame>
  )
}

function factsOf(change: UnitChange): string {
  const { documentSymbol, inForceOn, operatingOn } = change
  const facts = [
    t(`state.${stateOf(change)}`),
    documentSymbol,
    inForceOn && t('inForceFrom', { day: formatDay(inForceOn, 'vi') }),
    t('operatingFrom', { day: formatDay(operatingOn, 'vi') }),
  ]
  return facts.filter(Boolean).join(' · ')
}

function Successions({ pairs }: { pairs: Awaited<ReturnType<typeof listSuccessions>> }) {
  if (pairs.length === 0) return null
  return (
    <Section id="ke-tiep" title={t('successions')}>
      <ul className="rows">
        {pairs.map(({ successor, predecessors }) => (
          <li key={successor}>
            {predecessors.join(', ')} → <b>{successor}</b>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Cancel({ change }: { change: UnitChange }) {
  return (
    <Section id="huy" title={t('cancel')} note={t('cancelNote', { day: formatDay(change.operatingOn, 'vi') })}>
      <form action={submitCancel} className="acts">
        <input type="hidden" name="change" value={change.id} />
        <input type="hidden" name="version" value={change.version} />
        <Button kind="danger">{t('cancelNow')}</Button>
      </form>
    </Section>
  )
}
