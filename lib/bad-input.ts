// For tests: what people and programs put into fields that is not what was meant. The same corpus goes through the field kinds, the
// saving of a report and the form in the browser.

export const BAD_INPUT = {
  'a decimal point': '12.5',
  'a decimal point, the comma meant': '93.4',
  'beyond a double': '1e309',
  'minus zero': '-0',
  'full-width digits': '１２３',
  'not a number': 'NaN',
  'ten thousand characters': 'a'.repeat(10_000),
  'twelve thousand characters': 'ă'.repeat(12_000),
  'decomposed text': 'Đã hoàn thành hạ tầng số'.normalize('NFD'),
  'an old encoding': 'Tæng sè th«n, b¶n cña tØnh',
  'reversed text': 'số \u202e12\u202c liệu',
  'control characters': 'một\u0000hai\u0007',
  'a lone surrogate': 'số liệu \ud800',
  'only invisible characters': '\u200b\u200d',
  emoji: 'Đạt 😀👩‍👩‍👧',
  'a formula': '=HYPERLINK("http://evil.example";"12")',
  'cells of a sheet': '12\t34\r\n56\t78',
  markup: '<script>alert(1)</script>',
  'a leading zero': '0.500',
  'thousands out of place': '1.23.456',
  infinity: 'Infinity',
  'a hexadecimal number': '0x10',
} as const
export type BadInput = keyof typeof BAD_INPUT
