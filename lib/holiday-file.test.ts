import { describe, expect, test } from 'vitest'
import { readHolidayFile } from './holiday-file.ts'

const read = (text: string) => readHolidayFile(new TextEncoder().encode(text))

describe('a file of holidays', () => {
  const DAYS = [
    { line: 2, day: '2027-01-01', kind: 'holiday', nameVi: 'Tết Dương lịch' },
    { line: 3, day: '2027-05-08', kind: 'workingDay', nameVi: 'Làm bù, thứ Bảy' },
  ]
  test.each([
    ['with commas and quotes', 'Ngày,Loại,Tên\n01/01/2027,nghỉ,Tết Dương lịch\n8/5/2027,làm bù,"Làm bù, thứ Bảy"\n'],
    [
      'with semicolons, a BOM and Windows line ends',
      '\uFEFFNgày;Loại;Tên\r\n2027-01-01;Nghỉ lễ;Tết Dương lịch\r\n08.05.2027;LÀM BÙ;Làm bù, thứ Bảy',
    ],
    ['with tabs', 'Ngày\tLoại\tTên\n01/01/2027\tnghi\tTết Dương lịch\n8/5/2027\tlam bu\tLàm bù, thứ Bảy\n\n'],
  ])('%s', (_how, text) => {
    expect(read(text)).toEqual({ lines: DAYS, problems: [] })
  })

  test('without a header begins at its first line', () => {
    expect(read('02/9/2027,nghỉ,Quốc khánh').lines).toEqual([
      { line: 1, day: '2027-09-02', kind: 'holiday', nameVi: 'Quốc khánh' },
    ])
  })

  test('tells every problem by its line, and more than one on a line', () => {
    const text = [
      'Ngày,Loại,Tên',
      '31/4/2027,nghỉ,Không có ngày này',
      '30/4/2027,lễ,',
      '30/4/2027,nghỉ,Ngày Chiến thắng',
      '30/4/2027,nghỉ,Ngày Chiến thắng',
      '10/5/2027,làm bù,Thứ Hai đã là ngày làm việc',
      '01/5/2027,nghỉ',
    ].join('\n')
    const { problems, lines } = read(text)
    expect(problems.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '2 day',
      '3 kind',
      '3 name',
      '5 repeated',
      '6 restDay',
      '7 columns',
    ])
    expect(lines.map(({ line }) => line)).toEqual([4])
  })

  test.each([
    ['nothing in it', '', 'empty'],
    ['only a header', 'Ngày,Loại,Tên\n', 'empty'],
    ['too many lines', '01/01/2027,nghỉ,Tết\n'.repeat(1001), 'tooLong'],
  ])('with %s is told as such', (_what, text, code) => {
    expect(read(text).problems).toMatchObject([{ code }])
  })

  test('in another encoding is told, instead of being read as garbage', () => {
    expect(readHolidayFile(new Uint8Array([0x4e, 0x67, 0xe0, 0x79, 0x0a])).problems).toMatchObject([
      { code: 'encoding' },
    ])
  })
})
