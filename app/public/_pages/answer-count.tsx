// On the page of a yes/no indicator: how many units have, have not, and have not reported, with the lists, per period; and a told
// total beside the count, with the difference. A total that was only told has no list.
import { Section } from '@/components/section.tsx'
import { StatusTag } from '@/components/status-tag.tsx'
import type { Indicator } from '@/db/indicators.ts'
import type { UnitRow } from '@/db/units.ts'
import { type AnswerCount, compareWithTold, countAnswers, TOLD_TOTAL_OF, type ToldTotal } from '@/lib/answer-counts.ts'
import { translator } from '@/lib/messages.ts'
import { comparePeriods, lastDay, periodName } from '@/lib/periods.ts'
import { addressOf } from '@/lib/routes.ts'
import { type Book, nationalUnit, unitName, unitsOfKind } from './book.ts'
import { partOf } from './figure-rows.ts'
import { isReportedPeriod } from './selections.ts'

type UnitKind = 'province' | 'ministry'
type Counted = { kind: UnitKind; period: string; count: AnswerCount<UnitRow>; told: ToldTotal | undefined }

export function answerCountSection(book: Book, indicator: Indicator) {
  const counts = indicator.kind === 'boolean' ? answerCounts(book, indicator) : []
  if (counts.length === 0) return null
  const t = translator(book.locale, 'pages')
  return (
    <Section id="h-answers" title={t('answers.title')} note={t('answers.note')}>
      {counts.map((counted) => (
        <PeriodCount key={`${counted.kind}-${counted.period}`} book={book} counted={counted} />
      ))}
    </Section>
  )
}

/** Counts per kind of unit and period, the newest first; only of periods in which at least one unit has answered. */
export function answerCounts(book: Book, indicator: Indicator): Counted[] {
  const kinds = (['province', 'ministry'] as const).filter((kind) =>
    kind === 'province' ? indicator.isProvincial : indicator.isMinisterial,
  )
  return kinds.flatMap((kind) => {
    const ids = new Set(book.register.units.filter((unit) => unit.kind === kind).map(({ id }) => id))
    const figures = book.figures.filter(({ indicatorId, unitId }) => indicatorId === indicator.id && ids.has(unitId))
    const periods = [...new Set(figures.map(({ period }) => period))].sort(comparePeriods).reverse()
    return periods.map((period): Counted => {
      const answers = unitsOfKind(book, kind, lastDay(period)).map((unit) => ({
        unit,
        ...partOf(figures.find((figure) => figure.unitId === unit.id && figure.period === period)),
      }))
      return { kind, period, count: countAnswers(answers), told: toldTotal(book, indicator, period) }
    })
  })
}

function toldTotal(book: Book, indicator: Indicator, period: string): ToldTotal | undefined {
  const slug = TOLD_TOTAL_OF[indicator.slug]
  const teller = book.indicators.find((one) => one.slug === slug)
  const nation = nationalUnit(book).id
  const told = book.figures.find(
    (one) => one.indicatorId === teller?.id && one.unitId === nation && one.period === period && one.numerator !== null,
  )
  return told && { numerator: told.numerator as number, denominator: told.denominator }
}

function PeriodCount({ book, counted }: { book: Book; counted: Counted }) {
  const { locale } = book
  const { kind, period, count, told } = counted
  const t = translator(locale, 'pages')
  const missingKey = isReportedPeriod(book, period) ? 'notReported' : 'notInSources'
  return (
    <>
      <h3>{periodName(period, locale)}</h3>
      <p>
        <b>{t(`answers.have.${kind}`, { count: String(count.yes.length), n: String(count.n) })}</b>
        {'; '}
        {t('answers.haveNot', { count: String(count.no.length) })}
        {count.missing.length > 0 && `; ${t(`answers.${missingKey}`, { count: String(count.missing.length) })}`}.
      </p>
      {told && <Told book={book} count={count} told={told} />}
      <UnitList book={book} kind={kind} title={t('answers.list.yes')} units={count.yes} />
      <UnitList book={book} kind={kind} title={t('answers.list.no')} units={count.no} />
      <UnitList book={book} kind={kind} title={t(`answers.list.${missingKey}`)} units={count.missing} />
    </>
  )
}

function Told({ book, count, told }: { book: Book; count: AnswerCount<UnitRow>; told: ToldTotal }) {
  const t = translator(book.locale, 'pages')
  const { difference } = compareWithTold(count, told)
  const total = told.denominator === null ? String(told.numerator) : `${told.numerator}/${told.denominator}`
  if (difference === 0) return <p>{t('answers.toldSame', { total })}</p>
  return (
    <p>
      <StatusTag locale={book.locale} status="clarify" />{' '}
      {t('answers.toldOther', { total, counted: String(count.yes.length), by: String(Math.abs(difference)) })}
    </p>
  )
}

function UnitList({ book, kind, title, units }: { book: Book; kind: UnitKind; title: string; units: UnitRow[] }) {
  const { locale, view } = book
  if (units.length === 0) return null
  const page = kind === 'province' ? 'unit' : 'ministry'
  return (
    <details className="answers">
      <summary>{`${title} (${units.length})`}</summary>
      <ul>
        {units.map((unit) => (
          <li key={unit.id}>
            <a href={addressOf(page, { slug: unit.slug }, { locale, view })}>{unitName(book, unit.id)}</a>
          </li>
        ))}
      </ul>
    </details>
  )
}
