// Reads and checks the fields while somebody types, by the same code as the server: how a number was understood, what cannot be read,
// which points want clarifying, and how far each section is.
import type { Finding } from '@/lib/checks/finding.ts'
import type { CheckedFigure } from '@/lib/checks/operands.ts'
import { evaluate } from '@/lib/checks.ts'
import { LONGEST_TEXT } from '@/lib/fields/text.ts'
import { type Answer, type AnswerProblem, parseAnswer } from '@/lib/indicators.ts'
import { formatNumber, formatPercent } from '@/lib/numbers.ts'
import { fillSentence } from '@/lib/plain-words.ts'
import { type FieldStanding, isUnclear, standingOf } from '@/lib/section-states.ts'
import type { LiveField, LiveForm } from './live-form.ts'
import { fieldBox, readField } from './typed-fields.ts'

/** Shows what a form says about itself; `look` at one figure after it changed, gently while it is being typed. */
export function watchFigures(form: HTMLFormElement, live: LiveForm) {
  const { words } = live
  const figures: Record<string, CheckedFigure> = { ...live.context.figures }
  const standings = new Map<number, FieldStanding>(live.fields.map((field) => [field.id, field.standing]))
  const shown = new Map<string, string>()

  function look(id: number, isLeft: boolean) {
    const field = live.fields.find((one) => one.id === id)
    const box = fieldBox(form, id)
    if (!field || !box) return
    const parsed = parseAnswer(field.rule, readField(form, id).typed)
    const problems = parsed.ok ? [] : parsed.problems
    // Nobody is told of a mistake in the middle of a number; one that is mended goes at once.
    if (isLeft || problems.length === 0) showProblems(box, field, problems)
    showReading(box, field, parsed.ok ? parsed.answer : undefined)
    countCharacters(box)
    if (!isLeft) return
    const answer = parsed.ok && parsed.answer.state === 'reported' ? parsed.answer : undefined
    const { value = null, numerator = null, denominator = null } = answer ?? {}
    figures[field.slug] = { ...figures[field.slug], value, numerator, denominator }
    standings.set(id, { ...standing(field), isAnswered: parsed.ok && parsed.answer.state !== 'unanswered' })
    showFindings(new Map([[id, problems.length]]))
  }

  const standing = ({ id, standing: first }: LiveField) => standings.get(id) ?? first

  /** `unreadable`: how many problems the fields have that were just looked at. */
  function showFindings(unreadable: Map<number, number>) {
    const findings = evaluate(live.rules, { ...live.context, figures }).filter(({ audience }) => audience === 'all')
    for (const field of live.fields) {
      const box = fieldBox(form, field.id)
      const own = findings.filter((finding) => finding.figures[0] === field.slug)
      if (!box) continue
      const text = JSON.stringify(own)
      if (shown.get(field.slug) !== text) showPoints(box, own)
      shown.set(field.slug, text)
      const { explanation, reply } = readField(form, field.id)
      const hasProblem = unreadable.get(field.id) ?? (box.classList.contains('fld--bad') ? 1 : 0)
      standings.set(field.id, {
        ...standing(field),
        isUnclear: isUnclear(hasProblem, own, explanation.trim() !== ''),
        isReturned: standing(field).isReturned && !reply,
      })
    }
    showSections()
  }

  function showProblems(box: HTMLElement, { id }: LiveField, problems: readonly AnswerProblem[]) {
    const place = box.querySelector<HTMLElement>('.problem')
    if (!place) return
    const sentences = problems.map(({ code, values }) => {
      const [group = '', name = ''] = code.split('.')
      return fillSentence(words.problems[group]?.[name] ?? '', values, '; ')
    })
    setText(place.lastElementChild, sentences.join(' '))
    place.hidden = problems.length === 0
    box.classList.toggle('fld--bad', problems.length > 0)
    for (const input of box.querySelectorAll(`[name^="a-${id}-"]`)) {
      const isBad = problems.some(({ field }) => input.getAttribute('name') === `a-${id}-${field}`)
      if (isBad) input.setAttribute('aria-invalid', 'true')
      else input.removeAttribute('aria-invalid')
    }
    offerReadings(box, id, problems)
  }

  function offerReadings(box: HTMLElement, id: number, problems: readonly AnswerProblem[]) {
    const place = box.querySelector<HTMLElement>('.readings')
    if (!place) return
    const buttons = problems
      .filter(({ code }) => code === 'number.ambiguous')
      .flatMap(({ field, values }) =>
        [values.readings ?? []].flat().map((value) => ({ field, text: formatNumber(value, 'vi') })),
      )
      .map(({ field, text }) => {
        const button = document.createElement('button')
        button.className = 'btn btn--2 btn--s'
        button.name = 'pick'
        button.value = `${id}:${field}=${text}`
        button.textContent = words.pick.replace('{value}', text)
        return button
      })
    place.replaceChildren(...buttons)
    place.hidden = buttons.length === 0
  }

  function showReading(box: HTMLElement, { rule, unit }: LiveField, answer: Answer | undefined) {
    const value = answer?.state === 'reported' ? answer.value : null
    const share = box.querySelector<HTMLOutputElement>('.pct')
    if (share) setText(share.firstChild, value === null ? '…' : formatPercent(value, 'vi', rule.decimals))
    const place = box.querySelector<HTMLElement>('.readback')
    if (!place) return
    setText(place.querySelector('b'), value === null ? '' : readingWords(rule.kind, value, unit))
    place.hidden = value === null
  }

  function readingWords(kind: string, value: number, unit: string): string {
    const number = formatNumber(value, 'vi')
    if (kind === 'money') return words.dong.replace('{value}', number)
    return kind === 'percent' ? `${number}%` : kind === 'rank' ? number : `${number} ${unit}`
  }

  function countCharacters(box: HTMLElement) {
    for (const place of box.querySelectorAll('.count')) {
      const text = (place.previousElementSibling as HTMLTextAreaElement | null)?.value ?? ''
      const count = formatNumber([...text].length, 'vi')
      setText(place, words.characters.replace('{count}', count).replace('{most}', formatNumber(LONGEST_TEXT, 'vi')))
    }
  }

  function showPoints(box: HTMLElement, findings: readonly Finding[]) {
    const place = box.querySelector<HTMLElement>('.clarify')
    const list = place?.querySelector('.points')
    if (!place || !list) return
    const severities = words.findings.severity as Record<string, string>
    const items = findings.map(({ code, severity, values }) => {
      const item = document.createElement('li')
      const grave = document.createElement('span')
      grave.className = 'soft'
      grave.textContent = `(${severities[severity]})`
      item.append(`${fillSentence(String(words.findings[code]), values, ' + ')} `, grave)
      return item
    })
    list.replaceChildren(...items)
    place.hidden = items.length === 0 && !place.querySelector('textarea')?.value
  }

  function showSections() {
    for (const { headId, fields } of live.sections) {
      const link = document.querySelector(`.secs a[href="#${headId}"]`)
      const own = standingOf(live.fields.filter(({ id }) => fields.includes(id)).map(standing))
      const icon = document.querySelector(`.secs [data-state="${own.state}"] svg`)
      const [mark, label, count] = link?.children ?? []
      if (!mark || !label || !count) continue
      if (icon) mark.replaceChildren(icon.cloneNode(true))
      mark.className = `t-${own.state}`
      setText(label.lastElementChild, `, ${words.states[own.state]}`)
      setText(count, `${own.done}/${own.total}`)
    }
    showProgress()
  }

  function showProgress() {
    const all = standingOf(live.fields.map(standing))
    const sentence = words.progressOf.replace('{done}', String(all.done)).replace('{total}', String(all.total))
    setText(document.querySelector('.secs > p'), sentence)
    const meter = document.querySelector('.secs > .meter')
    meter?.setAttribute('aria-label', sentence)
    meter?.querySelector('.fill')?.setAttribute('width', `${all.total === 0 ? 0 : (all.done / all.total) * 100}%`)
  }

  return { look }
}

function setText(node: Node | null | undefined, text: string) {
  if (node && node.textContent !== text) node.textContent = text
}
