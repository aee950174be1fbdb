// Units of the seed: one row for each real unit. What was reorganised ends and begins; what only changed its name or type lives on.
import { regions, unitAliases, unitChanges, unitDesignations, unitSuccessions, units, universes } from '../schema.ts'
import { SeedTrouble } from './data-file.ts'
import { place } from './place.ts'
import type { Seed } from './seed-run.ts'

type Member = {
  code: string
  slug: string
  nameVi: string
  fullNameVi?: string
  nameEn: string
  type: string
  region?: string
  aliases?: string[]
}
type Sets = {
  kind: 'province' | 'ministry'
  file: string
  old: (Member & { mergedInto: string })[]
  new: (Member & { formedFrom: string[] })[]
  oldSet: string
  newSet: string
}

/** Loads regions, units with their dated designations, changes and universes; checks 63 − 52 + 23 = 34 and the like. */
export function loadUnits(seed: Seed) {
  const { provinces, ministries, unitChanges: changes } = seed.data
  for (const { id, ...region } of provinces.content.regions) {
    seed.regions.set(id, place(seed, provinces.name, regions, { slug: id }, region))
  }
  const nation = place(seed, changes.name, units, {
    kind: 'national',
    slug: changes.content.national.slug,
    validFrom: null,
  })
  const { slug: _slug, ...names } = changes.content.national
  place(seed, changes.name, unitDesignations, { unitId: nation, validFrom: null }, { ...names, type: 'country' })
  seed.units.set('national', nation)
  loadSets(seed, {
    kind: 'province',
    file: provinces.name,
    old: provinces.content.old,
    new: provinces.content.new,
    oldSet: 'provinces-63',
    newSet: 'provinces-34',
  })
  loadSets(seed, {
    kind: 'ministry',
    file: ministries.name,
    old: ministries.content.old,
    new: ministries.content.new,
    oldSet: 'ministries-22',
    newSet: 'ministries-17',
  })
  loadAgencies(seed)
  loadTypeChanges(seed)
  for (const { slug, symbol, ...universe } of changes.content.universes) {
    const id = place(seed, changes.name, universes, { slug }, { ...universe, documentSymbol: symbol ?? null })
    seed.universes.set(slug, { id, count: universe.count })
  }
}

function loadSets(seed: Seed, sets: Sets) {
  const { symbol, inForceOn, operatingOn } =
    seed.data.unitChanges.content[sets.kind === 'province' ? 'provinces' : 'ministries']
  assertPartition(sets)
  const lastDay = dayBefore(operatingOn)
  const livesOn = new Set(
    sets.new
      .filter((unit) => unit.formedFrom.length === 1 && unit.formedFrom[0] === unit.slug)
      .map((unit) => unit.slug),
  )
  for (const unit of sets.old) {
    const id = place(
      seed,
      sets.file,
      units,
      { kind: sets.kind, slug: unit.slug, validFrom: null },
      // Whether a unit of today has ended since is the office's to say: the file does not bring it back.
      livesOn.has(unit.slug) ? {} : { validTo: lastDay },
    )
    seed.units.set(`${sets.oldSet}/${unit.slug}`, id)
    designate(seed, sets.file, id, null, unit)
  }
  for (const unit of sets.new) {
    const id = livesOn.has(unit.slug)
      ? seed.unitId(sets.file, unit.slug, unit.slug, sets.oldSet)
      : place(seed, sets.file, units, { kind: sets.kind, slug: unit.slug, validFrom: operatingOn })
    seed.units.set(`${sets.newSet}/${unit.slug}`, id)
    const before = sets.old.find(({ slug }) => slug === unit.slug)
    const isSame =
      livesOn.has(unit.slug) &&
      before &&
      (['code', 'region', 'nameVi', 'type'] as const).every((name) => before[name] === unit[name])
    if (!isSame) designate(seed, sets.file, id, operatingOn, { ...unit, aliases: before?.aliases })
  }
  for (const kind of ['merged', 'renamed'] as const) {
    const formed = sets.new.filter(
      (unit) => !livesOn.has(unit.slug) && unit.formedFrom.length > 1 === (kind === 'merged'),
    )
    if (formed.length === 0) continue
    const slug = `${sets.kind === 'province' ? 'provinces' : 'ministries'}-${operatingOn.slice(0, 4)}${kind === 'merged' ? '' : '-renamed'}`
    const changeId = place(
      seed,
      seed.data.unitChanges.name,
      unitChanges,
      { slug },
      { kind, documentSymbol: symbol, inForceOn, operatingOn, isCarriedOut: true },
    )
    for (const unit of formed) {
      const successorId = seed.unitId(sets.file, unit.slug, unit.slug, sets.newSet)
      for (const from of unit.formedFrom) {
        place(seed, sets.file, unitSuccessions, {
          changeId,
          predecessorId: seed.unitId(sets.file, unit.slug, from, sets.oldSet),
          successorId,
        })
      }
    }
  }
}

// Every old unit goes into exactly the new unit that names it, so that old − ended + new = new count.
function assertPartition({ file, old, new: formed }: Sets) {
  for (const unit of formed) {
    for (const from of unit.formedFrom) {
      const predecessor = old.find(({ slug }) => slug === from)
      if (!predecessor) throw new SeedTrouble(file, unit.slug, `formedFrom names an unknown unit ${from}`)
      if (predecessor.mergedInto !== unit.slug)
        throw new SeedTrouble(file, from, `mergedInto is ${predecessor.mergedInto}, but ${unit.slug} is formed from it`)
    }
  }
  const livingOn = formed.filter((unit) => unit.formedFrom.length === 1 && unit.formedFrom[0] === unit.slug).length
  const named = formed.flatMap((unit) => unit.formedFrom).length
  const isBalanced =
    named === old.length && old.length - (old.length - livingOn) + (formed.length - livingOn) === formed.length
  if (!isBalanced) throw new SeedTrouble(file, null, `${old.length} units do not become ${formed.length}`)
}

function designate(seed: Seed, file: string, unitId: number, validFrom: string | null, unit: Member) {
  const { code, nameVi, fullNameVi, nameEn, type, region, aliases } = unit
  const regionId = region === undefined ? null : seed.regions.get(region)
  if (regionId === undefined) throw new SeedTrouble(file, unit.slug, `unknown region ${region}`)
  const rest = { code, nameVi, fullNameVi: fullNameVi ?? nameVi, nameEn, type, regionId }
  // A later change of type or name owns the designation of its own day (loadTypeChanges).
  const typeChange = seed.data.unitChanges.content.typeChanges.find(
    (one) => seed.units.get(`${one.set}/${one.unit}`) === unitId && (validFrom ?? '') <= one.on,
  )
  const start = { unitId, validFrom }
  if (typeChange) {
    place(seed, file, unitDesignations, start, { ...rest, ...typeChange.before })
    place(
      seed,
      file,
      unitDesignations,
      { unitId, validFrom: typeChange.on },
      { ...rest, documentSymbol: typeChange.symbol ?? null },
    )
  } else place(seed, file, unitDesignations, start, rest)
  for (const name of aliases ?? []) place(seed, file, unitAliases, { unitId, name })
}

function loadAgencies(seed: Seed) {
  const { ministries, unitChanges: changes } = seed.data
  for (const agency of ministries.content.governmentAgencies) {
    const validTo = changes.content.agenciesEnded[agency.slug] ?? null
    const id = place(seed, ministries.name, units, { kind: 'agency', slug: agency.slug, validFrom: null }, { validTo })
    seed.units.set(`agencies/${agency.slug}`, id)
    designate(seed, ministries.name, id, null, { ...agency, type: 'government-agency' })
  }
}

function loadTypeChanges(seed: Seed) {
  const { name, content } = seed.data.unitChanges
  for (const { slug, unit, set, on, symbol } of content.typeChanges) {
    seed.unitId(name, slug, unit, set)
    place(
      seed,
      name,
      unitChanges,
      { slug },
      { kind: 'typeChanged', documentSymbol: symbol ?? null, operatingOn: on, isCarriedOut: true },
    )
  }
}

/** The day before, both 'YYYY-MM-DD'. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}
