import { describe, expect, test } from 'vitest'
import { countCommonPasswords, isCommonPassword } from './common-passwords.ts'
import { normalizePassword, passwordProblems } from './passwords.ts'

const officer = { name: 'Nguyễn Thị Mẫu', email: 'mau.nguyen@laichau.example', hasSecondFactor: true }
const problemOf = (typed: string, owner = officer) => passwordProblems(typed, owner)[0] ?? null

describe('length is what counts', () => {
  test('12 characters with a second factor, 15 without', () => {
    expect(problemOf('k7 vườn chanh')).toBeNull()
    expect(problemOf('kx7vuonqzan')).toBe('tooShort')
    expect(problemOf('kx7vuonqzan2v', { ...officer, hasSecondFactor: false })).toBe('tooShort')
    expect(problemOf('kx7vuonqzan2vwp', { ...officer, hasSecondFactor: false })).toBeNull()
  })

  test('up to 128, counted in code points', () => {
    const long = Array.from({ length: 128 }, (_, i) => String.fromCodePoint(0x1f300 + ((i * 37) % 200))).join('')
    expect(problemOf(long)).toBeNull()
    expect(problemOf(`${long}x`)).toBe('tooLong')
  })

  test('a sentence in Vietnamese is a fine password; no digits or capitals are asked for', () => {
    expect(problemOf('con trâu đi trước cái cày theo sau')).toBeNull()
  })
})

test('however the keyboard composes the marks, it is the same password', () => {
  const typed = 'vườn chanh leo dốc'
  expect(normalizePassword(typed.normalize('NFD'))).toBe(normalizePassword(typed.normalize('NFC')))
})

describe('too common', () => {
  test.each([
    'password2026!',
    'Password123456',
    'P@ssw0rd2026',
    'matkhau123456',
    'Mật khẩu 2026!',
    'matkhaumatkhau',
    'laichau@2026',
    'Lai Châu 2026',
    'ubndtinhlaichau',
    'UBND Hà Giang 2025',
    'chuyendoiso2026',
    'botttt@123456',
    'qwertyuiop123',
    '123456789012',
    '000000000000',
    'abcabcabcabc',
    'abcdefghijklm',
    'adminadmin123',
    'anhyeuem2024',
    'vietnamvodich1',
    'thanhphohochiminh',
  ])('%s', (typed) => {
    expect(problemOf(typed)).toBe('tooCommon')
  })

  test('the list has far more than ten thousand entries', () => {
    expect(countCommonPasswords()).toBeGreaterThan(10_000)
  })

  test('a word inside a longer thought is not the whole thought', () => {
    expect(isCommonPassword('sáu con mèo mướp ở Lai Châu ăn xoài')).toBe(false)
    expect(isCommonPassword('gx41-password-tulip-9031-roof')).toBe(false)
  })
})

describe('one’s own name, address and the product', () => {
  test.each(['nguyenthimau-77x', 'mau.nguyen.9x7z', 'tiendoso-x9k2'])('%s', (typed) => {
    expect(problemOf(typed)).not.toBeNull()
  })

  test('a short name inside a long password is no matter', () => {
    expect(problemOf('bảy chiếc thuyền mẫu xanh', officer)).toBeNull()
  })
})
