import { type Attachment, type Instant, instantOf } from '#model'
import { type About, nameOf } from '../about.ts'
import { damaged, type Entry, passedOver } from '../collection.ts'
import { type Fields, fieldsIn, isFields, listIn, wordsIn } from '../fields.ts'
import { parsed } from '../json-shape.ts'
import { linksIn } from '../links.ts'
import { accountIn, momentOf, postDocument, type PostNote, type PostTold } from '../post-document.ts'

/**
 * A post of Bluesky: an item of a feed (`post`, and `reason` where it was reposted), a view of a post (`uri`, `author`, `record`), or a record
 * with its address (`uri`, `value`). Fields as in the lexicons app.bsky.feed.defs and app.bsky.feed.post.
 */
export function blueskyDocument(bytes: Uint8Array, about: About, item = parsed(bytes)): Entry {
  if (!isFields(item)) return damaged(nameOf(about), 'a post is not JSON')
  const view = isFields(item['post']) ? item['post'] : item
  const reason = fieldsIn(item['reason'])
  const repostedBy = String(reason['$type']).endsWith('#reasonRepost') ? fieldsIn(reason['by']) : null
  const own = toldIn(view, about)
  if (!own) return passedOver('gone or of another kind')
  if (own.words.trim() === '') return passedOver('without words (pictures, recordings)')
  const quoted = quotedIn(view)
  const other = quoted && toldIn(quoted, { ...about, account: '' })
  const came = repostedBy ? instantOf(wordsIn(reason['indexedAt']) ?? '') : own.postedAt
  return postDocument([own, ...(other && other.words.trim() !== '' ? [other] : [])], {
    bytes,
    about,
    givenId: placeIn(view)?.key ?? null,
    url: about.url ?? (repostedBy ? null : own.url),
    publisher: about.publisher ?? (repostedBy && nameIn(repostedBy)),
    author: own.author,
    came: momentOf(came),
  })
}

const nameIn = (author: Fields): string | null =>
  wordsIn(author['displayName']) ?? wordsIn(author['handle']) ?? wordsIn(author['did'])

/** "at://did:plc:abc/app.bsky.feed.post/3k4" */
function placeIn({ uri }: Fields): { readonly repository: string; readonly key: string } | null {
  const { repository, key } =
    /^at:\/\/(?<repository>[^/]+)\/app\.bsky\.feed\.post\/(?<key>[^/]+)$/u.exec(wordsIn(uri) ?? '')?.groups ?? {}
  return repository === undefined || key === undefined ? null : { repository, key }
}

function toldIn(view: Fields, about: About): PostTold | null {
  const record = isFields(view['record']) ? view['record'] : fieldsIn(view['value'])
  const place = placeIn(view)
  const type = record['$type'] ?? 'app.bsky.feed.post'
  if (!place || type !== 'app.bsky.feed.post' || typeof record['text'] !== 'string') return null
  const author = fieldsIn(view['author'])
  const account = accountIn(about)
  const stated = wordsIn(author['handle']) ?? account?.handle ?? null
  const handle = stated === 'handle.invalid' ? null : stated
  const words = record['text']
  const { at, notes } = timeOf(wordsIn(record['createdAt']), wordsIn(view['indexedAt']))
  const [language] = Array.isArray(record['langs']) ? record['langs'] : []
  return {
    platform: 'bluesky',
    author: nameIn(author) ?? account?.author ?? place.repository,
    handle,
    postedOn: momentOf(at).on,
    postedAt: at,
    editedAt: null,
    url: `https://bsky.app/profile/${handle ?? place.repository}/post/${place.key}`,
    words,
    links: [...linksIn(words).map(([link]) => link), ...linksBehind(record)],
    attachments: attachmentsIn(fieldsIn(view['embed'] ?? listIn(view['embeds'])[0] ?? record['embed'])),
    language: /^([a-z]{2,3})(?:-|$)/iu.exec(wordsIn(language) ?? '')?.[1]?.toLowerCase() ?? 'und',
    notes,
  }
}

/** When the author's program says that it was written, and when the server first saw it. Only the second cannot be chosen. */
function timeOf(created: string | null, indexed: string | null): { readonly at: Instant | null; readonly notes: PostNote[] } {
  const [at, seen] = [instantOf(created ?? ''), instantOf(indexed ?? '')]
  if (at === null || seen === null) return { at, notes: [] }
  const later = Date.parse(at) - Date.parse(seen)
  if (later <= minute && later >= -day) return { at, notes: [] }
  const text = `The author's program says that it was posted at ${at}; the server first saw it at ${seen}.`
  return { at, notes: [{ code: 'intake/post-date', text }] }
}
const [minute, day] = [60_000, 86_400_000]

/** Addresses that the words only stand for, and the page that is shown under them. */
function linksBehind(record: Fields): string[] {
  const features = listIn(record['facets']).flatMap((facet) => listIn(facet['features']))
  const external = fieldsIn(fieldsIn(record['embed'])['external'])
  return [...features, external].flatMap(({ uri }) => {
    const address = wordsIn(uri)
    return address !== null && /^https?:/iu.test(address) ? address : []
  })
}

/** In a view and in a record: images, a video, or either beside a quoted post. */
function attachmentsIn(embed: Fields): Attachment[] {
  const type = String(embed['$type'])
  if (type.startsWith('app.bsky.embed.recordWithMedia')) return attachmentsIn(fieldsIn(embed['media']))
  if (type.startsWith('app.bsky.embed.images'))
    return listIn(embed['images']).map((image) => ({ kind: 'photo', file: wordsIn(image['fullsize']) ?? blobIn(image['image']) }))
  if (type.startsWith('app.bsky.embed.video'))
    return [{ kind: 'video', file: wordsIn(embed['playlist']) ?? blobIn(embed['video']) }]
  return []
}
const blobIn = (blob: unknown): string | null => wordsIn(fieldsIn(fieldsIn(blob)['ref'])['$link'])

/** The view of the post that this one quotes. */
function quotedIn(view: Fields): Fields | null {
  const { record } = fieldsIn(view['embed'])
  const inner = fieldsIn(record)['record']
  const quoted = isFields(inner) ? inner : record
  return isFields(quoted) && isFields(quoted['author']) && isFields(quoted['value']) ? quoted : null
}
