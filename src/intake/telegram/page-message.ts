import { type Attachment, type Day, dayOf } from '#model'
import { type About, nameOf } from '../about.ts'
import { damaged, type Entry, isWordless, passedOver } from '../collection.ts'
import { type Element, elementsIn, firstIn, hasClass, isIn, pageOf, textOf } from '../html/dom.ts'
import { pageBlocksIn } from '../html/page-blocks.ts'
import { linksIn } from '../links.ts'
import { postDocument, type PostNote, readable } from '../post-document.ts'
import { handleIn } from './chat.ts'

/**
 * A message of a page that Telegram Desktop exports, with `about` as for one of its JSON. One that follows another of the same author does not name
 * the author again; `about.account` does. Classes as in Telegram Desktop's export_output_html.cpp.
 */
export function pageMessageDocument(bytes: Uint8Array, about: About, message = messageIn(bytes)): Entry {
  if (!message) return damaged(nameOf(about), 'a message is not as Telegram Desktop writes it')
  const text = firstIn(message, (element) => element.name === 'div' && hasClass(element, 'text'))
  const words = shownIn(text)
  if (isWordless(words)) return passedOver('without words')
  const author = authorIn(message) ?? about.account ?? 'a chat without a name'
  const forward = forwardIn(message)
  const sentOn = dayIn(childOf(message, 'body', 'date'))
  const id = /^message(\d+)$/u.exec(message.attributes['id'] ?? '')?.[1] ?? null
  const behind = [...elementsIn(message)].flatMap((link) =>
    link.name === 'a' && text && isIn(link, text) ? [link.attributes['href'] ?? ''] : [],
  )
  const poster = forward?.author ?? author
  return postDocument(
    [
      {
        platform: 'telegram',
        author: poster,
        handle: forward || about.publisher !== null ? null : handleIn(about.url),
        postedOn: forward ? forward.on : sentOn,
        postedAt: null,
        editedAt: null,
        url: forward ? null : about.url,
        words,
        links: [...linksIn(words).map(([link]) => link), ...behind.filter((address) => /^https?:/iu.test(address))],
        attachments: attachmentsIn(message),
        language: 'und',
        notes: [summerTime],
      },
    ],
    {
      bytes,
      about,
      givenId: id,
      url: about.url,
      publisher: about.publisher,
      author: wordsIn(firstIn(message, (element) => hasClass(element, 'signature'))) ?? poster,
      came: { on: sentOn, at: null },
    },
  )
}

/** In bytes; Telegram's messages have at most 4,096 characters. */
const largestMessage = 1 << 17

/** The message's element; null where the markup is not that of one, or cannot be followed. */
export function messageIn(bytes: Uint8Array): Element | null {
  if (bytes.length > largestMessage) return null
  const page = pageOf(new TextDecoder().decode(bytes))
  return typeof page === 'string' ? null : firstIn(page.root, (element) => element.name === 'div' && hasClass(element, 'message'))
}

/** The element of a class that stands right in one of another. */
const childOf = (message: Element, outer: string, name: string): Element | null =>
  firstIn(message, (element) => hasClass(element, name) && element.parent !== null && hasClass(element.parent, outer))

/** Telegram Desktop prints the zone's offset without summer time beside a time that has it. */
const summerTime: PostNote = {
  code: 'intake/post-date',
  text: 'The page gives the day on the clock of whoever exported it, and a zone that may be an hour off; no exact time is known.',
}

/** The words of the element as one line; null where there are none. */
export const wordsIn = (element: Element | null): string | null =>
  readable((element ? textOf(element) : '').replaceAll(/\s+/gu, ' ')) || null

/** Who sent the message, where it says so itself. */
export const authorIn = (message: Element): string | null =>
  wordsIn(
    firstIn(
      message,
      (element) =>
        hasClass(element, 'from_name') &&
        element.parent !== null &&
        hasClass(element.parent, 'body') &&
        !hasClass(element.parent, 'forwarded'),
    ),
  )

export const isForwarded = (message: Element): boolean => forwardIn(message) !== null

const shownIn = (element: Element | null): string =>
  element
    ? pageBlocksIn(element)
        .map(({ words }) => words)
        .join('\n\n')
    : ''

/** "Other channel <span class="date details" title="05.06.2023 23:01:00">" */
function forwardIn(message: Element): { readonly author: string; readonly on: Day | null } | null {
  const from = childOf(message, 'forwarded', 'from_name')
  const date = from && firstIn(from, (element) => hasClass(element, 'date'))
  const shown = wordsIn(from)
  const author = shown === null ? null : withoutDate(shown, wordsIn(date))
  return author === null ? null : { author, on: dayIn(date) }
}
const withoutDate = (shown: string, date: string | null): string | null =>
  (date !== null && shown.endsWith(date) ? shown.slice(0, -date.length) : shown).replace(/(?<!\s)\s+via @\w+\s*$/u, '').trim() ||
  null

/** The day of "06.06.2023 04:12:09 UTC+02:00". */
function dayIn(element: Element | null): Day | null {
  const [, day, month, year] = /^(\d\d)\.(\d\d)\.(\d{4})\b/u.exec(element?.attributes['title'] ?? '') ?? []
  return dayOf(`${year}-${month}-${day}`)
}

const kinds: readonly (readonly [names: string, kind: Attachment['kind']])[] = [
  ['photo_wrap media_photo sticker_wrap', 'photo'],
  ['video_file_wrap animated_wrap media_video media_video_message', 'video'],
  ['media_voice_message media_audio_file', 'audio'],
  ['media_file', 'document'],
]
function attachmentsIn(message: Element): Attachment[] {
  return kinds.flatMap(([names, kind]) =>
    [...elementsIn(message)]
      .filter((element) => names.split(' ').some((name) => hasClass(element, name)))
      .map(({ attributes }): Attachment => {
        const href = attributes['href'] ?? null
        return { kind, file: href === null || /^[a-z]+:/iu.test(href) ? null : href }
      }),
  )
}
