// Counts from answers: “53/63 provinces have issued a plan” is counted from what each unit answered, with the lists of those that
// have, have not, and have not reported. A told total beside it is compared; for a told total alone there is no list.

export type Answered<U> = { unit: U; value: number | null; isNotApplicable?: boolean }
export type AnswerCount<U> = { yes: U[]; no: U[]; missing: U[]; notApplicable: U[]; n: number }

/** Splits the units that existed in the period; `n` leaves out those to which the question does not apply. */
export function countAnswers<U>(answers: readonly Answered<U>[]): AnswerCount<U> {
  const pick = (isMeant: (answer: Answered<U>) => boolean) => answers.filter(isMeant).map(({ unit }) => unit)
  const notApplicable = pick((answer) => answer.isNotApplicable === true)
  return {
    yes: pick(({ value }) => value === 1),
    no: pick(({ value, isNotApplicable }) => value === 0 && !isNotApplicable),
    missing: pick(({ value, isNotApplicable }) => value === null && !isNotApplicable),
    notApplicable,
    n: answers.length - notApplicable.length,
  }
}

export type ToldTotal = { numerator: number; denominator: number | null }
/** `counted` more (+) or fewer (−) than told; 0 where they agree. The denominators are compared as well. */
export type ToldDifference = { told: ToldTotal; difference: number; isOtherBase: boolean }

export function compareWithTold(count: AnswerCount<unknown>, told: ToldTotal): ToldDifference {
  return {
    told,
    difference: count.yes.length - told.numerator,
    isOtherBase: told.denominator !== null && told.denominator !== count.n,
  }
}

/**
 * National indicators that tell the total of what units answer one by one, where the two are different indicators: the told
 * “provinces with their own digital-transformation day” and each province's “day designated”.
 */
export const TOLD_TOTAL_OF: Readonly<Record<string, string>> = {
  'own-dx-day-designated': 'provinces-with-own-dx-day',
}
