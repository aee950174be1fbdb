// The public door: an internal path is rendered once per release and edition, kept, and sent with our own headers only.
// Whatever goes wrong becomes our own page, in the reader's language and with the fitting status.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { internalPathOf, type Locale, type TroubleKind } from '../../lib/routes.ts'
import type { Configuration } from './configuration.ts'
import { type Answer, prepareAnswer, sizeOfAnswer } from './encoding.ts'
import { publicHeaders } from './headers.ts'
import { withoutFrameworkScripts } from './html.ts'
import { logError } from './log.ts'
import { createPageCache, type PageCache } from './page-cache.ts'
import type { ReleaseState } from './release-source.ts'
import { type Rendered, RenderTrouble } from './render.ts'
import { sendAnswer, sendTroubleText } from './respond.ts'
import { ERROR_ID_MARK } from './trouble.ts'

export type PublicDoor = {
  /** Answers with the page at an internal path. */
  answerPage(
    request: IncomingMessage,
    response: ServerResponse,
    page: { internalPath: string; locale: Locale; isSearch?: boolean },
  ): Promise<void>
  /** Answers with our own page for a status: 403, 404 or 5xx. */
  answerTrouble(
    request: IncomingMessage,
    response: ServerResponse,
    trouble: { status: number; locale: Locale; errorId?: string },
  ): Promise<void>
  /** Forgets every page that was rendered so far. */
  dropPages(): void
  readonly cache: PageCache<Answer>
}

const BOUNDS = { entries: 4000, bytes: 256 * 1024 * 1024 }
const SEARCH_BOUNDS = { entries: 200, bytes: 16 * 1024 * 1024 }
const TROUBLE_KIND_OF: Record<number, TroubleKind> = { 403: 'forbidden', 404: 'not-found' }
const NOTHING_KEPT = { entries: 0, bytes: 0 }
// A file's name for the reader's disk is the only header of Next's that goes further, besides the type.
const KEPT_HEADERS = ['content-type', 'content-disposition']

/** The public door over a renderer of internal paths. */
export function createPublicDoor(
  configuration: Configuration,
  state: Pick<ReleaseState, 'latest' | 'edition'>,
  render: (path: string) => Promise<Rendered>,
): PublicDoor {
  const bounds = configuration.isDevelopment ? NOTHING_KEPT : BOUNDS
  const cache = createPageCache<Answer>(bounds, sizeOfAnswer, (answer) => answer.status === 200)
  const headers = publicHeaders(configuration)
  // What readers type has no end: their searches have a small shelf of their own and push no page out.
  const searches = createPageCache<Answer>(SEARCH_BOUNDS, sizeOfAnswer, (answer) => answer.status === 200)
  const findAnswer = (path: string, shelf: PageCache<Answer> = cache) =>
    shelf.find(`${state.edition} ${path}`, async () => publicAnswer(await render(path)))

  async function answerPage(
    request: IncomingMessage,
    response: ServerResponse,
    page: { internalPath: string; locale: Locale; isSearch?: boolean },
  ) {
    const { internalPath, locale, isSearch = false } = page
    try {
      const answer = await findAnswer(internalPath, isSearch ? searches : cache)
      if (answer.status === 200) return sendAnswer(request, response, answer, headers)
      if (answer.status === 404) return await answerTrouble(request, response, { status: 404, locale })
      throw new RenderTrouble(`Next answered ${answer.status}.`)
    } catch (error) {
      const errorId = logError('page.failed', error, { path: internalPath })
      await answerTrouble(request, response, { status: 500, locale, errorId })
    }
  }

  async function answerTrouble(
    request: IncomingMessage,
    response: ServerResponse,
    trouble: { status: number; locale: Locale; errorId?: string },
  ) {
    const answer = await troublePage(trouble)
    const kept = { ...headers, 'cache-control': 'no-store' }
    if (answer) sendAnswer(request, response, answer, kept)
    else sendTroubleText(request, response, trouble, headers)
  }

  async function troublePage({ status, locale, errorId }: { status: number; locale: Locale; errorId?: string }) {
    if (state.latest === 0) return null
    const kind = TROUBLE_KIND_OF[status] ?? 'error'
    try {
      const view = { release: state.latest, permalink: false }
      const answer = await findAnswer(internalPathOf(kind, {}, locale, view))
      if (answer.status !== 200) throw new RenderTrouble(`Next answered ${answer.status}.`)
      return errorId ? await withErrorId(answer, status, errorId) : { ...answer, status }
    } catch (error) {
      logError('trouble-page.failed', error, { kind })
      return null
    }
  }

  const dropPages = () => {
    cache.clear()
    searches.clear()
  }

  return { answerPage, answerTrouble, dropPages, cache }
}

/** Makes of what Next rendered what the public gets; anything but 200 keeps only its status. */
async function publicAnswer({ status, headers, body }: Rendered): Promise<Answer> {
  if (status !== 200) return { status, headers: {}, etag: '', bodies: { identity: Buffer.alloc(0) } }
  const kept: Record<string, string> = {}
  for (const name of KEPT_HEADERS) if (headers[name]) kept[name] = withCharset(name, headers[name])
  const isHtml = kept['content-type']?.startsWith('text/html')
  return prepareAnswer(200, kept, isHtml ? Buffer.from(withoutFrameworkScripts(body.toString('utf8'))) : body)
}

function withCharset(name: string, value: string): string {
  const isBareText =
    name === 'content-type' &&
    /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|xml)$)/.test(value) &&
    !/charset/i.test(value)
  return isBareText ? `${value}; charset=utf-8` : value
}

async function withErrorId(answer: Answer, status: number, errorId: string): Promise<Answer> {
  const html = answer.bodies.identity.toString('utf8').replaceAll(ERROR_ID_MARK, errorId)
  return prepareAnswer(status, { ...answer.headers }, Buffer.from(html))
}
