import { describe, expect, test } from 'vitest'
import { UnservableHtml, withoutFrameworkScripts } from './html.ts'

const page = (body: string, head = '') =>
  `<!DOCTYPE html><html lang="vi"><head>${head}</head><body>${body}</body></html>`

describe('what is taken out', () => {
  test("Next's scripts, with their preloads, leave nothing behind", () => {
    const head =
      '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/><link rel="modulepreload" href="/b.js"/><script src="/_next/static/chunks/a.js" async=""></script>'
    const body =
      '<p>1</p><script>self.__next_f.push([1,"a > b \\u003c/script"])</script><script id="_R_" data-x="a>b">x</script>'
    expect(withoutFrameworkScripts(page(body, head))).toBe(page('<p>1</p>'))
  })

  test('styles and fonts stay', () => {
    const head =
      '<link rel="stylesheet" href="/_next/static/chunks/a.css"/><link rel="preload" href="/_next/static/media/f.woff2" as="font" type="font/woff2"/>'
    expect(withoutFrameworkScripts(page('<p>1</p>', head))).toBe(page('<p>1</p>', head))
  })

  test('JSON-LD and our own marked script stay', () => {
    const kept =
      '<script type="application/ld+json">{"@type":"Dataset"}</script><script data-keep="" defer="" src="/_next/static/media/e.js"></script>'
    expect(withoutFrameworkScripts(page(kept))).toBe(page(kept))
  })
})

describe('what is refused', () => {
  test.each([
    ['suspended content', '<!--$?--><template id="B:0"></template><!--/$--><div hidden id="S:0">x</div>'],
    ['an inline script of ours', '<script data-keep>alert(1)</script>'],
    ['an inline style', '<p class="a" style="color:red">x</p>'],
    ['a style element', '<style>p{}</style>'],
  ])('%s', (_what, body) => expect(() => withoutFrameworkScripts(page(body))).toThrow(UnservableHtml))

  test('a page that is cut off', () => expect(() => withoutFrameworkScripts('<html><body>')).toThrow(UnservableHtml))

  test('the word style in a text or in another attribute is no style', () => {
    const body = '<p title="style = x">style="a"</p><svg><path data-style="x" d="M0 0"/></svg>'
    expect(withoutFrameworkScripts(page(body))).toBe(page(body))
  })
})
