import { Failure, type FailureCode } from '#base'

/** An error as RFC 9457 has it (`application/problem+json`). `type` is our own code, as a URN. */
export type Problem = { readonly type: string; readonly title: string; readonly status: number; readonly detail: string }

/** What a failure is to somebody who asks over HTTP. Whatever is not here is a fault of ours: 500. */
const statuses: Readonly<Partial<Record<FailureCode, number>>> = {
  usage: 400,
  'book/no-such': 404,
  'book/missing': 503,
  'book/locked': 503,
  'book/unreachable': 503,
  'book/full': 507,
  'file/too-large': 413,
  'text/binary': 415,
  'text/encoding': 415,
  'text/empty': 422,
  'page/no-article': 422,
  'jsonl/line': 422,
  'fetch/address': 400,
  'fetch/refused-address': 403,
  'fetch/robots': 403,
  'fetch/later': 429,
  'fetch/too-large': 502,
  'fetch/redirects': 502,
  'fetch/status': 502,
  'fetch/gone': 502,
  'fetch/busy': 502,
  'fetch/encoding': 502,
  'fetch/unreachable': 502,
  'fetch/timeout': 504,
  'feed/damaged': 422,
  'feed/list': 422,
  'paper/no-text': 422,
  'paper/locked': 422,
  'paper/damaged': 422,
  'paper/refused': 422,
  'paper/unread': 422,
  'post/damaged': 422,
  'post/private': 422,
  'archive/damaged': 422,
  'archive/refused': 422,
}
const titles: Readonly<Record<number, string>> = {
  400: 'The request is not understood',
  401: 'A token is needed',
  403: 'Not allowed',
  404: 'There is no such thing',
  413: 'Too large',
  415: 'No text',
  422: 'Nothing to read',
  429: 'Too soon',
  500: 'Claimbook failed',
  502: 'The page did not come',
  503: 'The book cannot be reached',
  504: 'The page did not come in time',
  507: 'No space is left',
}

export function problemOf(cause: unknown): Problem {
  if (cause instanceof Failure) return problem(statuses[cause.code] ?? 500, cause.code, cause.message)
  const status = statusIn(cause)
  const detail = status < 500 && cause instanceof Error ? cause.message : 'this is a fault of claimbook'
  return problem(status, status < 500 ? 'usage' : 'fault', detail)
}

export const problem = (status: number, code: string, detail: string): Problem => ({
  type: `urn:claimbook:problem:${code.replace('/', ':')}`,
  title: titles[status] ?? titles[500] ?? '',
  status,
  detail,
})

/** The framework's own errors carry theirs: a wrong parameter, too large a body. */
const statusIn = (cause: unknown): number =>
  cause instanceof Error && 'statusCode' in cause && typeof cause.statusCode === 'number' ? cause.statusCode : 500
