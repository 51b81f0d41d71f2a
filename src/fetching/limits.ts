import { never } from '#base'

/** What one fetch may cost. */
export type Limits = {
  /** Of the body, decoded and as it comes. */
  readonly bytes: number
  /** How many times as long as its compressed form a body may be, once it has a mebibyte. */
  readonly ratio: number
  /** All headers of one answer. */
  readonly headerBytes: number
  /** Of a whole fetch with its redirects, in milliseconds; waiting for one's turn at a host is not counted. */
  readonly totalMs: number
  /** Until a connection stands, in milliseconds. */
  readonly connectMs: number
  /** Without a byte, in milliseconds. */
  readonly idleMs: number
  /** How many redirects are followed. */
  readonly redirects: number
}

export const defaultLimits: Limits = {
  bytes: 64 * 1024 * 1024,
  ratio: 200,
  headerBytes: 32 * 1024,
  totalMs: 30_000,
  connectMs: 10_000,
  idleMs: 10_000,
  redirects: 5,
}

export function limitsOf(given: Partial<Limits> = {}): Limits {
  const limits = { ...defaultLimits, ...given }
  for (const [name, value] of Object.entries(limits)) {
    if (!Number.isSafeInteger(value) || value < (name === 'redirects' ? 0 : 1)) never(`a limit ${name} of ${value}`)
  }
  return limits
}
