// Rules that the look must keep whatever the data: five states distinct, the archipelagos present, no inline style or script.
import { readdirSync, readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { LineChart } from './charts/line-chart.tsx'
import { StackedBar } from './charts/stacked-bar.tsx'
import { UnitGrid } from './charts/unit-grid.tsx'
import { FigureValue } from './figure-value.tsx'
import { MISSING_STATES, Missing } from './missing.tsx'
import { ReleaseAxis } from './release-axis.tsx'
import { STATUSES, StatusIcon } from './status-icon.tsx'

const html = renderToStaticMarkup
const words = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

describe('five states of a figure', () => {
  test.each(['vi', 'en'] as const)('are told apart by words alone (%s)', (locale) => {
    const missing = MISSING_STATES.map((state) => words(html(<Missing locale={locale} state={state} />)))
    const shown = ['0', ...missing]
    expect(new Set(shown).size).toBe(5)
    expect(words(html(<FigureValue locale={locale} value="0" />))).toBe('0')
  })

  test('stay apart in dense tables, with words for screen readers', () => {
    const shown = MISSING_STATES.map((state) => html(<Missing locale="vi" state={state} isDense />))
    expect(new Set(shown.map(words)).size).toBe(4)
    expect(words(shown[1] ?? '')).toContain('chưa có trong nguồn')
  })

  test('a withdrawn figure names the document that ordered it', () => {
    const shown = html(
      <Missing locale="vi" state="withheld" order={{ number: '12/QĐ-BCĐ', date: '01/11/2026' }} isDense />,
    )
    expect(words(shown)).toBe('Đã gỡ theo văn bản số 12/QĐ-BCĐ ngày 01/11/2026')
  })
})

describe('the country', () => {
  const hrefs = { hoangSa: '/dia-phuong/da-nang', truongSa: '/dia-phuong/khanh-hoa' }
  const legend = { title: 'DTI', bins: [] }
  const tile = { slug: 'lai-chau', name: 'Lai Châu', lines: ['Lai', 'Châu'], abbr: 'LCU', col: 1, row: 1, href: '/x' }

  test.each([
    ['without any tile', []],
    ['with one tile that is not theirs', [tile]],
  ])('shows both archipelagos as links and Biển Đông %s', (_case, tiles) => {
    for (const basis of [63, 34] as const) {
      for (const locale of ['vi', 'en'] as const) {
        const grid = html(
          <UnitGrid locale={locale} basis={basis} tiles={tiles} archipelagoHrefs={hrefs} legend={legend} />,
        )
        expect(grid).toMatch(/<a href="\/dia-phuong\/da-nang">Quần đảo Hoàng Sa<\/a>/)
        expect(grid).toMatch(/<a href="\/dia-phuong\/khanh-hoa">Quần đảo Trường Sa<\/a>/)
        expect(words(grid)).toContain('Biển Đông')
      }
    }
  })

  test('names a tile with its value in words, and says so when there is no figure', () => {
    const tiles = [
      { ...tile, value: '53', words: 'hạng 53/63', bin: 1 },
      { ...tile, slug: 'son-la', name: 'Sơn La' },
    ]
    const grid = html(<UnitGrid locale="vi" basis={63} tiles={tiles} archipelagoHrefs={hrefs} legend={legend} />)
    expect(grid).toContain('aria-label="Lai Châu: hạng 53/63"')
    expect(grid).toContain('aria-label="Sơn La: chưa có trong nguồn"')
  })
})

test('every state has a shape of its own', () => {
  const shapes = STATUSES.filter((status) => status !== 'revised').map((status) => html(<StatusIcon status={status} />))
  expect(new Set(shapes).size).toBe(shapes.length)
})

test('the release on view keeps its mark when many releases share a day', () => {
  const releases = [1, 2, 3, 4].map((number) => ({
    number,
    on: new Date(number === 1 ? '2022-08-08' : '2026-11-25'),
    date: 'x',
    short: 'x',
    href: `/r/${number}`,
    current: number === 3,
  }))
  const axis = html(<ReleaseAxis locale="vi" releases={releases} />)
  expect(axis).toContain('href="/r/3"')
  expect(axis).toContain('aria-current="true"')
})

test('drawings carry no style attribute and no script', () => {
  const data = {
    years: { from: 2021, to: 2030 },
    series: [{ key: 'a', name: 'a', points: [{ at: 2021, value: 9.6, words: '9,6' }] }],
  }
  const drawn =
    html(
      <LineChart locale="vi" id="c" description="d" finding="f" {...data} gap={{ from: 2022, to: 2024, words: 'g' }} />,
    ) + html(<StackedBar id="s" description="d" parts={[{ kind: 'likely', count: 3, words: 'w' }]} />)
  expect(drawn).not.toMatch(/ style=|<script/)
})

test('no component writes a style attribute, and no public page uses one that runs on the client', () => {
  const pages = readdirTsx(new URL('../app/public/', import.meta.url)).map((file) => readFileSync(file, 'utf8'))
  for (const file of readdirTsx(new URL('.', import.meta.url))) {
    const source = readFileSync(file, 'utf8')
    expect(source, file.pathname).not.toMatch(/\bstyle=|dangerouslySetInnerHTML/)
    if (!/^'use client'/m.test(source)) continue
    const name = file.pathname.split('/components/')[1]
    expect(
      pages.filter((page) => page.includes(`components/${name}'`)),
      name,
    ).toEqual([])
  }
})

function readdirTsx(folder: URL): URL[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx') && !name.endsWith('.test.tsx'))
    .map((name) => new URL(name, folder))
}
