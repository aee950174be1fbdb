// Programmes (decisions, resolutions, annual plans) and the register of documents that they and the sessions stand in.
import { z } from 'zod'
import { documents, programmes } from '../schema.ts'
import { dayText, optionalText, pair, slugText } from './data-file.ts'
import { place } from './place.ts'
import { assertUnique, found, type Seed } from './seed-run.ts'

const STATUSES = {
  'in force': 'inForce',
  'in force, amended': 'amended',
  ended: 'ended',
  'ended 2025': 'ended',
} as const

export const programmesFile = z.array(
  z.object({
    slug: slugText,
    kind: z.string().min(1),
    symbol: z.string().min(1).nullable(),
    issuedOn: dayText.nullable(),
    nameVi: z.string().min(1),
    nameEn: z.string().min(1),
    year: z.int().optional(),
    bodyId: slugText.optional(),
    periodFrom: dayText,
    periodTo: dayText.nullable(),
    status: z.enum(['in force', 'in force, amended', 'ended', 'ended 2025']),
    themeProposedVi: optionalText,
    themeProposedEn: optionalText,
    themeAdoptedVi: optionalText,
    themeAdoptedEn: optionalText,
    amendedBy: z.array(z.object({ symbol: z.string(), date: dayText })).optional(),
    note: optionalText,
  }),
)

type Entry = { kind: string; symbol: string; issuedOn: string | null; subjectVi: string; subjectEn: string | null }

/** Loads the programmes, and a document for each symbol that the data names. */
export function loadProgrammes(seed: Seed) {
  const { name, content } = seed.data.programmes
  assertUnique(
    name,
    content.map(({ slug }) => slug),
  )
  for (const one of content) {
    const document =
      one.symbol &&
      register(seed, name, {
        kind: one.kind,
        symbol: one.symbol,
        issuedOn: one.issuedOn,
        subjectVi: one.nameVi,
        subjectEn: one.nameEn,
      })
    const note = pair(one.note)
    const amended = one.amendedBy?.map(({ symbol }) => symbol).join(', ')
    const id = place(
      seed,
      name,
      programmes,
      { slug: one.slug },
      {
        kind: one.kind,
        documentId: document || null,
        symbol: one.symbol,
        issuedOn: one.issuedOn,
        nameVi: one.nameVi,
        nameEn: one.nameEn,
        year: one.year,
        bodyId: one.bodyId ? found(seed.bodies.get(one.bodyId), name, one.slug, `unknown body ${one.bodyId}`) : null,
        periodFrom: one.periodFrom,
        periodTo: one.periodTo,
        status: STATUSES[one.status],
        statusNoteVi: amended ? `Được sửa đổi, bổ sung bởi ${amended}.` : null,
        statusNoteEn: amended ? `Amended by ${amended}.` : null,
        themeProposedVi: one.themeProposedVi,
        themeProposedEn: one.themeProposedEn,
        themeAdoptedVi: one.themeAdoptedVi,
        themeAdoptedEn: one.themeAdoptedEn,
        noteVi: note.vi,
        noteEn: note.en,
      },
    )
    seed.programmes.set(one.slug, id)
  }
  registerOthers(seed)
}

// Notices of conclusions, decisions on bodies, resolutions on units and index frameworks.
function registerOthers(seed: Seed) {
  const { bodies, sessions, unitChanges, dti } = seed.data
  for (const { nameVi, nameEn, document, workingRules } of bodies.content) {
    if (document)
      register(seed, bodies.name, {
        kind: 'decision',
        symbol: document.symbol,
        issuedOn: document.date,
        subjectVi: nameVi,
        subjectEn: nameEn,
      })
    if (workingRules)
      register(seed, bodies.name, {
        kind: 'decision',
        symbol: workingRules.symbol,
        issuedOn: workingRules.date,
        subjectVi: `Quy chế làm việc: ${nameVi}`,
        subjectEn: `Working rules: ${nameEn}`,
      })
  }
  for (const { titleVi, titleEn, conclusionNotice } of sessions.content) {
    if (conclusionNotice)
      register(seed, sessions.name, {
        kind: 'notice',
        symbol: conclusionNotice.symbol,
        issuedOn: conclusionNotice.date,
        subjectVi: `Thông báo kết luận: ${titleVi}`,
        subjectEn: `Notice of conclusions: ${titleEn}`,
      })
  }
  const reorganisation = { kind: 'resolution', issuedOn: null }
  register(seed, unitChanges.name, {
    ...reorganisation,
    symbol: unitChanges.content.provinces.symbol,
    subjectVi: 'Sắp xếp đơn vị hành chính cấp tỉnh',
    subjectEn: 'Reorganisation of provincial administrative units',
  })
  register(seed, unitChanges.name, {
    ...reorganisation,
    symbol: unitChanges.content.ministries.symbol,
    subjectVi: 'Cơ cấu tổ chức của Chính phủ',
    subjectEn: 'Organisation of the Government',
  })
  for (const { decision, date } of dti.content.frameworks) {
    register(seed, dti.name, {
      kind: 'decision',
      symbol: decision,
      issuedOn: date,
      subjectVi: 'Bộ chỉ số đánh giá chuyển đổi số',
      subjectEn: 'Digital transformation index framework',
    })
  }
}

/** Enters a document; its release is the first on or after its day, null while no release has followed. */
function register(seed: Seed, file: string, entry: Entry): number {
  const release = entry.issuedOn ? seed.firstReleaseFrom(entry.issuedOn) : null
  const slug =
    slugOf(entry.symbol) +
    (entry.issuedOn && !entry.symbol.includes(entry.issuedOn.slice(0, 4)) ? `-${entry.issuedOn.slice(0, 4)}` : '')
  return place(seed, file, documents, { slug }, { ...entry, release })
}

function slugOf(symbol: string): string {
  const plain = symbol.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd')
  return plain.replaceAll(/[^a-z0-9]+/g, '-')
}
