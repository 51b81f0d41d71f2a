import { Failure, never } from '#base'
import { askable, nameOf } from './address.ts'
import { type Answer, answerFrom, type Around, type Fetching, type Validators } from './answer-from.ts'
import { afterFailure, type BackOff } from './back-off.ts'
import { type Fetched, outcomeOf, type Unchanged } from './fetched-from.ts'
import { valueIn } from './headers.ts'
import { isFresh, longestRobots, recordOf, type RobotsRecord } from './robots-record.ts'
import { crawlDelayMs, robotsAllow } from './robots.ts'
import { turnsAt, type Wait, waiting } from './turns.ts'
import { productToken } from './user-agent.ts'

/** What must survive a restart; plain data. */
export type PoliteState = {
  /** By host, where it answered 429 or 503, and by address for every other failure. */
  readonly backOffs: Readonly<Record<string, BackOff>>
  /** By origin. */
  readonly robots: Readonly<Record<string, RobotsRecord>>
}

export type PoliteOptions = Omit<Fetching, 'since'> & {
  /** Between two requests to a host, in milliseconds: 1000 unless given. */
  readonly pauseMs?: number | undefined
  /** As much of a "Crawl-delay" is respected, in milliseconds: a minute unless given. */
  readonly longestPauseMs?: number | undefined
  /** As `state()` gave it before. */
  readonly state?: PoliteState | undefined
  /** Instead of the system's timers. */
  readonly wait?: Wait | undefined
}

export type Politeness = {
  /** `fetchedFrom`, for an address that a person hands in: in its host's turn, robots.txt not asked. */
  readonly handedIn: (url: string, since?: Validators | null) => Promise<Fetched | Unchanged | Failure>
  /**
   * `fetchedFrom`, for what is asked without a person: where robots.txt allows it ('fetch/robots'), and not before a host or an
   * address that failed is to be tried again ('fetch/later').
   */
  readonly watched: (url: string, since?: Validators | null) => Promise<Fetched | Unchanged | Failure>
  /** Before when an address is not to be watched again, ISO 8601 in UTC; null: it may be at once. */
  readonly notBeforeAt: (url: string) => string | null
  readonly state: () => PoliteState
}

/** A client that is polite to each host for as long as it lives. All requests of a program are to go through one. */
export function politely(options: PoliteOptions): Politeness {
  const { clock, pauseMs = 1000, longestPauseMs = 60_000, wait = waiting, signal } = options
  if (!(pauseMs >= 0 && longestPauseMs >= 0)) never(`a pause of ${pauseMs} to ${longestPauseMs} ms`)
  const inTurn = turnsAt(clock, wait, signal)
  const backOffs = new Map(Object.entries(options.state?.backOffs ?? {}))
  const robots = new Map(Object.entries(options.state?.robots ?? {}))
  const asked = new Map<string, Promise<RobotsRecord | Failure>>()

  const spaced: Around = (url, ask) => inTurn(url.hostname, pauseMs, ask)
  const obeying: Around = async (url, ask) => {
    const record = await robotsOf(url)
    if (record instanceof Failure) return sayingOf(url, record)
    const forbidden = forbiddenBy(record, url)
    if (forbidden) return forbidden
    const delayMs = record.kind === 'rules' ? (crawlDelayMs(record.text, productToken) ?? 0) : 0
    return inTurn(url.hostname, Math.max(pauseMs, Math.min(delayMs, longestPauseMs)), () => {
      const later = laterThan([url.hostname])
      return later === null ? ask() : Promise.resolve(tooSoon(url.hostname, later))
    })
  }

  /** A Failure where the origin itself is not asked at all. */
  function robotsOf(url: URL): Promise<RobotsRecord | Failure> {
    const { origin } = url
    const known = robots.get(origin)
    if (known && isFresh(known, clock())) return Promise.resolve(known)
    const asking = asked.get(origin) ?? askedAnew(origin, known ?? null).finally(() => asked.delete(origin))
    asked.set(origin, asking)
    return asking
  }
  async function askedAnew(origin: string, before: RobotsRecord | null): Promise<RobotsRecord | Failure> {
    const later = laterThan([new URL(origin).hostname])
    if (later !== null) return tooSoon(origin, later)
    const limits = { ...options.limits, bytes: longestRobots }
    const answer = await answerFrom(`${origin}/robots.txt`, { ...options, limits }, { around: spaced, cut: true })
    if (answer instanceof Failure && answer.code === 'fetch/refused-address') return answer
    const record = recordOf(answer, before, clock())
    robots.set(origin, record)
    return record
  }

  /** The latest time that any of the keys must wait for, or null. */
  function laterThan(keys: readonly string[]): string | null {
    const now = clock().toISOString()
    const times = keys.flatMap((key) => backOffs.get(key)?.notBeforeAt ?? []).filter((at) => at > now)
    return times.toSorted().at(-1) ?? null
  }
  const keysOf = (address: string): readonly string[] => {
    const url = askable(address)
    return url instanceof Failure ? [address] : [url.href, url.hostname]
  }

  async function fetched(url: string, since: Validators | null, around: Around): Promise<Fetched | Unchanged | Failure> {
    const answer = await answerFrom(url, { ...options, since }, { around })
    const outcome = answer instanceof Failure ? answer : outcomeOf(answer, since)
    note(url, answer, outcome)
    return outcome
  }
  function note(address: string, answer: Answer | Failure, outcome: Fetched | Unchanged | Failure): void {
    const [own = address] = keysOf(address)
    const host = answer instanceof Failure ? null : new URL(answer.finalUrl).hostname
    if (!(outcome instanceof Failure)) {
      for (const key of [own, ...(host === null ? [] : [host])]) backOffs.delete(key)
    } else if (outcome.code !== 'fetch/later' && outcome.code !== 'fetch/robots' && outcome.code !== 'usage') {
      const busy = answer instanceof Failure || (answer.status !== 429 && answer.status !== 503) ? null : host
      const retryAfter = answer instanceof Failure ? null : valueIn(answer.headers, 'retry-after')
      const key = busy ?? own
      backOffs.set(key, afterFailure(backOffs.get(key) ?? null, { retryAfter, now: clock() }))
    }
  }

  return {
    handedIn: (url, since = null) => fetched(url, since, spaced),
    watched: async (url, since = null) => {
      const later = laterThan(keysOf(url))
      return later === null ? fetched(url, since, obeying) : tooSoon(url, later)
    },
    notBeforeAt: (url) => laterThan(keysOf(url)),
    state: () => ({
      backOffs: Object.fromEntries([...backOffs].filter(([, { notBeforeAt }]) => isRecent(notBeforeAt, clock()))),
      robots: Object.fromEntries([...robots].filter(([, { freshUntilAt }]) => isRecent(freshUntilAt, clock()))),
    }),
  }
}

function forbiddenBy(record: RobotsRecord, url: URL): Failure | null {
  if (record.kind === 'none') return null
  if (record.kind === 'rules') return robotsAllow(record.text, productToken, url.pathname + url.search) ? null : unwelcome(url)
  return new Failure(
    'fetch/robots',
    `${url.origin}: its robots.txt cannot be had, so it is not watched for now; it is asked again in an hour`,
  )
}

/** What befell the question for the rules, said of the page that was wanted. */
const sayingOf = (url: URL, { code, message, cause }: Failure): Failure =>
  new Failure(
    code,
    message.replace(`${url.origin}/robots.txt:`, () => `${nameOf(url)}:`),
    cause,
  )

const unwelcome = (url: URL): Failure =>
  new Failure('fetch/robots', `${nameOf(url)}: the site’s robots.txt asks robots to stay away; fetch it by hand when you need it`)

const tooSoon = (name: string, at: string): Failure =>
  new Failure('fetch/later', `${name}: failed or is busy, and is left alone until ${at}; try again then`)

/** A week after they ended, failures are forgiven and old rules forgotten. */
const isRecent = (at: string, now: Date): boolean => Date.parse(at) > now.getTime() - 7 * 86_400_000
