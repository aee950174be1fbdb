// What may leave in a public page's HTML: no framework script, no executable inline script, no content that only a script
// would bring to light. JSON-LD and our own scripts (marked data-keep, with a src) stay.

/** HTML that must not be served; it is a bug of the page. */
export class UnservableHtml extends Error {}

const ATTRIBUTES = `(?:[^>"']|"[^"]*"|'[^']*')*`
const SCRIPT = new RegExp(`<script(\\s${ATTRIBUTES})?>([\\s\\S]*?)</script\\s*>`, 'gi')
const LINK = new RegExp(`<link\\s${ATTRIBUTES}>`, 'gi')
const STYLE_ATTRIBUTE =
  /<[a-z][\w-]*(?=\s)(?:\s+(?!style[\s=])[^\s=>"']+(?:=(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*\s+style\s*=/i
const SUSPENDED = /<template\s+id="[BPS]:|<(?:div|svg|math|table|tbody|tr|colgroup)\s+hidden(?:="")?\s+id="S:/i
// React wraps the metadata of a page in an empty hidden element; it says nothing.
const EMPTY_BOUNDARY = '<div hidden=""><!--$--><!--/$--></div>'

/** The page without Next's scripts; throws UnservableHtml where nothing sound would be left. */
export function withoutFrameworkScripts(html: string): string {
  const served = html
    .replace(SCRIPT, (script, attributes: string = '', body: string) => (isKept(attributes, body) ? script : ''))
    .replace(LINK, (link) => (isScriptPreload(link) ? '' : link))
    .replace(EMPTY_BOUNDARY, '')
  if (SUSPENDED.test(served)) throw new UnservableHtml('Suspended content: it would stay hidden without a script.')
  if (STYLE_ATTRIBUTE.test(served) || /<style[\s>]/i.test(served)) {
    throw new UnservableHtml('An inline style: the content security policy forbids it.')
  }
  if (!served.includes('</html>')) throw new UnservableHtml('The page is cut off.')
  return served
}

function isKept(attributes: string, body: string): boolean {
  if (/\stype="application\/ld\+json"/i.test(attributes)) return true
  if (!/\sdata-keep(?:[\s=]|$)/i.test(attributes)) return false
  if (body.trim() !== '') throw new UnservableHtml('An inline script: the content security policy forbids it.')
  return true
}

function isScriptPreload(link: string): boolean {
  return /\sas="script"/i.test(link) || /\srel="modulepreload"/i.test(link)
}
