import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { problem } from './problem.ts'
import type { Service } from './service.ts'

/** What every answer says to a browser: nothing from elsewhere, in no frame, and no guessing of types. */
const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const

/** Who may ask: under a name of ours, from no other page, and where the server is open to others, with the token. */
export function guard(app: FastifyInstance, { token, hosts }: Pick<Service, 'token' | 'hosts'>): void {
  app.addHook('onRequest', async (request, reply) => {
    void reply.headers(headers)
    const refuse = (status: number, detail: string) =>
      reply
        .code(status)
        .type('application/problem+json')
        .send(problem(status, 'usage', detail))
    if (hosts !== null && !hosts.has(request.hostname.toLowerCase()))
      return refuse(403, `this server is not called ${request.hostname}`)
    // An export is written down, and costs: no other page may ask for one.
    if ((!isRead(request) || request.url.startsWith('/api/exports')) && !isOwnPage(request))
      return refuse(403, 'another page may change nothing here')
    if (token === null || request.url.startsWith('/enter')) return undefined
    if (!isEqual(tokenIn(request), token))
      return refuse(401, 'open the address that `claimbook serve` printed, or send the token as a bearer')
    return undefined
  })
  if (token !== null)
    app.get<{ Querystring: { token?: string } }>('/enter', { schema: { hide: true } }, (request, reply) => {
      if (!isEqual(request.query.token ?? '', token))
        return reply
          .code(401)
          .type('application/problem+json')
          .send(problem(401, 'usage', 'that is not the token'))
      return reply.header('set-cookie', `claimbook=${token}; HttpOnly; SameSite=Strict; Path=/`).redirect('/')
    })
}

const isRead = ({ method }: FastifyRequest): boolean => method === 'GET' || method === 'HEAD' || method === 'OPTIONS'

/** Browsers say where a request comes from; programs say nothing. */
function isOwnPage({ headers: { origin, host, 'sec-fetch-site': site } }: FastifyRequest): boolean {
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host)
}

function tokenIn({ headers: { authorization, cookie } }: FastifyRequest): string {
  const bearer = /^Bearer (.+)$/u.exec(authorization ?? '')?.[1]
  return bearer ?? /(?:^|;\s*)claimbook=([^;]+)/u.exec(cookie ?? '')?.[1] ?? ''
}

function isEqual(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}
