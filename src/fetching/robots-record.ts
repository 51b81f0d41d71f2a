import { Failure } from '#base'
import type { Answer } from './answer-from.ts'

/**
 * What an origin's robots.txt was when it was last asked for. 'none': it has none (4xx), so all is allowed; 'unknown': it could not be
 * had, so nothing is. `freshUntilAt`: ISO 8601 in UTC. Plain data, to be kept over a restart.
 */
export type RobotsRecord =
  | { readonly kind: 'rules'; readonly freshUntilAt: string; readonly text: string }
  | { readonly kind: 'none' | 'unknown'; readonly freshUntilAt: string }

/**
 * RFC 9309, 2.3.1: rules hold for a day. Where they cannot be had, older ones go on (2.4), and an hour later they are asked for again.
 * HTTP 429 is a server's trouble, not its consent.
 */
export function recordOf(answer: Answer | Failure, before: RobotsRecord | null, now: Date): RobotsRecord {
  const after = (hours: number) => new Date(now.getTime() + hours * hour).toISOString()
  const status = answer instanceof Failure ? 0 : answer.status
  if (!(answer instanceof Failure) && status >= 200 && status <= 299) {
    return { kind: 'rules', freshUntilAt: after(24), text: new TextDecoder().decode(answer.bytes) }
  }
  if (status >= 400 && status <= 499 && status !== 429) return { kind: 'none', freshUntilAt: after(24) }
  return { ...(before?.kind === 'rules' ? before : { kind: 'unknown' }), freshUntilAt: after(1) }
}

/** False too where the clock was set back since. */
export function isFresh({ freshUntilAt }: RobotsRecord, now: Date): boolean {
  const left = Date.parse(freshUntilAt) - now.getTime()
  return left > 0 && left <= 24 * hour
}

/** In milliseconds. */
const hour = 3_600_000
/** In bytes: what is beyond is not read (RFC 9309, 2.5 asks for at least as much). */
export const longestRobots = 500 * 1024
