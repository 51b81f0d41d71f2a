import { Failure } from '#base'
import type { Fetched, Politeness } from '#fetching'
import type { Format } from '#intake'
import type { HowFetched } from '#ledger'
import type { Handed } from './opened.ts'

/** How addresses are asked for. */
export type Asking = {
  /** Addresses of the user's own network may be asked too. */
  readonly allowPrivate?: boolean | undefined
  /** Instead of the program's own name. */
  readonly userAgent?: string | undefined
}

/** Gets what lies at an address. */
export type Ask = (url: string) => Promise<Handed | Failure>

export const isAddress = (words: string): boolean => /^https?:\/\//iu.test(words)

/** Asks for addresses that a person handed in, a host's pages one after another. */
export function askingAs({ allowPrivate, userAgent }: Asking): Ask {
  let polite: Promise<Politeness> | null = null
  return async (url) => {
    // Who reads files does not wait for a client of the web.
    polite ??= import('#fetching').then(({ politely }) => politely({ clock: () => new Date(), allowPrivate, userAgent }))
    const found = await (await polite).handedIn(url)
    if (found instanceof Failure || found.kind === 'fetched') return found instanceof Failure ? found : handedOf(found)
    return new Failure('fetch/status', `${url}: answers with HTTP 304, although nothing was asked on a condition`)
  }
}

/** A page as it is handed in: under its last address, with how it came. */
export function handedOf(page: Fetched): Handed {
  const { finalUrl, bytes, headers } = page
  const { origin, pathname } = new URL(finalUrl)
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''
  const charset = /;\s*charset\s*=\s*"?([\w:.-]{1,40})/iu.exec(type)?.[1]
  return {
    // Its query may hold what is nobody's business; the receipt has it.
    name: origin + pathname,
    bytes,
    known: { url: finalUrl, format: formatOf(type, bytes), ...(charset === undefined ? {} : { charset }) },
    fetched: howFetched(page),
  }
}

/** Most formats tell themselves by their first bytes; a page of a few words may not. */
function formatOf(type: string, bytes: Uint8Array): Format {
  if (isLines.test(type)) return 'jsonl'
  const isPage = /^\s*text\/html\b/iu.test(type) && !isAnother.test(new TextDecoder('latin1').decode(bytes.subarray(0, 512)))
  return isPage ? 'html' : 'guess'
}
/** Feeds, papers and archives are sent as pages too. */
const isAnother = /^\s*(?:ï»¿)?(?:<\?xml|<rss\b|<feed\b|<rdf:|<opml\b|%PDF|PK|\{)/iu
const isLines = /^\s*application\/(?:x-)?(?:ndjson|jsonl|json-?lines|jsonlines)\b/iu

/** How a page came, as a book keeps it. A cookie is between a server and a browser, and is not kept. */
const howFetched = ({ url, finalUrl, status, headers, fetchedAt, redirects }: Fetched): HowFetched => ({
  url,
  finalUrl,
  status,
  headers: headers.filter(([name]) => !/^set-cookie2?$/iu.test(name)),
  at: fetchedAt,
  redirects,
})
