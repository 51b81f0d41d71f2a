import { randomBytes } from 'node:crypto'
import { Failure, never } from '#base'
import { largestToken } from './checked.ts'
import type { Stamp } from './stamp.ts'
import { stampFrom } from './stamp-from.ts'
import { stampRequest } from './stamp-request.ts'

export type Asking = {
  /** From the call to the last byte of the answer, in milliseconds. */
  readonly timeoutMs: number
  /** Instead of the network. */
  readonly fetch?: typeof globalThis.fetch
  /** Instead of chance: 1 to 32 bytes. */
  readonly nonce?: Uint8Array
}

/**
 * Asks the authority at `url` (http or https) for a stamp of this SHA-256, by HTTP (RFC 3161, 3.4), and checks its answer
 * (`stampFrom`). Only the digest and a nonce go over the wire. 'stamp/address': the address is none that can be asked;
 * 'stamp/unreachable': no answer, or none now, and another try may help; 'stamp/refused': it gives none; 'stamp/invalid'.
 */
export async function askStamp(url: string, sha256: string, options: Asking): Promise<Stamp | Failure> {
  const { timeoutMs, fetch = globalThis.fetch, nonce = randomBytes(nonceLength) } = options
  if (!Number.isInteger(timeoutMs) || timeoutMs < 1) never(`a time-out of ${timeoutMs} ms`)
  const address = addressIn(url)
  if (address instanceof Failure) return address
  const name = address.origin + address.pathname
  const request = stampRequest(sha256, nonce)
  const answer = await answerOf(fetch, address, request, timeoutMs).catch((cause: unknown) => unreachable(name, cause, timeoutMs))
  if (answer instanceof Failure) return answer
  if (answer.status !== 200) return turnedDown(name, answer)
  if (answer.body === null)
    return new Failure('stamp/invalid', `${name}: answers with more than ${largestToken / 1024} KiB, so with no time-stamp`)
  const stamp = stampFrom(answer.body, { sha256, nonce })
  if (!(stamp instanceof Failure)) return stamp
  const page = answer.type === replyType || stamp.code !== 'stamp/invalid' ? '' : ` (it calls its answer “${answer.type}”)`
  return new Failure(stamp.code, `${name}: ${stamp.message}${page}`, stamp.cause)
}

/** In bytes: as long as RFC 3161, 2.4.1 proposes, and as long as every authority takes. */
const nonceLength = 8
const replyType = 'application/timestamp-reply'

function addressIn(url: string): URL | Failure {
  const address = URL.parse(url)
  if (!address || !/^https?:$/u.test(address.protocol)) {
    return new Failure(
      'stamp/address',
      `“${url}”: is not the address of an authority; give one that begins with https:// or http://`,
    )
  }
  if (address.username === '' && address.password === '') return address
  return new Failure(
    'stamp/address',
    `${address.origin}: an address with a name and password in it cannot be asked; leave them out`,
  )
}

type Answer = {
  readonly status: number
  readonly type: string
  readonly location: string | null
  /** null: longer than any time-stamp is. */
  readonly body: Uint8Array | null
}

async function answerOf(fetch: typeof globalThis.fetch, url: URL, request: Uint8Array, timeoutMs: number): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query', accept: replyType },
    body: Uint8Array.from(request),
    // A redirected POST becomes a GET in most cases, which no authority answers.
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutMs),
  })
  const { status, headers } = response
  const type = (headers.get('content-type') ?? 'nothing').split(';', 1).join('').trim().toLowerCase()
  return { status, type, location: headers.get('location'), body: await shortBodyOf(response) }
}

/** The body, or null as soon as it is longer than any time-stamp; the rest is then not read. */
async function shortBodyOf({ body }: Response): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.length
    if (size > largestToken) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function unreachable(name: string, cause: unknown, timeoutMs: number): Failure {
  const isLate = cause instanceof Error && cause.name === 'TimeoutError'
  const what = isLate ? `gave no answer within ${timeoutMs / 1000} s` : 'cannot be reached'
  return new Failure('stamp/unreachable', `${name}: ${what}; try again later, or ask another authority`, cause)
}

/** 408, 429 and 5xx pass; other answers stay what they are. */
function turnedDown(name: string, { status, location }: Answer): Failure {
  const passes = status === 408 || status === 429 || status >= 500
  if (passes)
    return new Failure('stamp/unreachable', `${name}: answers with HTTP ${status}; try again later, or ask another authority`)
  const moved = location === null ? '' : `, and points to ${location}`
  return new Failure('stamp/refused', `${name}: answers with HTTP ${status}${moved}; check the address`)
}
