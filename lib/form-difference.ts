// The difference between two versions of a form, in the terms in which the office thinks: which indicators came and went, what became
// required or optional, what moved to another place, which texts and recipients changed.

export type ComparedForm = {
  /** Names of who gets the form. */
  recipients: readonly string[]
  sections: readonly {
    name: string
    intro: string | null
    isOpenToContributors: boolean
    items: readonly { id: number; name: string; isRequired: boolean }[]
  }[]
}

export const DIFFERENCES = [
  'added',
  'removed',
  'required',
  'optional',
  'moved',
  'intro',
  'opened',
  'shut',
  'recipientAdded',
  'recipientRemoved',
] as const
/** `name`: the indicator, section or recipient that it is about. */
export type Difference = { kind: (typeof DIFFERENCES)[number]; name: string }

/** What changed from one version to the next, in the order of the table above; empty for two of the same content. */
export function formDifference(before: ComparedForm, after: ComparedForm): Difference[] {
  const [was, is] = [itemsOf(before), itemsOf(after)]
  const kept = [...is.values()].flatMap((item) => {
    const old = was.get(item.id)
    return old ? [{ old, item }] : []
  })
  const moved = movedIds(
    [...was.values()].filter(({ id }) => is.has(id)),
    kept.map(({ item }) => item),
  )
  return [
    ...named('added', missingFrom(is, was)),
    ...named('removed', missingFrom(was, is)),
    ...named(
      'required',
      kept.filter(({ old, item }) => !old.isRequired && item.isRequired).map(({ item }) => item),
    ),
    ...named(
      'optional',
      kept.filter(({ old, item }) => old.isRequired && !item.isRequired).map(({ item }) => item),
    ),
    ...named(
      'moved',
      kept.filter(({ item }) => moved.has(item.id)).map(({ item }) => item),
    ),
    ...sectionDifferences(before, after),
    ...named('recipientAdded', without(after.recipients, before.recipients)),
    ...named('recipientRemoved', without(before.recipients, after.recipients)),
  ]
}

type Item = ComparedForm['sections'][number]['items'][number] & { section: string }

function itemsOf({ sections }: ComparedForm): Map<number, Item> {
  return new Map(sections.flatMap(({ name, items }) => items.map((item) => [item.id, { ...item, section: name }])))
}

function missingFrom(these: Map<number, Item>, those: Map<number, Item>): Item[] {
  return [...these.values()].filter(({ id }) => !those.has(id))
}

/** Those that stand in another section, or are passed by others: all but a longest run that kept its order. */
function movedIds(before: readonly Item[], after: readonly Item[]): Set<number> {
  const order = new Map(before.map((item, place) => [item.id, place]))
  const places = after.map(({ id }) => order.get(id) as number)
  const steady = new Set(longestRun(places))
  return new Set(
    after
      .filter(({ id, section }) => {
        const place = order.get(id) as number
        return !steady.has(place) || before[place]?.section !== section
      })
      .map(({ id }) => id),
  )
}

/** A longest increasing subsequence. */
function longestRun(numbers: readonly number[]): number[] {
  const runs = numbers.map((number) => [number])
  for (const [place, number] of numbers.entries())
    for (let earlier = 0; earlier < place; earlier += 1) {
      const run = runs[earlier] ?? []
      if ((numbers[earlier] ?? 0) < number && run.length + 1 > (runs[place]?.length ?? 0))
        runs[place] = [...run, number]
    }
  return runs.reduce((best, run) => (run.length > best.length ? run : best), [])
}

function sectionDifferences(before: ComparedForm, after: ComparedForm): Difference[] {
  return after.sections.flatMap((section): Difference[] => {
    const old = before.sections.find(({ name }) => name === section.name)
    const isTextNew = (old?.intro ?? '') !== (section.intro ?? '')
    const wasOpen = old?.isOpenToContributors ?? false
    const turned = wasOpen === section.isOpenToContributors ? [] : [section.isOpenToContributors ? 'opened' : 'shut']
    return [...(isTextNew ? ['intro'] : []), ...turned].map((kind) => ({ kind, name: section.name }) as Difference)
  })
}

const without = (these: readonly string[], those: readonly string[]) =>
  these.filter((name) => !those.includes(name)).map((name) => ({ name }))

const named = (kind: Difference['kind'], things: readonly { name: string }[]): Difference[] =>
  things.map(({ name }) => ({ kind, name }))
