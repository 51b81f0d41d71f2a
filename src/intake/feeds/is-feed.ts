/** What the first bytes are the beginning of. */
export type FeedLike = 'xml' | 'json' | 'opml'

/** What may stand before the root of XML. */
const prolog = String.raw`^(?:\ufeff|ï»¿)?\s*(?:<\?[^>]*\?>\s*|<!--(?:(?!-->)[^])*-->\s*|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>\s*)*`
const root = new RegExp(String.raw`${prolog}<(?:[\w.-]+:)?(?<name>rss|feed|RDF|opml)(?<rest>[\s>][^>]*)?`, 'iu')
const atom = /(?:www\.w3\.org\/2005\/atom|purl\.org\/atom\/ns)/iu
const rdf = /(?:purl\.org\/(?:rss|net\/rss)|netscape\.com\/rdf|channel\.netscape)/iu
const jsonFeed = /^(?:\ufeff|ï»¿)?\s*\{[^]*"version"\s*:\s*"https?:(?:\\?\/){2}(?:www\.)?jsonfeed\.org(?:\\?\/)version/iu

/** By the first bytes, at most 4,096: the root of RSS, Atom, RDF with RSS or OPML, or JSON Feed's version. null for everything else. */
export function feedLike(head: Uint8Array): FeedLike | null {
  const words = new TextDecoder('latin1')
    .decode(head)
    .replaceAll('\0', '')
    .replace(/^(?:ÿþ|þÿ)/u, '')
  if (jsonFeed.test(words)) return 'json'
  const { name = '', rest = '' } = root.exec(words)?.groups ?? {}
  if (name === 'opml') return 'opml'
  if (name === 'rss') return 'xml'
  if (name === 'feed') return atom.test(rest) ? 'xml' : null
  return name === 'RDF' && rdf.test(rest) ? 'xml' : null
}
