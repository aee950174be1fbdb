// The check list: what blocks a release, what only warns, and what passed.
import { describe, expect, it } from 'vitest'
import { CHECK_CODES, checkRelease, releaseErrors, type StagedFacts } from './release-checklist.ts'

const CLEAN: StagedFacts = {
  reportCount: 3,
  factCount: 0,
  carriedCount: 0,
  titleVi: 'Kết quả năm 2026',
  titleEn: 'Results of 2026',
  noteVi: 'Số liệu của ba tỉnh.',
  noteEn: 'Figures of three provinces.',
  ownWork: [],
  revised: [],
  blocking: [],
  contradictory: [],
  unexplained: [],
  unansweredComments: [],
  missingUnits: [],
  emptyTotals: [],
  withdrawnBefore: [],
  rankJumps: [],
}
const raised = (facts: Partial<StagedFacts>) =>
  checkRelease({ ...CLEAN, ...facts })
    .filter(({ level }) => level !== 'passed')
    .map(({ code, level }) => `${level} ${code}`)

describe('the check list of a release', () => {
  it('tells every check, also those that passed', () => {
    const items = checkRelease(CLEAN)
    expect(items.map(({ code }) => code).sort()).toEqual([...CHECK_CODES].sort())
    expect(releaseErrors(items)).toEqual([])
  })

  it.each([
    [{ reportCount: 0 }, ['error empty']],
    [{ reportCount: 0, factCount: 1 }, []],
    [{ reportCount: 0, carriedCount: 1 }, []],
    [{ ownWork: ['Lai Châu'] }, ['error ownWork']],
    [{ titleEn: '' }, ['error noTitle']],
    [{ revised: ['Lai Châu'] }, []],
    [{ revised: ['Lai Châu'], noteEn: '' }, ['error amendmentWithoutNote', 'warning noEnglishNote']],
    [{ blocking: ['Lai Châu'], unexplained: ['Sơn La'] }, ['error blocking', 'warning unexplained']],
    [{ contradictory: ['Lai Châu'] }, ['error contradictory']],
    [{ missingUnits: ['Sơn La'], emptyTotals: ['12/34'] }, ['warning missingUnits', 'warning emptyTotals']],
    [{ noteVi: '', noteEn: '' }, ['warning noNote']],
  ] satisfies [Partial<StagedFacts>, string[]][])('%j raises %j', (facts, expected) => {
    expect(raised(facts)).toEqual(expected)
  })

  it('names what is meant, and puts errors first', () => {
    const [first] = checkRelease({ ...CLEAN, rankJumps: ['Lai Châu'], blocking: ['Sơn La', 'Huế'] })
    expect(first).toEqual({ code: 'blocking', level: 'error', lines: ['Sơn La', 'Huế'], count: 2 })
  })
})
