import { type Failure, onDemand } from '#base'
import type * as Undici from 'undici'
import { nameOf } from './address.ts'
import { bodyOf, codingsIn, tooLong } from './body.ts'
import { checkedConnector, type Connecting } from './connector.ts'
import { failureOf } from './faults.ts'
import { type Headers, valueIn, valuesIn } from './headers.ts'
import type { Limits } from './limits.ts'

/** One answer, of whatever status. */
export type Hop = {
  readonly status: number
  readonly headers: Headers
  /** Decoded; empty unless the status is 200 to 299. */
  readonly bytes: Uint8Array
}

export type Asking = Pick<Connecting, 'resolve' | 'specialUse' | 'signal'> & {
  readonly limits: Limits
  readonly cut: boolean
  readonly headers: Headers
}

/** Asks for one page by GET over a connection of its own, and follows nothing. What goes wrong is a Failure, but where `signal` ends it, its reason is thrown. */
export async function hopTo(url: URL, asking: Asking): Promise<Hop | Failure> {
  const { limits, signal, headers } = asking
  const { Client, request } = undici()
  const client = new Client(url.origin, {
    connect: checkedConnector({ ...asking, name: nameOf(url), connectMs: limits.connectMs }),
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.idleMs,
    bodyTimeout: limits.idleMs,
    pipelining: 0,
  })
  try {
    const path = url.pathname + url.search
    const response = await request.call(client, { method: 'GET', path, headers: headers.flat(), signal, responseHeaders: 'raw' })
    return await received(nameOf(url), response, asking)
  } catch (cause) {
    if (signal.aborted) throw signal.reason
    return failureOf(nameOf(url), cause, limits)
  } finally {
    await client.destroy()
  }
}

/**
 * The two parts of the library that are needed. Its front door takes three times as long to load, and puts itself under the `fetch` of
 * the whole process.
 */
function undici() {
  const Client: typeof Undici.Client = onDemand('undici/lib/dispatcher/client.js')
  const request: Undici.Client['request'] = onDemand('undici/lib/api/api-request.js')
  return { Client, request }
}

async function received(
  name: string,
  response: Undici.Dispatcher.ResponseData<unknown>,
  { limits, cut, signal }: Asking,
): Promise<Hop> {
  const { statusCode: status, body } = response
  // A connection that is cut after its answer is no fault.
  body.on('error', () => {})
  const headers = pairsOf(response.headers)
  if (status < 200 || status > 299) return { status, headers, bytes: new Uint8Array() }
  if (Number(valueIn(headers, 'content-length') ?? 0) > limits.bytes && !cut) throw tooLong(name, limits.bytes)
  const stop = () => body.destroy(new Error('stopped'))
  signal.addEventListener('abort', stop)
  try {
    const bytes = await bodyOf(name, body, codingsIn(valuesIn(headers, 'content-encoding')), { ...limits, cut })
    return { status, headers, bytes }
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

/** With `responseHeaders: 'raw'` they come as a list of name, value, name, value …, which the library's types do not say. */
function pairsOf(raw: unknown): Headers {
  const list: readonly unknown[] = Array.isArray(raw) ? raw : []
  return list.flatMap((name, at) => (at % 2 === 0 ? [[String(name), String(list[at + 1])] as const] : []))
}
