import { dayOf, type Post, span } from '#model'
import { statusIn } from '../links.ts'
import { platformOf } from '../passages.ts'
import { signatureIn } from '../signature.ts'
import type { Element, Page } from './dom.ts'
import { embedMark, pageBlocksIn } from './page-blocks.ts'

/** A post that the page embeds: its words, and the line under them that names its author. */
export type Embed = Omit<Post, 'authorAt' | 'links'> & { readonly body: string; readonly signature: string }

/**
 * Takes the embedded posts out of the page and leaves in the place of each a paragraph with its words, so that the search
 * for the article weighs them and does not throw them out as a widget.
 */
export function embedsOf(page: Page): Embed[] {
  const embeds: Embed[] = []
  for (const { selector, read } of kinds) {
    for (const element of page.querySelectorAll(selector)) {
      const embed = read(element)
      if (!embed || embed.body === '') continue
      const stand = page.createElement('p')
      stand.setAttribute(embedMark, String(embeds.length))
      stand.textContent = embed.body
      outermost(element).replaceWith(stand)
      embeds.push(embed)
    }
  }
  return embeds
}

/** The box around an embed that holds nothing else: its class ("social", "widget") must not speak for the words. */
function outermost(element: Element): Element {
  const parent = element.parentElement
  const holdsNothingElse =
    parent !== null &&
    /^(?:div|figure|span|section)$/.test(parent.localName) &&
    parent.textContent.trim() === element.textContent.trim()
  return holdsNothingElse ? outermost(parent) : element
}

type Kind = { readonly selector: string; readonly read: (element: Element) => Embed | null }

const kinds: readonly Kind[] = [
  { selector: 'blockquote', read: (element) => (element.querySelector('blockquote') ? null : signedPost(element)) },
  { selector: 'blockquote.instagram-media', read: instagramPost },
  { selector: 'div.tgme_widget_message', read: telegramPost },
]

const wordsIn = (element: Element | null): string =>
  (element ? pageBlocksIn(element).map((block) => block.words) : []).join('\n\n')
const addressesIn = (element: Element): string[] =>
  [...element.querySelectorAll('a[href]')].map((a) => a.getAttribute('href') ?? '')
const withoutQuery = (address: string | undefined): string | null => address?.replace(/[?#].*$/su, '') ?? null
const dayAt = (time: Element | null) => dayOf((time?.getAttribute('datetime') ?? '').slice(0, 10))

/** X and Bluesky: the words, "— Name (@handle)", and the date as a link to the post. */
function signedPost(element: Element): Embed | null {
  const words = wordsIn(element)
  const found = signatureIn(words, span(0, words.length))
  if (!found) return null
  const url = withoutQuery(addressesIn(element).findLast((address) => isAddressOf(address, found.handle)))
  return {
    platform: platformOf(found.handle),
    author: found.author,
    handle: found.handle,
    postedOn: (url === null ? null : statusIn(url)?.postedOn) ?? found.postedOn,
    url,
    body: words.slice(0, found.at.start).trim(),
    signature: words.slice(found.at.start, found.at.end),
  }
}

const isAddressOf = (address: string, handle: string): boolean =>
  statusIn(address)?.handle.toLowerCase() === handle.toLowerCase() || /^https:\/\/bsky\.app\/profile\/[^/]+\/post\//.test(address)

/** The caption, then "A post shared by Name (@handle)". */
function instagramPost(element: Element): Embed | null {
  const words = wordsIn(element)
  const shared = /A post shared by (?<author>[^\n]+?) \(@(?<handle>[\w.]+)\)[^\n]*/u.exec(words)
  const { author, handle = null } = shared?.groups ?? {}
  if (!shared || author === undefined) return null
  return {
    platform: 'instagram',
    author,
    handle,
    postedOn: dayAt(element.querySelector('time[datetime]')),
    url: withoutQuery(element.getAttribute('data-instgrm-permalink') ?? undefined),
    body: words
      .slice(0, shared.index)
      .replace(/View this post on Instagram\s*/u, '')
      .trim(),
    signature: shared[0],
  }
}

/** A message of a public channel as t.me shows it. */
function telegramPost(element: Element): Embed | null {
  const author = wordsIn(element.querySelector('.tgme_widget_message_owner_name'))
  if (author === '') return null
  const [channel] = (element.getAttribute('data-post') ?? '').split('/')
  return {
    platform: 'telegram',
    author,
    handle: channel || null,
    postedOn: dayAt(element.querySelector('time[datetime]')),
    url: withoutQuery(element.querySelector('a.tgme_widget_message_date')?.getAttribute('href') ?? undefined),
    body: wordsIn(element.querySelector('.tgme_widget_message_text')),
    signature: author,
  }
}
