// The province's own report as it will be printed (Decree 30/2020/NĐ-CP, annex I): parts I–V and annexes I–IV in words and numbers, all of
// them from the answers of the form. Number, date and signature stay blank until they are known.
import { formatDay } from '../../lib/dates.ts'
import { translator } from '../../lib/messages.ts'
import { formatNumber, formatPercent, percentOf, roundTo } from '../../lib/numbers.ts'
import { periodName } from '../../lib/periods.ts'
import { inWorker, type Worked } from '../files/worker.ts'
import type { AnswerView, ReportView } from '../reporting/report-view.ts'
import { figureSentence, figureWords, isBetter } from './figure-sentences.ts'
import type { AssignedTask, WordFacts } from './report-facts.ts'

export type Paragraph = { kind: 'text' | 'item'; text: string }
export type Heading = { title: string; paragraphs: Paragraph[] }
export type Part = { title: string; headings: Heading[] }
export type Annex = {
  title: string
  subject: string
  attached: string
  heads: string[]
  widths: number[]
  rows: string[][]
}
export type ReportContent = {
  issuer: readonly string[]
  symbol: string
  placeAndDate: string
  subject: string
  addressee: string
  opening: string
  parts: readonly Part[]
  signature: readonly string[]
  signer: string
  recipients: readonly string[]
  annexes: readonly Annex[]
}

const t = translator('vi', 'wordReport')

/** Makes the document; a docx without any personal metadata (row P2). */
export function makeReport(view: ReportView, facts: WordFacts): Promise<Worked<Uint8Array>> {
  return inWorker<Uint8Array>('writeReport', contentOf(view, facts))
}

export function contentOf(view: ReportView, facts: WordFacts): ReportContent {
  const { report, period } = view
  const isProvince = facts.unitKind === 'province'
  const year = period.coversTo.slice(0, 4)
  const date = report.officialDate
  return {
    issuer: isProvince ? [t('issuer.province'), view.fullUnitName] : [view.fullUnitName],
    symbol: report.officialSymbol ?? t(isProvince ? 'symbol.province' : 'symbol.other'),
    placeAndDate: date
      ? t('dated', { place: facts.place, day: date.slice(8), month: monthWords(date), year: date.slice(0, 4) })
      : t('undated', { place: facts.place, year }),
    subject: t('subject', { period: periodWords(view), unit: withinSentence(view.fullUnitName) }),
    addressee: facts.body,
    opening: t('opening', {
      period: periodWords(view),
      from: formatDay(period.coversFrom, 'vi'),
      to: formatDay(period.coversTo, 'vi'),
      unit: isProvince ? t('opener', { unit: withinSentence(view.fullUnitName) }) : view.fullUnitName,
    }),
    parts: partsOf(view),
    signature: isProvince ? [t('signature.council'), t('signature.chair')] : [t('signature.head')],
    signer: report.signerName ?? '',
    recipients: [
      t('recipients.asAbove'),
      ...(facts.standingBody ? [t('recipients.standing', { body: facts.standingBody })] : []),
      t('recipients.file'),
    ],
    annexes: [targetsAnnex(view, facts), tasksAnnex(facts.tasks), documentsAnnex(view), fundingAnnex(view)],
  }
}

/** “Tỉnh Lai Châu” at the beginning, “tỉnh Lai Châu” within. */
const withinSentence = (name: string) => name.replace(/^(?:Tỉnh|Thành phố)(?= )/, (kind) => kind.toLowerCase())

const periodWords = ({ period }: ReportView) => period.nameVi ?? periodName(period.code, 'vi')

/** Days under 10 and the months 1 and 2 have a leading zero. */
const monthWords = (day: string) => (Number(day.slice(5, 7)) <= 2 ? day.slice(5, 7) : String(Number(day.slice(5, 7))))

const PARTS = ['steering', 'results', 'obstacles', 'ahead', 'proposals'] as const

// Narratives say by their name which part they belong to; figures belong to part I or II by their group.
const NARRATIVE: { part: (typeof PARTS)[number]; slug: RegExp }[] = [
  { part: 'proposals', slug: /propos|recommend/ },
  { part: 'obstacles', slug: /obstacle|difficult|shortcoming|bottleneck/ },
  { part: 'ahead', slug: /next-period|priorit|ahead/ },
]

function partOf({ field: { indicator } }: AnswerView, group: string): (typeof PARTS)[number] {
  const named = indicator.kind === 'text' && NARRATIVE.find(({ slug }) => slug.test(indicator.slug))
  return named ? named.part : group === 'steering' ? 'steering' : 'results'
}

function partsOf(view: ReportView): Part[] {
  return PARTS.map((part) => {
    const sections = view.form.sections.flatMap((section) => {
      const answers = view.answers.filter(
        (answer) => answer.field.sectionId === section.id && partOf(answer, section.slug) === part,
      )
      return answers.length > 0 ? [{ title: section.nameVi, paragraphs: answers.flatMap(paragraphsOf) }] : []
    })
    const headings = part === 'obstacles' ? [...sections, ...missingOf(view)] : sections
    const isFlat = part !== 'results'
    return {
      title: t(`parts.${part}`),
      headings:
        headings.length === 0
          ? [{ title: '', paragraphs: [{ kind: 'text', text: t('toWrite') }] }]
          : isFlat
            ? headings.map((one) => ({ ...one, title: part === 'obstacles' ? one.title : '' }))
            : headings,
    }
  })
}

function paragraphsOf(view: AnswerView): Paragraph[] {
  const { answer, field } = view
  if (answer.state !== 'reported') return []
  if (field.indicator.kind === 'text')
    return (answer.textValue ?? '')
      .split('\n')
      .flatMap((text) => (text.trim() ? [{ kind: 'text', text: text.trim() }] : []))
  const explained = answer.explanation
    ? ` ${t('explained', { text: answer.explanation.replace(/\s+/g, ' ').replace(/\.$/, '') })}`
    : ''
  return [{ kind: 'item', text: figureSentence(view) + explained }]
}

/** What has no figure yet is itself a shortcoming, with the reason that the unit gave. */
function missingOf({ answers }: ReportView): Heading[] {
  const missing = answers.filter(({ answer }) => answer.state === 'notReported')
  const paragraphs = missing.map(({ field, answer }) => ({
    kind: 'item' as const,
    text: t('missing', { name: field.indicator.nameVi, reason: (answer.reason ?? '').replace(/\.$/, '') }),
  }))
  return paragraphs.length > 0 ? [{ title: t('missingTitle'), paragraphs }] : []
}

function targetsAnnex({ answers }: ReportView, { targets }: WordFacts): Annex {
  const rows = answers
    .filter(
      ({ field, answer }) =>
        answer.state === 'reported' && !['text', 'boolean', 'money'].includes(field.indicator.kind),
    )
    .map((view, place) => {
      const { indicator } = view.field
      const target = targets.get(indicator.id)?.value ?? null
      const words = figureWords(view.field, view.answer)
      const isCumulative = indicator.accumulation === 'cumulative'
      const share = target === null || view.answer.value === null ? null : percentOf(view.answer.value, target)
      return [
        String(place + 1),
        indicator.nameVi,
        indicator.unitVi,
        target === null ? '' : formatNumber(target, 'vi'),
        isCumulative ? '' : words,
        isCumulative ? words : '',
        share === null ? '' : formatPercent(share, 'vi', 1),
        target === null || view.answer.value === null
          ? ''
          : t(isBetter(indicator, view.answer.value, target) ? 'met' : 'notMet'),
      ]
    })
  return annex('targets', [700, 4300, 1500, 1400, 2400, 1900, 1200, 1300], rows)
}

function tasksAnnex(tasks: readonly AssignedTask[]): Annex {
  const rows = tasks.map((task, place) => [
    String(place + 1),
    task.text,
    task.lead,
    task.cooperating,
    task.due,
    task.product,
    task.status,
    task.note,
  ])
  return annex('tasks', [700, 4300, 2000, 1800, 1500, 1700, 1500, 1200], rows)
}

function documentsAnnex({ answers }: ReportView): Annex {
  const rows = answers
    .filter(({ answer }) => answer.state === 'reported' && answer.documentSymbol)
    .map(({ field, answer }, place) => [
      String(place + 1),
      answer.documentSymbol ?? '',
      answer.documentDate ? formatDay(answer.documentDate, 'vi') : '',
      field.indicator.nameVi,
    ])
  return annex('documents', [700, 3400, 2200, 8400], rows)
}

function fundingAnnex({ answers }: ReportView): Annex {
  const rows = answers
    .filter(({ field, answer }) => answer.state === 'reported' && field.indicator.kind === 'money')
    .map(({ field, answer, previous }, place) => [
      String(place + 1),
      field.indicator.nameVi,
      previous?.value == null ? '' : billions(previous.value),
      answer.value === null ? '' : billions(answer.value),
    ])
  return annex('funding', [700, 8000, 3000, 3000], rows)
}

const billions = (value: number) => formatNumber(roundTo(value / 1e9, 6), 'vi')

const HEADS = {
  targets: ['place', 'target', 'unit', 'planned', 'achieved', 'cumulative', 'share', 'judgement'],
  tasks: ['place', 'task', 'lead', 'cooperating', 'due', 'product', 'progress', 'note'],
  documents: ['place', 'symbol', 'date', 'subject'],
  funding: ['place', 'item', 'before', 'now'],
} as const

function annex(name: keyof typeof HEADS, widths: number[], rows: string[][]): Annex {
  return {
    title: t(`annexes.${name}.number`),
    subject: t(`annexes.${name}.title`),
    attached: t('annexes.attached'),
    heads: HEADS[name].map((head) => t(`annexes.heads.${head}`)),
    widths,
    rows: rows.length > 0 ? rows : [HEADS[name].map((_head, place) => (place === 1 ? t('none') : ''))],
  }
}
