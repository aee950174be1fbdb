// Settings of a new installation. They are the office's from then on: the seed never changes one that is there.
import { settings } from '../schema.ts'
import { found, type Seed } from './seed-run.ts'

/** Sets what has no value yet; the managing agency is the standing agency of the body of today. */
export function loadSettings(seed: Seed) {
  const defaults = {
    portalStatus: 'trial',
    managingAgency: standingAgency(seed),
    showLateUnits: false,
    showObstacles: true,
  }
  for (const [key, value] of Object.entries(defaults)) {
    const row = { key, value: JSON.stringify(value), updatedAt: seed.now }
    seed.db.insert(settings).values(row).onConflictDoNothing().run()
  }
}

function standingAgency(seed: Seed) {
  const { name, content } = seed.data.bodies
  const body = found(
    content.find(({ to, standingAgency }) => to === null && standingAgency),
    name,
    '–',
    'no body with a standing agency today',
  )
  const agency = found(
    seed.data.ministries.content.new.find(({ slug }) => slug === body.standingAgency),
    name,
    body.slug,
    'its standing agency is no ministry of today',
  )
  return { slug: agency.slug, nameVi: agency.nameVi, nameEn: agency.nameEn }
}
