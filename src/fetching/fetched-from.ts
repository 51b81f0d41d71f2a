import { Failure, type FailureCode } from '#base'
import { nameOf } from './address.ts'
import { type Answer, answerFrom, type Fetching, type Validators } from './answer-from.ts'
import { type Headers, valueIn } from './headers.ts'

export type { Fetching, Validators }

/** What came back for an address. */
export type Fetched = {
  readonly kind: 'fetched'
  /** As it was asked for. */
  readonly url: string
  /** The one that answered, after all redirects, without a fragment. */
  readonly finalUrl: string
  /** 200 to 299, but never 206. */
  readonly status: number
  /** Of the last answer. */
  readonly headers: Headers
  /** The body, content codings undone and nothing else: its charset is as it came. */
  readonly bytes: Uint8Array
  /** ISO 8601 in UTC: when the last address was asked. */
  readonly fetchedAt: string
  readonly etag: string | null
  readonly lastModified: string | null
  /** The addresses that were sent on to, in order; the last is `finalUrl`. */
  readonly redirects: readonly string[]
  /** Where the page is for good: as far as redirects from the first on are permanent (HTTP 301, 308). null: where it was. */
  readonly movedTo: string | null
}

/** The page is the one whose validators were handed in (HTTP 304). */
export type Unchanged = Omit<Fetched, 'kind' | 'status' | 'bytes'> & { readonly kind: 'unchanged'; readonly status: 304 }

/**
 * Gets one page that a person asked for, by GET. Nothing is sent but the address, the user agent and what forms are read. It goes only to
 * addresses of the public internet, weighed at each connection; robots.txt is not asked, for it speaks to robots (`politely` asks it).
 * 'fetch/address', 'fetch/refused-address': it is not asked; 'fetch/redirects': it sends on in a circle, too often, or to http;
 * 'fetch/gone': it says that it is gone for good (HTTP 410); 'fetch/busy': it fails for now (408, 429, 5xx); 'fetch/status': it answers with
 * another status than 2xx; 'fetch/too-large', 'fetch/timeout', 'fetch/encoding', 'fetch/unreachable';
 * 'usage': the user agent cannot be sent.
 */
export async function fetchedFrom(url: string, options: Fetching): Promise<Fetched | Unchanged | Failure> {
  const answer = await answerFrom(url, options)
  return answer instanceof Failure ? answer : outcomeOf(answer, options.since ?? null)
}

/** An answer as what the asker wants to know. */
export function outcomeOf({ status, bytes, ...answer }: Answer, since: Validators | null): Fetched | Unchanged | Failure {
  const { headers } = answer
  const said = { ...answer, etag: valueIn(headers, 'etag'), lastModified: valueIn(headers, 'last-modified') }
  if (status === 304 && since?.finalUrl === answer.finalUrl) {
    return {
      ...said,
      etag: said.etag ?? since.etag,
      lastModified: said.lastModified ?? since.lastModified,
      kind: 'unchanged',
      status,
    }
  }
  if (status >= 200 && status <= 299 && status !== 206) return { ...said, kind: 'fetched', status, bytes }
  return new Failure(codeOf(status), `${nameOf(new URL(answer.finalUrl))}: answers with HTTP ${status}${adviceOn(status)}`)
}

const codeOf = (status: number): FailureCode => (status === 410 ? 'fetch/gone' : isForNow(status) ? 'fetch/busy' : 'fetch/status')

const isForNow = (status: number): boolean => status === 408 || status === 429 || status >= 500

function adviceOn(status: number): string {
  if (status === 404 || status === 410) return ', the page is not there; check the address'
  if (status === 401 || status === 402 || status === 403 || status === 451)
    return ', it is not for everybody; save the page with a browser where you may read it'
  return isForNow(status) ? '; try again later' : '; open it in a browser, and save the page'
}
