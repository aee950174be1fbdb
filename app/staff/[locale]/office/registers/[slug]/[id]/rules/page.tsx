// The check rules of an indicator: those that its kind implies, its own, and a plain form for a new one that can be tried first.
import { notFound } from 'next/navigation'
import { acting } from '@/app/_server/acting.ts'
import { readNote } from '@/app/_server/form-note.ts'
import { findPending } from '@/db/pending.ts'
import { mayEdit } from '@/db/registers/editing.ts'
import { findEntry } from '@/db/registers/reading.ts'
import { RULE_KINDS, type RuleKind } from '@/lib/checks/rule-fields.ts'
import { checkRules } from '@/lib/checks/rules.ts'
import { type CheckedIndicator, rulesOf } from '@/lib/checks.ts'
import { translator } from '@/lib/messages.ts'
import { registerName } from '@/lib/registers/words.ts'
import { staffAddress } from '@/lib/routes.ts'
import { OfficeFrame } from '../../../../office-frame.tsx'
import { idOf, plain, type Query, READERS, registerOf } from '../../../asked.ts'
import { RuleForm } from './rule-form.tsx'
import { ImpliedRules, OwnRules } from './rule-lists.tsx'
import type { TriedRule } from './tried.ts'

const t = translator('vi', 'officeIndicators')

export const metadata = { title: translator('vi', 'officeRegisters')('pageTitle', { name: t('rules.title') }) }

type Props = { params: Promise<{ slug: string; id: string }>; searchParams: Query }

export default async function RulesPage({ params, searchParams }: Props) {
  const viewer = await acting(READERS)
  const { slug, id } = await params
  const { loai, phieu, note } = await searchParams
  if (registerOf(slug).kind !== 'indicators') notFound()
  const view = (await findEntry(viewer, 'indicators', idOf(id))) ?? notFound()
  const tried = await findPending<TriedRule>(viewer, `rule.${view.id}`, phieu)
  const kind = (tried?.kind ?? RULE_KINDS.find((one) => one === plain(loai))) as RuleKind | undefined
  const own = checkRules.parse(JSON.parse(String(view.entry.checks ?? '[]')))
  const implied = rulesOf({ ...(view.entry as unknown as CheckedIndicator), checks: [] })
  return (
    <OfficeFrame
      area="officeRegisters"
      crumbs={[
        { label: registerName('indicators'), href: staffAddress('officeRegister', { slug }) },
        { label: view.typed.shortVi ?? '', href: staffAddress('officeEntry', { slug, id: view.id }) },
        { label: t('rules.title') },
      ]}
      note={await readNote(note)}
    >
      <h1>{t('rules.title')}</h1>
      <p className="lede">{view.typed.nameVi}</p>
      <OwnRules view={view} rules={own} isOpen={mayEdit(viewer)} />
      <ImpliedRules rules={implied} />
      {mayEdit(viewer) && <RuleForm view={view} kind={kind} tried={tried} />}
    </OfficeFrame>
  )
}
