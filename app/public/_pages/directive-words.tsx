// A directive on the page: the exact quote in quotation marks; a paraphrase says that it is one; whom it is addressed to, until
// when, and what has become of it.
import { CitationMark } from '@/components/citation-mark.tsx'
import { StatusTag } from '@/components/status-tag.tsx'
import type { Directive, Session } from '@/db/sessions.ts'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { addressOf } from '@/lib/routes.ts'
import { type Book, inLanguage, unitName } from './book.ts'
import type { Steering } from './steering.ts'
import { ratesOf, taskViews } from './task-view.ts'
import { rateWords } from './task-words.tsx'
import type { Citations } from './words.ts'

/** “…” [n], and below it “Tóm tắt: …” where the sentence is longer than what is quoted. */
export function directiveWords(book: Book, cites: Citations, directive: Directive, isLinked = true) {
  const { locale, view } = book
  const t = translator(locale, 'sessionPages')
  const quote = directive.quoteVi ?? directive.quote
  const quoted = quote && <q lang={locale === 'vi' ? undefined : 'vi'}>{quote}</q>
  const text = inLanguage(locale, directive, 'text')
  return (
    <>
      {isLinked ? (
        <a href={addressOf('directive', { slug: directive.slug }, { locale, view })}>{quoted || text}</a>
      ) : (
        quoted || text
      )}{' '}
      <CitationMark locale={locale} numbers={cites.ofTold(directive)} />
      {quoted && (directive.isParaphrase || locale === 'en') && (
        <small className="soft line">
          {t(directive.isParaphrase ? 'summary' : 'translation')} {text}
        </small>
      )}
    </>
  )
}

/** Words for the codes of addressees: “các bộ, ngành; các địa phương”; a unit by its name. */
export function addresseeWords(book: Book, { addressees }: Directive): string {
  const t = translator(book.locale, 'sessionPages')
  return addressees
    .map((code) => {
      if (t.has(`addressee.${code}` as never)) return t(`addressee.${code}` as never)
      const unit = book.register.units.find(({ slug }) => slug === code)
      return unit ? unitName(book, unit.id) : code
    })
    .join('; ')
}

/** “31/12/2025”, or the words of the source; nothing where no time was told (that is the office's concern, not the public's). */
export function dueWords({ locale }: Book, { dueOn, dueText }: Directive) {
  if (dueOn) return formatDay(dueOn, locale)
  return dueText && locale === 'en' ? <span lang="vi">{dueText}</span> : dueText
}

/** The state of a directive is that of its tasks; without any, nothing has been told of it. */
export function directiveState(book: Book, steering: Steering, directive: Directive) {
  const { locale } = book
  const t = translator(locale, 'sessionPages')
  const views = taskViews(book, steering, ({ directiveId }) => directiveId === directive.id)
  if (views.length === 0) {
    return (
      <StatusTag locale={locale} status="none">
        {t('noState')}
      </StatusTag>
    )
  }
  const rates = ratesOf(book, views)
  return (
    <StatusTag locale={locale} status={rates.done === rates.all ? 'done' : 'progress'}>
      {rateWords(book, rates)[0]}
    </StatusTag>
  )
}

/** Symbol and day of the notice that stands for a directive, with a caution where its text was not compared. */
export function noticeWords({ locale }: Book, directive: Directive, session: Session | undefined): string | null {
  const t = translator(locale, 'sessionPages')
  const symbol = directive.noticeSymbol ?? session?.conclusionSymbol
  if (!symbol) return null
  const date = session?.conclusionDate ? formatDay(session.conclusionDate, locale) : ''
  return [symbol, date, directive.isNoticeChecked ? '' : t('notCompared')].filter(Boolean).join(', ')
}
