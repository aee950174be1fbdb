import { expect, test } from 'vitest'
import { type ComparedForm, formDifference } from './form-difference.ts'

const item = (id: number, isRequired = true) => ({ id, name: `chỉ số ${id}`, isRequired })
const section = (name: string, ids: readonly number[], more = {}) => ({
  ...{ name, intro: null, isOpenToContributors: false, items: ids.map((id) => item(id)) },
  ...more,
})
const form = (...sections: ComparedForm['sections']): ComparedForm => ({ recipients: ['tỉnh'], sections })
const words = (before: ComparedForm, after: ComparedForm) =>
  formDifference(before, after).map(({ kind, name }) => `${kind} ${name}`)

const FORM = form(section('Hạ tầng số', [1, 2, 3]), section('Nguồn lực', [4]))

test('two versions of the same content do not differ', () => {
  expect(formDifference(FORM, structuredClone(FORM))).toEqual([])
})

test.each([
  ['an indicator came', form(section('Hạ tầng số', [1, 2, 3]), section('Nguồn lực', [4, 5])), ['added chỉ số 5']],
  ['one went', form(section('Hạ tầng số', [1, 3]), section('Nguồn lực', [4])), ['removed chỉ số 2']],
  ['one moved up: it alone', form(section('Hạ tầng số', [3, 1, 2]), section('Nguồn lực', [4])), ['moved chỉ số 3']],
  ['one changed its section', form(section('Hạ tầng số', [1, 2]), section('Nguồn lực', [3, 4])), ['moved chỉ số 3']],
  [
    'a text was written and departments let in',
    form(
      section('Hạ tầng số', [1, 2, 3], { intro: 'Số liệu đến 14/12.', isOpenToContributors: true }),
      FORM.sections[1] ?? section('', []),
    ),
    ['intro Hạ tầng số', 'opened Hạ tầng số'],
  ],
])('%s', (_what, after, expected) => {
  expect(words(FORM, after)).toEqual(expected)
})

test('required and optional, and who gets it', () => {
  const after = {
    recipients: ['bộ'],
    sections: [section('Hạ tầng số', [], { items: [item(1, false), item(2), item(3)] }), section('Nguồn lực', [4])],
  }
  expect(words(FORM, after)).toEqual(['optional chỉ số 1', 'recipientAdded bộ', 'recipientRemoved tỉnh'])
  expect(words(after, FORM)).toEqual(['required chỉ số 1', 'recipientAdded tỉnh', 'recipientRemoved bộ'])
})
