// The page of a target: what is to be reached by when, where it stands, what each year must bring, and who said so.

import { FileLinks } from '@/components/file-links.tsx'
import { Section } from '@/components/section.tsx'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { addressOf } from '@/lib/routes.ts'
import { type Book, inLanguage } from './book.ts'
import { definitions } from './definitions.tsx'
import { dataLinks } from './figure-list.tsx'
import { growthTable } from './growth-table.tsx'
import { quoteOf } from './quote.tsx'
import { sourcesSection } from './sources-section.tsx'
import { targetChart } from './target-chart.tsx'
import { declaredWords, inputsOf, ruleLink, statusTag } from './target-status.tsx'
import { programmeHead } from './target-table.tsx'
import type { TargetView } from './target-view.ts'
import { boundWords, targetText } from './target-words.ts'
import { Citations } from './words.ts'

export function targetPage(book: Book, view: TargetView) {
  const { locale } = book
  const t = translator(locale, 'targetPages')
  const cites = new Citations(book)
  const { row, assessment } = view
  const growth = growthTable(book, view)
  return (
    <>
      <p className="kick">{kickOf(book, view)}</p>
      <h1>{targetText(locale, row)}</h1>
      <p className="value value--big">{boundWords(locale, row)}</p>
      <p className="when">{row.deadline ? t('by', { day: formatDay(row.deadline, locale) }) : t('noDeadline')}</p>
      {targetChart(book, view)}
      <Section id="h-status" title={t('statusTitle')} note={t('asOf', { day: formatDay(book.day, locale) })}>
        <p>{statusTag(book, view)}</p>
        {declaredWords(book, view).map((words) => (
          <p key={words} className="soft">
            {words}
          </p>
        ))}
        {assessment && definitions(inputsOf(book, view, assessment))}
        {assessment && <p>{ruleLink(book, assessment)}</p>}
        {!assessment?.requiredPace && <p className="soft">{t(paceMissing(view))}</p>}
      </Section>
      {growth && (
        <Section id="h-growth" title={t('growth.title')} note={t('growth.note')}>
          {growth}
        </Section>
      )}
      <Section id="h-origin" title={t('originTitle')}>
        {quoteOf(book, cites, row)}
        {definitions(originOf(book, view))}
        {links(book, view)}
      </Section>
      <FileLinks locale={locale} files={dataLinks(book, { kind: 'target', params: { slug: row.slug } })} />
      {sourcesSection(book, cites)}
    </>
  )
}

function kickOf(book: Book, view: TargetView): string {
  const t = translator(book.locale, 'targetPages')
  const pillar = view.row.pillar
  const words = pillar && t.has(`pillar.${pillar}` as never) ? t(`pillar.${pillar}` as never) : ''
  return [t('one'), words, programmeHead(book, view)].filter(Boolean).join(' · ')
}

function paceMissing({ assessment, latest, row }: TargetView) {
  if (row.comparator === 'qualitative') return 'noPaceQualitative' as const
  if (!latest) return 'noPaceFigure' as const
  return assessment && ['met', 'notMet', 'noFinalFigure'].includes(assessment.status)
    ? ('noPaceExpired' as const)
    : ('noPaceDeadline' as const)
}

function originOf(book: Book, { programme, row }: TargetView): [string, string][] {
  const { locale } = book
  const t = translator(locale, 'targetPages')
  const pairs: [string, string | null][] = [
    [t('programme'), programme ? inLanguage(locale, programme, 'name') : null],
    [t('symbol'), programme?.symbol ?? null],
    [t('issuedOn'), programme?.issuedOn ? formatDay(programme.issuedOn, locale) : null],
    [t('note'), inLanguage(locale, row, 'note') || null],
  ]
  return pairs.filter((pair): pair is [string, string] => pair[1] !== null)
}

function links(book: Book, { programme, indicator }: TargetView) {
  const { locale, view } = book
  const t = translator(locale, 'targetPages')
  return (
    <ul>
      {programme && (
        <li>
          <a href={addressOf('programme', { slug: programme.slug }, { locale, view })}>{t('allOfProgramme')}</a>
        </li>
      )}
      {indicator && (
        <li>
          <a href={addressOf('indicator', { slug: indicator.slug }, { locale, view })}>
            {t('indicatorLink', { name: inLanguage(locale, indicator, 'name') })}
          </a>
        </li>
      )}
    </ul>
  )
}
