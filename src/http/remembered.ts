import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { hashOf } from '#base'
import type { Ledger } from '#ledger'

/** In UTF-16 units: so much is kept of answers. */
const mostKept = 32 << 20

type Awaited = { readonly state: string; readonly sent: (body: string | null) => void }

/**
 * What was answered to a GET is kept, and sent again for as long as nobody changes the book: most people who read at once read the same. The ETag says which state of
 * the book an answer is of (RFC 9110, 8.8.3), so that whoever has it hears so before anything is looked up. Those who ask for one thing at once wait for the first.
 */
export function rememberAnswers(app: FastifyInstance, { store }: Pick<Ledger, 'store'>): void {
  // States of one process's connection say nothing to the next process.
  const process = randomUUID()
  const kept = new Map<string, string>()
  const coming = new Map<string, Promise<string | null>>()
  const awaited = new WeakMap<FastifyRequest, Awaited>()
  let [now, size] = ['', 0]
  app.addHook('onRequest', async (request, reply) => {
    if (!isRemembered(request)) return undefined
    const state = await store.state()
    if (state !== now) {
      kept.clear()
      coming.clear()
      ;[now, size] = [state, 0]
    }
    const tag = `"${hashOf([process, state], 20)}"`
    void reply.header('etag', tag).header('cache-control', 'no-cache')
    if (request.headers['if-none-match'] === tag) return reply.code(304).send()
    const known = kept.get(request.url) ?? (await coming.get(request.url))
    if (typeof known === 'string') return reply.type('application/json; charset=utf-8').send(known)
    const { promise, resolve } = Promise.withResolvers<string | null>()
    coming.set(request.url, promise)
    awaited.set(request, { state, sent: resolve })
    return undefined
  })
  app.addHook('onSend', async (request, reply, payload) => {
    const first = awaited.get(request)
    if (!isRemembered(request)) return
    const body = reply.statusCode === 200 && typeof payload === 'string' ? payload : null
    if (body === null && reply.statusCode !== 304) void reply.removeHeader('etag')
    first?.sent(body)
    if (!first || body === null || first.state !== now) return
    if (size + body.length > mostKept) {
      kept.clear()
      size = 0
    }
    kept.set(request.url, body)
    size += body.length
  })
  app.addHook('onResponse', async (request) => forget(request))
  app.addHook('onRequestAbort', async (request) => forget(request))

  function forget(request: FastifyRequest): void {
    const first = awaited.get(request)
    if (!first) return
    first.sent(null)
    if (first.state === now) coming.delete(request.url)
  }
}

/** Messages go on, and what leaves the house is made anew and written down each time. */
const isRemembered = ({ method, url }: Pick<FastifyRequest, 'method' | 'url'>): boolean =>
  method === 'GET' && url.startsWith('/api/') && !/^\/api\/(?:updates|exports)\b/u.test(url)
