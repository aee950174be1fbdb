import { describe, expect, test } from 'vitest'
import { LOCALES } from '../messages.ts'
import { indicators } from './indicators.ts'
import { effectOf } from './meaning.ts'
import { findRegister, REGISTERS } from './register.ts'
import {
  choiceWords,
  columnHint,
  columnName,
  contentWords,
  entryName,
  registerAbout,
  registerName,
  sectionName,
} from './words.ts'

const all = Object.values(REGISTERS)

describe('every register', () => {
  test.each(all)('$kind has words for all that it declares, in both languages', (register) => {
    for (const locale of LOCALES) {
      for (const words of [registerName, registerAbout, entryName]) expect(words(register.kind, locale)).toBeTruthy()
      for (const section of Object.values(register.sections))
        expect(sectionName(register.kind, section, locale)).toBeTruthy()
      for (const { key, cell } of register.columns) {
        expect(columnName(register.kind, key, locale)).toBeTruthy()
        expect(() => columnHint(register.kind, key, locale)).not.toThrow()
        if (cell.kind === 'choice')
          for (const value of cell.of) expect(choiceWords(register.kind, key, value, locale)).toBeTruthy()
      }
    }
    for (const { cell } of register.columns) expect(contentWords(cell)).toBeTruthy()
  })

  test.each(all)('$kind tells its columns and choices apart by their words: files are read by them', (register) => {
    const heads = register.columns.map(({ key }) => columnName(register.kind, key))
    expect(new Set(heads).size).toBe(heads.length)
    for (const { key, cell } of register.columns) {
      if (cell.kind !== 'choice') continue
      const words = cell.of.map((value) => choiceWords(register.kind, key, value, 'vi'))
      expect(new Set(words).size, key).toBe(words.length)
    }
  })

  test.each(all)('$kind names only columns it has', (register) => {
    const keys = register.columns.map(({ key }) => key)
    expect(keys).toEqual(expect.arrayContaining([...register.listed, ...Object.keys(register.sections)]))
    expect(findRegister(register.slug)).toBe(register)
  })
})

describe('what changes the meaning of an indicator', () => {
  const effect = (...keys: string[]) =>
    effectOf(indicators.columns.filter(({ key }) => keys.includes(key)).map((column) => ({ column })))

  test.each(['kind', 'unit', 'definitionVi', 'methodVi', 'numeratorVi', 'denominatorVi'])('%s does', (key) =>
    expect(effect(key)).toBe('newVersion'),
  )

  test.each([
    'nameVi',
    'nameEn',
    'shortVi',
    'groupId',
    'unitVi',
    'definitionEn',
    'methodEn',
    'numeratorEn',
    'direction',
    'rollUpNational',
    'decimals',
    'maximum',
    'ownerUnitId',
    'validTo',
    'helpVi',
    'noteVi',
    'checks',
  ])('%s does not', (key) => expect(effect(key)).toBe('words'))

  test('one that does among many that do not begins a new version', () =>
    expect(effect('nameVi', 'noteVi', 'methodVi')).toBe('newVersion'))

  test('a break note alone is no change', () => {
    expect(effect('breakNoteVi', 'breakNoteEn')).toBe('nothing')
    expect(effect()).toBe('nothing')
  })
})
