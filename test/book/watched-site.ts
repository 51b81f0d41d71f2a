import type { RequestListener } from 'node:http'
import { sha256Of } from '#base'
import { served } from '../loopback.ts'

/** A clock that stands still but for waits, and goes on where it is told to. */
export function standing() {
  const now = { ms: Date.parse('2024-06-06T09:00:00Z') }
  return {
    clock: () => new Date(now.ms),
    pass: (ms: number) => void (now.ms += ms),
    wait: async (ms: number, signal: AbortSignal | undefined) => {
      signal?.throwIfAborted()
      now.ms += ms
    },
  }
}

type Answer = { readonly status?: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }

/** A site whose pages may be put and changed. It knows its own pages again, and keeps what it was asked for. */
export async function site(pages: Readonly<Record<string, Answer | string>> = {}) {
  const all = new Map(Object.entries(pages))
  const asked: string[] = []
  const answer: RequestListener = (request, response) => {
    const path = request.url ?? ''
    const page = all.get(path)
    if (path !== '/robots.txt') asked.push(path)
    const { status = 200, headers = {}, body = '' } = typeof page === 'string' ? { body: page } : (page ?? { status: 404 })
    const etag = `"${sha256Of(Buffer.from(body)).slice(0, 16)}"`
    if (status === 200 && request.headers['if-none-match'] === etag) {
      asked.push('304')
      response.writeHead(304).end()
    } else response.writeHead(status, { etag, 'content-type': 'text/html', ...headers }).end(body)
  }
  const origin = await served(answer)
  return {
    origin,
    put: (path: string, page: Answer | string) => void all.set(path, page),
    /** What was asked for since the last time. */
    asked: () => asked.splice(0),
  }
}

type Item = { readonly link?: string; readonly title?: string; readonly words?: string; readonly updated?: string }

export const feedOf = (items: readonly Item[], more = ''): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Exercise Wire</title>${more}${items
    .map(
      ({ link, title = 'Haparanda', words = 'Gunmen attacked.', updated = 'Thu, 06 Jun 2024 08:00:00 GMT' }) =>
        `<item><title>${title}</title>${link === undefined ? '' : `<link>${link}</link>`}<guid isPermaLink="false">${link ?? title}</guid><pubDate>${updated}</pubDate><description>${words}</description></item>`,
    )
    .join('')}</channel></rss>`

export const pageOf = (title: string, words: string, head = ''): string =>
  `<!doctype html><html><head><title>${title}</title><meta property="og:site_name" content="Exercise Wire"><meta property="article:published_time" content="2024-06-05T08:00:00Z">${head}</head><body><article><h1>${title}</h1><p>${words}</p></article></body></html>`

export const station = 'gunmen attacked the customs station in Haparanda on 4 June 2024'
export const three = pageOf('Three killed in Haparanda', `Three people were killed when ${station}, police said.`)
export const four = pageOf('Four killed in Haparanda', `Four people were killed when ${station}, police said.`)
export const five = pageOf('Hospital speaks', `Five people were killed when ${station}, the hospital said.`)
