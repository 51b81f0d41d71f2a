import { type Attachment, dayOf, instantAt, type Instant } from '#model'
import { type About, nameOf } from '../about.ts'
import { damaged, type Entry, isWordless, passedOver } from '../collection.ts'
import { type Fields, idIn, isFields, listIn, numberIn, wordsIn } from '../fields.ts'
import { parsed } from '../json-shape.ts'
import { linksIn } from '../links.ts'
import { momentOf, postDocument, type PostNote } from '../post-document.ts'
import { handleIn } from './chat.ts'

/**
 * A message of a Telegram Desktop export, with `about.account` the name of its chat, `about.publisher` that of the carrier, if it is not the poster,
 * and `about.url` its address. Fields as in Telegram Desktop's export_output_json.cpp.
 */
export function messageDocument(bytes: Uint8Array, about: About, message = messageIn(bytes)): Entry {
  if (!isFields(message)) return damaged(nameOf(about), 'a message is not JSON')
  const words = wordsOf(message)
  const id = idIn(message['id'])
  if (message['type'] !== 'message' || id === null) return passedOver('by Telegram itself (somebody joined, a picture changed)')
  if (isWordless(words)) return passedOver('without words (pictures, recordings, polls, places)')
  const sent = dateIn(message, 'date')
  const poster = posterOf(message, about)
  const own = sent.at === null && sent.on !== null ? [noZone] : []
  const dated = poster.isForwarded ? { on: null, at: null } : sent
  return postDocument(
    [
      {
        platform: 'telegram',
        author: poster.author,
        handle: poster.isForwarded || about.publisher !== null ? null : handleIn(about.url),
        postedOn: dated.on,
        postedAt: dated.at,
        editedAt: dateIn(message, 'edited').at,
        url: poster.isForwarded ? null : about.url,
        words,
        links: linksOf(message, words),
        attachments: attachmentsIn(message),
        language: 'und',
        notes: [...own, ...poster.notes],
      },
    ],
    {
      bytes,
      about,
      givenId: id,
      url: about.url,
      publisher: about.publisher,
      author: wordsIn(message['author']) ?? poster.author,
      came: sent,
    },
  )
}

/** What the bytes of a message, or of another value of the export, spell; undefined where they are no JSON. */
export const messageIn = (bytes: Uint8Array): unknown => parsed(bytes, withoutHexEscapes)

/** Telegram Desktop writes control characters as "\x1b", which JSON does not know. */
const withoutHexEscapes = (json: string): string =>
  json.includes('\\x')
    ? json.replaceAll(/\\(?:x([0-9a-f]{2})|[^])/giu, (whole, hex: string | undefined) =>
        hex === undefined ? whole : `\\u00${hex}`,
      )
    : json

type Poster = { readonly author: string; readonly isForwarded: boolean; readonly notes: readonly PostNote[] }

export function posterOf(message: Fields, about: About): Poster {
  const sender = wordsIn(message['from']) ?? about.account ?? `deleted account ${idIn(message['from_id']) ?? ''}`.trim()
  if (!('forwarded_from' in message)) return { author: sender, isForwarded: false, notes: [] }
  const origin = wordsIn(message['forwarded_from'])
  return origin === null
    ? { author: sender, isForwarded: false, notes: [hiddenOrigin] }
    : { author: origin, isForwarded: true, notes: [forwarded] }
}

const noZone: PostNote = {
  code: 'intake/post-date',
  text: 'The export gives the time without its zone; the day is that of whoever exported it and may be one off.',
}
const forwarded: PostNote = {
  code: 'intake/forwarded',
  text: 'The message was forwarded; the export does not say when it was first posted.',
}
const hiddenOrigin: PostNote = {
  code: 'intake/forwarded',
  text: 'The message was forwarded from an account that the export does not name; whoever forwarded it stands as its author.',
}

/** A string, or strings and marked parts in turn. */
function wordsOf({ text }: Fields): string {
  const parts: readonly unknown[] = Array.isArray(text) ? text : [text]
  return parts
    .map((part) => (isFields(part) ? part['text'] : part))
    .filter((part) => typeof part === 'string')
    .join('')
}

/** Addresses in the words and behind them. */
function linksOf({ text, text_entities: entities }: Fields, words: string): string[] {
  const marked = [...listIn(text), ...listIn(entities)]
  const behind = marked.flatMap((part) => (part['type'] === 'text_link' ? (wordsIn(part['href']) ?? []) : []))
  return [...linksIn(words).map(([link]) => link), ...behind]
}

/** Seconds since 1970 as a string; older exports give the time on the exporter's clock alone. */
function dateIn(message: Fields, key: 'date' | 'edited') {
  const unix = idIn(message[`${key}_unixtime`])
  const at: Instant | null = unix !== null && /^\d{1,12}$/u.test(unix) ? instantAt(Number(unix) * 1000) : null
  return at === null ? { on: dayOf((wordsIn(message[key]) ?? '').slice(0, 10)), at } : momentOf(at)
}

/** What stands in place of a file that was not exported: "(File not included. Change data exporting settings to download.)" */
const isMissing = (file: string): boolean => /\(File (?:not included|exceeds maximum size|unavailable)/u.test(file)

function attachmentsIn(message: Fields): Attachment[] {
  const photo = wordsIn(message['photo'])
  const file = wordsIn(message['file'])
  const seconds = numberIn(message['duration_seconds'])
  return [
    ...(photo === null ? [] : [{ kind: 'photo', file: exported(photo) } as const]),
    ...(file === null ? [] : [{ kind: kindOf(message), file: exported(file), ...(seconds === null ? {} : { seconds }) }]),
  ]
}
const exported = (file: string): string | null => (isMissing(file) ? null : file)

function kindOf(message: Fields): Attachment['kind'] {
  const [media, mime] = [wordsIn(message['media_type']) ?? '', wordsIn(message['mime_type']) ?? '']
  if (/^(?:video_|animation)/u.test(media)) return 'video'
  if (/^(?:voice_|audio_)/u.test(media)) return 'audio'
  const [family] = mime.split('/')
  return family === 'video' || family === 'audio' ? family : family === 'image' || media === 'sticker' ? 'photo' : 'document'
}
