'use server'
// Keeping and dropping check rules of an indicator; a rule can be tried on published figures before it is kept.
import { forbidden, notFound, redirect } from 'next/navigation'
import { acting } from '@/app/_server/acting.ts'
import { redirectWithNote } from '@/app/_server/form-note.ts'
import { textOf } from '@/app/_server/form-text.ts'
import { keepPending } from '@/db/pending.ts'
import { editEntry } from '@/db/registers/editing.ts'
import { findEntry } from '@/db/registers/reading.ts'
import { tryRule } from '@/db/registers/rule-trial.ts'
import type { Viewer } from '@/db/viewers.ts'
import { RULE_FIELDS, type RuleKind, readRule } from '@/lib/checks/rule-fields.ts'
import { type CheckRule, checkRules } from '@/lib/checks/rules.ts'
import { formatInstant } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { REGISTERS } from '@/lib/registers/register.ts'
import { staffAddress } from '@/lib/routes.ts'
import { idOf } from '../../../asked.ts'
import type { TriedRule } from './tried.ts'

const t = translator('vi', 'officeIndicators')
const { slug } = REGISTERS.indicators

export async function submitRule(form: FormData) {
  const viewer = await acting('administrator')
  const { id, version, address } = ruleOf(form)
  const kind = textOf(form, 'kind')
  const fields = [...(RULE_FIELDS[kind as RuleKind] ?? notFound()).map(({ name }) => name), 'severity']
  const typed = Object.fromEntries(fields.map((name) => [name, textOf(form, `r-${name}`).slice(0, 2000)]))
  const rule = readRule(kind, typed)
  const trial = rule && (await tryRule(viewer, rule))
  const problem = !trial ? t('rules.unreadable') : trial.ok ? null : t('rules.unknownFigure', { typed: trial.unknown })
  const tried: TriedRule = { kind, typed, problem, trial: trial?.ok ? trial : null }
  if (problem || !rule || textOf(form, 'step') !== 'keep') {
    redirect(`${address}?phieu=${await keepPending(viewer, `rule.${id}`, tried)}#quy-tac-moi`)
  }
  return keepRules(viewer, { id, version }, address, (rules) => [...rules, rule], t('rules.kept'))
}

export async function submitRuleDrop(form: FormData) {
  const viewer = await acting('administrator')
  const { id, version, address } = ruleOf(form)
  const place = Number(textOf(form, 'place'))
  return keepRules(
    viewer,
    { id, version },
    address,
    (rules) => rules.filter((_rule, index) => index !== place),
    t('rules.dropped'),
  )
}

async function keepRules(
  viewer: Viewer,
  seen: { id: number; version: number },
  address: string,
  change: (rules: CheckRule[]) => CheckRule[],
  done: string,
) {
  const view = (await findEntry(viewer, 'indicators', seen.id)) ?? notFound()
  const rules = checkRules.parse(JSON.parse(String(view.entry.checks ?? '[]')))
  const checks = change(rules)
  const typed = { checks: checks.length > 0 ? JSON.stringify(checks) : '' }
  const saved = (await editEntry(viewer, 'indicators', seen, typed)) ?? notFound()
  if (saved.ok) return redirectWithNote(address, { done })
  if (saved.code === 'forbidden') forbidden()
  const words =
    saved.code === 'conflict'
      ? translator('vi', 'officeRegisters')('form.conflict', { by: saved.by, at: formatInstant(saved.at, 'vi') })
      : t('rules.unreadable')
  return redirectWithNote(address, { problems: [{ fieldId: 'quy-tac-moi', words }] })
}

function ruleOf(form: FormData) {
  const id = idOf(textOf(form, 'id'))
  return { id, version: idOf(textOf(form, 'version')), address: staffAddress('officeRules', { slug, id }) }
}
