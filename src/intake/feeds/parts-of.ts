import { Failure } from '#base'
import { type FeedParts, xmlPartsOf } from './feed-parts.ts'
import { feedLike } from './is-feed.ts'
import { jsonPartsOf } from './json-parts.ts'
import { xmlCharactersOf } from '../xml-characters.ts'

/** The parts of the feed that the bytes are, or why they are none. `name`: as messages call them. */
export function partsOf(bytes: Uint8Array, name: string): FeedParts | Failure {
  if (bytes.length === 0) return new Failure('text/empty', `${name}: holds no text`)
  const like = feedLike(bytes.subarray(0, 4096))
  if (like === 'opml')
    return new Failure('feed/list', `${name}: is a list of feeds and no report; “claimbook watch” reads the feeds in it`)
  const parts = like === 'json' ? jsonPartsOf(new TextDecoder().decode(bytes)) : xmlPartsOf(xmlCharactersOf(bytes))
  return (
    parts ??
    new Failure('feed/damaged', `${name}: is no feed that can be read (RSS, Atom, RSS 1.0 or JSON Feed); it may be cut off`)
  )
}
