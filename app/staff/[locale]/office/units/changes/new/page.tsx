// Planning a change: the form stands in the address, so that the dry run can be looked at, corrected and looked at again before
// anything is stored.
import { acting } from '@/app/_server/acting.ts'
import { readNote } from '@/app/_server/form-note.ts'
import { Button } from '@/components/button.tsx'
import { ErrorSummary } from '@/components/error-summary.tsx'
import { dryRunUnitChange } from '@/db/unit-changes/dry-run.ts'
import { translator } from '@/lib/messages.ts'
import { OfficeFrame } from '../../../office-frame.tsx'
import { submitPlan } from '../../actions.ts'
import { DryRunSections } from '../../dry-run-sections.tsx'
import { PlanForm } from '../../plan-form.tsx'
import { isAsked, readPlan, type Search } from '../../plan-reading.ts'

const t = translator('vi', 'officeUnits')

export const metadata = { title: t('planPageTitle') }

export default async function UnitPlanPage({ searchParams }: { searchParams: Promise<Search> }) {
  const viewer = await acting('administrator')
  const search = await searchParams
  const note = await readNote(search.note)
  const read = isAsked(search) ? readPlan(search) : undefined
  const told = read?.plan ? await dryRunUnitChange(viewer, read.plan) : undefined
  const unread =
    read?.plan === null
      ? read.fields.map((fieldId) => ({ fieldId, words: t('fieldNeeded', { field: labelOf(fieldId) }) }))
      : []
  const unfit = told?.problems.map((problem) => ({ fieldId: 'from', words: t(`problem.${problem}`) })) ?? []
  return (
    <OfficeFrame area="officeUnits" crumbs={[{ label: t('plan') }]} note={note}>
      <ErrorSummary locale="vi" problems={[...unread, ...unfit]} />
      <h1>{t('plan')}</h1>
      <p className="lede">{t('planLead')}</p>
      {told && <DryRunSections told={told} />}
      {told && read?.plan && told.problems.length === 0 && (
        <form action={submitPlan} className="acts">
          <input type="hidden" name="plan" value={JSON.stringify(read.plan)} />
          <Button>{t('savePlan')}</Button>
          <a href="#bieu-mau">{t('correct')}</a>
        </form>
      )}
      <PlanForm search={search} bad={unread.map(({ fieldId }) => fieldId)} />
    </OfficeFrame>
  )
}

const FIELDS = [
  'kind',
  'from',
  'documentSymbol',
  'inForceOn',
  'operatingOn',
  'nameVi',
  'fullNameVi',
  'nameEn',
  'slug',
  'code',
  'type',
  'region',
] as const

function labelOf(fieldId: string): string {
  const name = FIELDS.find((one) => one === fieldId.replace(/-\d$/, '')) ?? 'nameVi'
  return t(`field.${name}`)
}
