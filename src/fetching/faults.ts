import { Failure } from '#base'
import type { Limits } from './limits.ts'

/** What a library or the system reports about a connection, as a Failure about `name`. Throws what is a fault of ours. */
export function failureOf(name: string, cause: unknown, limits: Limits): Failure {
  if (cause instanceof Failure) return cause
  const code = codeOf(cause)
  if (code === '' && cause instanceof TypeError) throw cause
  if (code === 'UND_ERR_HEADERS_OVERFLOW') {
    return new Failure(
      'fetch/too-large',
      `${name}: answers with headers longer than ${limits.headerBytes} bytes; it is not read`,
      cause,
    )
  }
  const late = lateness.get(code)?.(limits)
  if (late !== undefined) return new Failure('fetch/timeout', `${name}: ${late}; try again later`, cause)
  return new Failure(
    'fetch/unreachable',
    `${name}: ${reasons.find(([codes]) => codes.test(code))?.[1] ?? `cannot be reached${code && ` (${code})`}; try again later`}`,
    cause,
  )
}

const lateness: ReadonlyMap<string, (limits: Limits) => string> = new Map([
  ['UND_ERR_CONNECT_TIMEOUT', ({ connectMs }: Limits) => `takes no connection within ${connectMs / 1000} s`],
  ['ETIMEDOUT', () => 'takes no connection'],
  ['UND_ERR_HEADERS_TIMEOUT', ({ idleMs }: Limits) => `sends nothing for ${idleMs / 1000} s`],
  ['UND_ERR_BODY_TIMEOUT', ({ idleMs }: Limits) => `sends nothing for ${idleMs / 1000} s`],
])

const reasons: readonly (readonly [RegExp, string])[] = [
  [/^ENOTFOUND$|^EAI_NONAME$/u, 'no such name is known; check how the address is written'],
  [/^EAI_|^ESERVFAIL$/u, 'its name cannot be looked up; check the connection, or try again later'],
  [/^ECONNREFUSED$/u, 'takes no connection there; check the address, or try again later'],
  [/^UND_ERR_SOCKET$|^ECONNRESET$|^EPIPE$|CONTENT_LENGTH_MISMATCH$/u, 'breaks off its answer; try again later'],
  [/^HPE_/u, 'answers with what is no HTTP; check the address'],
  [
    /CERT|^ERR_(?:TLS|SSL)|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)|^EPROTO$/u,
    'does not prove to be who the address says (TLS); check the address, and do not trust what it sends',
  ],
]

function codeOf(cause: unknown): string {
  if (cause instanceof AggregateError && !('code' in cause)) return codeOf(cause.errors[0])
  // The library's own parser does not always give its code.
  if (cause instanceof Error && cause.name === 'HTTPParserError') return 'HPE_'
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
}
