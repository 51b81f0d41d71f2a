import { Failure } from '#base'

/** What a server says (postgresql.org/docs/15/errcodes-appendix.html), as what it means to whoever keeps the book. */
export function postgresFailure(name: string, cause: unknown): Failure {
  if (cause instanceof Failure) return cause
  const why = cause instanceof Error ? cause.message || String(cause) : String(cause)
  const code = codeOf(cause)
  if (
    /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOENT)$/u.test(code) ||
    /timeout exceeded/u.test(why)
  )
    return new Failure('book/unreachable', `${name}: no server answers there (${why || code})`, cause)
  if (code.startsWith('28')) return new Failure('book/refused', `${name}: the server refuses this user or password`, cause)
  if (code === '42501') return new Failure('book/refused', `${name}: this user may not do that (${why})`, cause)
  if (code === '3D000')
    return new Failure('book/missing', `${name}: the server has no such database; \`createdb\` makes one`, cause)
  if (code === '42P01' || code === '3F000')
    return new Failure('book/missing', `${name}: there is no book here; \`claimbook add FILE…\` makes one`, cause)
  if (code === '53100')
    return new Failure(
      'book/full',
      `${name}: the server has no space left; nothing of the last step was kept, all before it was`,
      cause,
    )
  if (code === '55P03' || code === '40P01')
    return new Failure('book/locked', `${name}: another process holds it; try again`, cause)
  if (code === 'XX001' || code === 'XX002')
    return new Failure('book/damaged', `${name}: is damaged (${why}); nothing was changed`, cause)
  if (
    /^(?:57P0|08)/u.test(code) ||
    code === 'ECONNRESET' ||
    /Connection terminated|connection error and is not queryable/u.test(why)
  )
    return new Failure('book/unreachable', `${name}: the server went away (${why}); nothing of the last step was kept`, cause)
  return new Failure('book/fault', `${name}: ${why}`, cause)
}

/** Of several addresses that were tried, what the first said. */
function codeOf(cause: unknown): string {
  if (cause instanceof AggregateError) return codeOf(cause.errors[0])
  return cause instanceof Error && 'code' in cause ? String(cause.code) : ''
}
