import { type Element, elementsIn, isLongerThan, textOf } from './dom.ts'
import { addressOf, isOwn, leadsToFollowing, leadsToJoining } from './invitations.ts'
import type { PageBlock } from './page-blocks.ts'
import { proseOf } from './prose.ts'

/**
 * The paragraphs that invite the reader to something of the publisher's: they speak to the reader, in the publisher's own name, and a link in
 * them leads to where one joins or follows. As the last words of a text, an order with a link is one too, and so is a paragraph that is
 * set in other letters from end to end.
 */
export function invitationsIn(
  blocks: readonly PageBlock[],
  publisher: string | null,
  isMain: (block: PageBlock) => boolean,
): ReadonlySet<PageBlock> {
  const found = new Set<PageBlock>()
  let isLast = true
  for (const block of blocks.toReversed()) {
    if (isInvitation(block, publisher, { isLast, isApart: !isMain(block) })) found.add(block)
    else if (proseOf(block) > 0 && isMain(block)) isLast = false
  }
  return found
}

function isInvitation(block: PageBlock, publisher: string | null, { isLast, isApart }: Place): boolean {
  const { kind, words, box, embed } = block
  if (embed !== null || kind !== 'paragraph' || words.length > longest) return false
  if (isLongerThan(2 * words.length + withTags, box)) return false
  const links = [...elementsIn(box)].filter(({ name, attributes }) => name === 'a' && attributes['href'] !== undefined)
  if (links.length === 0) return false
  const { isToReader, isInOwnName, isOrder, isQuoting } = addressOf(words, publisher)
  const leading = links.filter(({ attributes }) => leads(attributes['href'] ?? ''))
  if (!isQuoting && leading.some((link) => isOwn(wordsUpTo(link, words)))) return true
  if (!isToReader || !isInOwnName) return false
  return leading.length > 0 || (isLast && (isOrder || isApart || isInOtherLetters(box)))
}

/** `isLast`: nothing of the text comes behind it. `isApart`: it stands where none of the text does. */
type Place = { readonly isLast: boolean; readonly isApart: boolean }

/** The words of a link with a few of those before it. */
function wordsUpTo(link: Element, words: string): string {
  const text = textOf(link).replaceAll(/\s+/gu, ' ').trim()
  const at = words.indexOf(text)
  return words.slice(Math.max(0, at - fewBefore), at + text.length)
}

/** In UTF-16 units. */
const fewBefore = 10

/** Of an invitation, in UTF-16 units, and of what stands in its element besides. */
const longest = 400
const withTags = 100

const leads = (address: string): boolean => leadsToJoining(address) || leadsToFollowing(address)

/** All of its words are in one element that says so. */
const isInOtherLetters = (box: Element): boolean =>
  [...elementsIn(box)].some(
    ({ name, ...inner }) => /^(?:em|i|strong|b|small)$/u.test(name) && textOf({ name, ...inner }).trim() === textOf(box).trim(),
  )
