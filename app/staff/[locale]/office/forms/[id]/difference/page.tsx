// What changed between two versions: by default from the one before; any other can be chosen.
import { notFound } from 'next/navigation'
import { acting } from '@/app/_server/acting.ts'
import { Button } from '@/components/button.tsx'
import { Field } from '@/components/field.tsx'
import { SelectInput } from '@/components/field-inputs.tsx'
import { compareVersions, findFormVersion, listFormVersions, type VersionListed } from '@/db/office/form-reading.ts'
import { DIFFERENCES, type Difference } from '@/lib/form-difference.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { OfficeFrame } from '../../../office-frame.tsx'
import { kindWords } from '../../form-words.ts'

const t = translator('vi', 'officeForms')

export const metadata = { title: t('differencePageTitle') }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function FormDifferencePage({ params, searchParams }: Props) {
  const viewer = await acting('administrator')
  const id = Number((await params).id)
  const found = await findFormVersion(viewer, id)
  if (!found) notFound()
  const others = (await listFormVersions(viewer)).flat().filter((one) => one.id !== id)
  const asked = Number((await searchParams).voi)
  const other = others.find((one) => one.id === asked) ?? nearest(others, found.version)
  const compared = other && (await compareVersions(viewer, other.id, id, kindWords))
  const own = { label: found.version.titleVi, href: staffAddress('officeForm', { id }) }
  return (
    <OfficeFrame area="officeForms" crumbs={[own, { label: t('difference') }]}>
      <h1>{t('difference')}</h1>
      {other ? <Choose id={id} others={others} other={other} /> : <p>{t('compare.none')}</p>}
      {other && compared && (
        <>
          <p className="lede">{t('compare.lede', { before: nameOf(other), after: nameOf(found.version) })}</p>
          <DifferenceList differences={compared.differences} />
        </>
      )}
    </OfficeFrame>
  )
}

type Named = { titleVi: string; number: number; formId: number }

const nameOf = ({ titleVi, number }: Named) => t('compare.version', { title: titleVi, number: String(number) })

/** The version before of the same form, else the first other one. */
function nearest(others: readonly VersionListed[], { formId, number }: Named): VersionListed | undefined {
  return others.find((one) => one.formId === formId && one.number < number) ?? others[0]
}

function Choose({ id, others, other }: { id: number; others: readonly VersionListed[]; other: VersionListed }) {
  return (
    <form method="get" action={staffAddress('officeFormDifference', { id })} className="plain-form narrow">
      <Field locale="vi" id="voi" label={t('compare.with')}>
        <SelectInput
          id="voi"
          name="voi"
          defaultValue={String(other.id)}
          choices={others.map((one) => ({ value: String(one.id), label: nameOf(one) }))}
        />
      </Field>
      <Button kind="secondary">{t('compare.button')}</Button>
    </form>
  )
}

function DifferenceList({ differences }: { differences: readonly Difference[] }) {
  if (differences.length === 0) return <p>{t('compare.same')}</p>
  return DIFFERENCES.map((kind) => ({ kind, found: differences.filter((one) => one.kind === kind) }))
    .filter(({ found }) => found.length > 0)
    .map(({ kind, found }) => (
      <section key={kind}>
        <h2>{t(`compare.kind.${kind}`)}</h2>
        <ul className="rows">
          {found.map(({ name }) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </section>
    ))
}
