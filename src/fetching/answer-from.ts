import { Failure } from '#base'
import { askable, nameOf } from './address.ts'
import type { Address, Resolve } from './connector.ts'
import { within } from './deadline.ts'
import { type Hop, hopTo } from './hop.ts'
import { type Headers, valueIn } from './headers.ts'
import { type Limits, limitsOf } from './limits.ts'
import { specialUseOf } from './special-use.ts'
import { userAgentOf } from './user-agent.ts'

export type { Address, Resolve }

/** What an earlier answer said of itself, to be told whether it still holds. A `Fetched` is one. */
export type Validators = { readonly finalUrl: string; readonly etag: string | null; readonly lastModified: string | null }

export type Fetching = {
  /** The time of day. */
  readonly clock: () => Date
  /** Instead of `defaultUserAgent`: ASCII, up to 256 signs. */
  readonly userAgent?: string | undefined
  /** Addresses of the user's own network may be asked too. */
  readonly allowPrivate?: boolean | undefined
  /** A redirect may lead from https to http. */
  readonly allowDowngrade?: boolean | undefined
  readonly limits?: Partial<Limits> | undefined
  /** The page is wanted only if it has changed since. Sent to the very address that gave it, and to no other. */
  readonly since?: Validators | null | undefined
  /** Ends the fetch; its reason is thrown. */
  readonly signal?: AbortSignal | undefined
  /** Instead of the system's resolver. */
  readonly resolve?: Resolve | undefined
  /** Instead of IANA's registries: what is special about an address, or null for one that may be asked. */
  readonly specialUse?: ((address: string) => string | null) | undefined
}

/** What is done around each request: waiting, or refusing. */
export type Around = (url: URL, ask: () => Promise<Hop | Failure>) => Promise<Hop | Failure>
export type Inside = {
  readonly around?: Around
  /** A body that is too long is cut off. */
  readonly cut?: boolean
}

/** The last answer of a chain of redirects, of whatever status. */
export type Answer = Hop & {
  readonly url: string
  readonly finalUrl: string
  readonly fetchedAt: string
  readonly redirects: readonly string[]
  readonly movedTo: string | null
}

/** Follows redirects by hand, so that each address is weighed as the first one is. Of a redirect, no body is read. */
export async function answerFrom(address: string, options: Fetching, inside: Inside = {}): Promise<Answer | Failure> {
  const limits = limitsOf(options.limits)
  const userAgent = userAgentOf(options.userAgent)
  if (userAgent instanceof Failure) return userAgent
  const first = askable(address)
  if (first instanceof Failure) return first
  const { around = (_url, ask) => ask() } = inside
  const visited = [first.href]
  let [isMoved, movedTo]: [boolean, string | null] = [true, null]
  let leftMs = limits.totalMs
  for (let url = first; ;) {
    let fetchedAt = ''
    const hop = await around(url, async () => {
      const startedAt = performance.now()
      fetchedAt = options.clock().toISOString()
      const asked = await within(leftMs, lateAt(url, limits), options.signal, (signal) =>
        hopTo(url, {
          ...asking(options),
          limits,
          cut: inside.cut ?? false,
          headers: headersFor(url, userAgent, options.since),
          signal,
        }),
      )
      leftMs = Math.max(1, leftMs - Math.round(performance.now() - startedAt))
      return asked
    })
    if (hop instanceof Failure) return hop
    const next = targetOf(url, hop)
    if (next instanceof Failure) return next
    if (next === null) return { ...hop, url: address, finalUrl: url.href, fetchedAt, redirects: visited.slice(1), movedTo }
    const refusal = refusalOf(url, next, visited, limits, options)
    if (refusal) return refusal
    visited.push(next.href)
    isMoved &&= hop.status === 301 || hop.status === 308
    if (isMoved) movedTo = next.href
    url = next
  }
}

const asking = ({ resolve, allowPrivate, specialUse }: Fetching) => ({
  resolve,
  specialUse: allowPrivate === true ? () => null : (specialUse ?? specialUseOf),
})

function headersFor(url: URL, userAgent: string, since: Validators | null | undefined): Headers {
  const known = since?.finalUrl === url.href ? since : null
  const optional: readonly (readonly [string, string | null])[] = [
    ['if-none-match', known?.etag ?? null],
    ['if-modified-since', known?.lastModified ?? null],
  ]
  return [
    ['user-agent', userAgent],
    ['accept', 'text/html,application/xhtml+xml;q=0.9,text/plain;q=0.9,application/xml;q=0.8,*/*;q=0.5'],
    // Not deflate, of which servers disagree what it is.
    ['accept-encoding', 'gzip, br, zstd'],
    ...optional.flatMap(([name, value]) => (value !== null && sendable.test(value) ? [[name, value] as const] : [])),
  ]
}
const sendable = /^[\x20-\x7e\x80-\xff]{1,1024}$/u

const redirecting: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/** Where an answer sends us, or null if it is the last one. */
function targetOf(url: URL, { status, headers }: Hop): URL | Failure | null {
  const location = redirecting.has(status) ? valueIn(headers, 'location') : null
  if (location === null) return null
  const next = askable(location, url)
  return next instanceof Failure
    ? new Failure(next.code, `${nameOf(url)}: sends on to an address that is not asked: ${next.message}`)
    : next
}

function refusalOf(from: URL, to: URL, visited: readonly string[], limits: Limits, options: Fetching): Failure | null {
  const faults: readonly (readonly [boolean, string])[] = [
    [visited.includes(to.href), 'sends on in a circle; open it in a browser, and save the page'],
    [
      visited.length > limits.redirects,
      `is the end of more than ${limits.redirects} redirects; give the address of the page itself`,
    ],
    [
      from.protocol === 'https:' && to.protocol === 'http:' && options.allowDowngrade !== true,
      `sends on from https to ${nameOf(to)}, which anybody on the way can change; give that address yourself if you want it all the same`,
    ],
  ]
  const fault = faults.find(([holds]) => holds)?.[1]
  return fault === undefined ? null : new Failure('fetch/redirects', `${nameOf(from)}: ${fault}`)
}

const lateAt = (url: URL, { totalMs }: Limits): Failure =>
  new Failure('fetch/timeout', `${nameOf(url)}: is not all there after ${totalMs / 1000} s; try again later`)
