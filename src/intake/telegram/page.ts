import { Failure } from '#base'
import { type About, nameOf } from '../about.ts'
import { alone } from '../collection.ts'
import { wholeOf } from '../delivery.ts'
import { type Element, pageOf } from '../html/dom.ts'
import { isMarkup } from '../html/is-markup.ts'
import type { Kind } from '../kind.ts'
import { largestDocument } from '../limits.ts'
import { single } from '../single.ts'
import { channelUrlIn } from './chat.ts'
import { authorIn, isForwarded, messageIn, pageMessageDocument, wordsIn } from './page-message.ts'

/**
 * A page of messages as Telegram Desktop exports it: "messages.html", "messages2.html" … It does not say what kind of chat it is of.
 */
export const telegramPage: Kind = {
  format: 'telegram-page',
  fits: (_, head) => isMarkup(head) && isExported.test(new TextDecoder('latin1').decode(head)),
  reports: async function* (delivery, about, around) {
    const name = nameOf(about)
    const bytes = await wholeOf(delivery, name, largestDocument)
    if (bytes instanceof Failure) {
      yield bytes
      return
    }
    const { chat, messages, services } = messagesIn(bytes)
    let author: string | null = null
    let [found, silent] = [0, 0]
    for (const { id, slice } of messages) {
      const message = messageIn(slice)
      author = message ? (authorIn(message) ?? author) : author
      const own = aboutMessage(message, id, author, { chat, about })
      const entry = pageMessageDocument(slice, own, message)
      if ('passedOver' in entry) silent += 1
      else {
        found += 1
        yield entry instanceof Failure ? entry : { document: entry, bytes: slice, about: own }
      }
    }
    if (found === 0) yield new Failure('text/empty', `${name}: holds no posts with words`)
    const passed = [
      ...(silent > 0 ? [`${silent} without words (pictures, recordings, polls, places)`] : []),
      ...(services > 0 ? [`${services} by Telegram itself (somebody joined, a picture changed)`] : []),
    ]
    if (passed.length > 0) around.notice(`${name}: passed over ${passed.join(', ')}`)
  },
}

/** What a message must be told to be read alone. */
function aboutMessage(
  message: Element | null,
  id: string,
  author: string | null,
  { chat, about }: Pick<Messages, 'chat'> & { readonly about: About },
): About {
  const account = author ?? chat ?? 'a chat without a name'
  const isOwn = account === chat && !(message && isForwarded(message))
  const channel = channelUrlIn(about.url)
  return {
    ...about,
    format: 'telegram-page-message',
    publisher: isOwn ? null : (about.publisher ?? chat),
    url: channel === null ? null : `${channel}/${id}`,
    account,
  }
}

const isExported = /<title>Exported Data<\/title>[^]*class="page_wrap/u

/** One message of such a page. */
export const telegramPageMessage: Kind = {
  format: 'telegram-page-message',
  fits: () => false,
  reports: single(alone((bytes, about) => pageMessageDocument(bytes, about))),
}

type Messages = {
  /** The chat's name. */
  readonly chat: string | null
  readonly messages: readonly { readonly id: string; readonly slice: Uint8Array }[]
  readonly services: number
}

/** The page's messages as they are written, from their opening tag to their closing one. Latin-1 has a character for each byte, and the tags are ASCII. */
function messagesIn(bytes: Uint8Array): Messages {
  const html = new TextDecoder('latin1').decode(bytes)
  const messages: { id: string; slice: Uint8Array }[] = []
  let services = 0
  const opening = /<div class="message (?<kind>default|service)[^"<>]{0,100}" id="message(?<id>-?\d+)">/gu
  for (let found = opening.exec(html); found; found = opening.exec(html)) {
    const { kind, id = '' } = found.groups ?? {}
    const end = endOf(html, found.index)
    if (kind === 'default') messages.push({ id, slice: bytes.slice(found.index, end) })
    // Lines between two days have numbers below zero.
    else if (!id.startsWith('-')) services += 1
    opening.lastIndex = end
  }
  const header = html.indexOf('<div class="page_header">')
  const named = header < 0 ? null : /<div class="text bold">(?<chat>[^<]*)<\/div>/u.exec(html.slice(header, header + 2000))
  const chat = named?.groups?.['chat']
  return { chat: chat === undefined ? null : nameIn(utf8Of(chat)), messages, services }
}

function nameIn(markup: string): string | null {
  const page = pageOf(markup)
  return typeof page === 'string' ? null : wordsIn(page.root)
}

const utf8Of = (latin1: string): string => new TextDecoder().decode(Uint8Array.from(latin1, (letter) => letter.charCodeAt(0)))

/** Behind the tag that closes the element at the offset; the page's end where none does. */
function endOf(html: string, from: number): number {
  const tag = /<(?<closing>\/)?div\b[^<>]{0,2000}>/gu
  tag.lastIndex = from
  let depth = 0
  for (let found = tag.exec(html); found; found = tag.exec(html)) {
    depth += found.groups?.['closing'] === undefined ? 1 : -1
    if (depth === 0) return tag.lastIndex
  }
  return html.length
}
