import { type Element, elementsIn, firstIn, isLongerThan, type Page } from './dom.ts'
import { addressOf, leadsToFollowing, leadsToJoining } from './invitations.ts'
import { lookOf } from './mains.ts'
import type { PageBlock } from './page-blocks.ts'
import { proseOf } from './prose.ts'

/**
 * The boxes with few words that ask something of the reader: around a field for an address of mail; and those in which a link, a button or
 * a field stands by itself under words that speak to the reader, or in the publisher's own name.
 */
export function asksIn(page: Page, blocks: readonly PageBlock[], { publisher, proseIn }: Asked): ReadonlySet<Element> {
  const asks = new Set<Element>()
  for (const field of page.elements) {
    if (!isForMail(field)) continue
    for (let box = field.parent; box && !asks.has(box) && !isLongerThan(longestWithField, box) && isBox(box); box = box.parent)
      asks.add(box)
  }
  const looked = new Set<Element>()
  const around = aroundOf(blocks, publisher)
  for (const call of callsIn(page, blocks))
    for (let box = call.parent; box && !looked.has(box) && !isLongerThan(longest, box) && isBox(box); box = box.parent) {
      looked.add(box)
      if (proseIn(box) === 0 || !isCalling(box, call, around)) continue
      asks.add(box)
      break
    }
  return asks
}

/** Whose page it is, and the letters of prose in an element. */
type Asked = { readonly publisher: string | null; readonly proseIn: (element: Element) => number }

/** Of what such a box says, in UTF-16 units and elements. */
const longestWithField = 400
const longest = 900

/** Boxes that hold the title, or all of a page, hold more than a question. */
const isBox = (element: Element): boolean =>
  !/^(?:body|html|main|article|)$/u.test(element.name) && firstIn(element, ({ name }) => name === 'h1') === null

const isForMail = ({ name, attributes }: Element): boolean =>
  name === 'input' &&
  /e-?mail|correo|courriel|почт|пошт|posta\b|بريد|邮箱|メール/iu.test(
    ['type', 'name', 'id', 'placeholder', 'autocomplete', 'aria-label'].map((key) => attributes[key] ?? '').join(' '),
  )

/** Few words that are a link by themselves, and what is there to be pressed or filled in. */
function* callsIn({ elements }: Page, blocks: readonly PageBlock[]): Generator<Element> {
  for (const { isLinks, words, box, kind } of blocks)
    if (isLinks && kind !== 'headline' && words.length <= longestCall) yield firstIn(box, ({ name }) => name === 'a') ?? box
  for (const element of elements) if (/^(?:button|form)$/u.test(element.name)) yield element
}

/** In UTF-16 units. */
const longestCall = 60

/** A call under prose that looks like nothing else on the page, or that plainly asks. */
function isCalling(box: Element, call: Element, { blocksIn, looks, publisher }: Around): boolean {
  if (!/^(?:div|section|aside|form|td|center|fieldset|header|footer|[a-z]+-[a-z-]+)$/u.test(box.name)) return false
  const inside = blocksIn(box)
  const words = inside.flatMap((block) => (block.isLinks || block.box.name === 'button' ? [] : [block.words])).join('\n')
  const { isToReader, isInOwnName } = addressOf(words, publisher)
  const address = call.attributes['href'] ?? ''
  const isToJoin = leadsToJoining(address)
  if (isToReader && isInOwnName && isToJoin) return true
  const isAsking = isToReader ? isInOwnName || isToJoin || leadsToFollowing(address) : isInOwnName && isToJoin
  if (!isAsking) return false
  const prose = inside.filter((block) => proseOf(block) > 0)
  return prose.every((block) => {
    const like = looks.get(lookOf(block.box)) ?? none
    return prose.filter(({ words: own }) => like.has(own)).length + fewestLike > like.size
  })
}

type Around = {
  readonly publisher: string | null
  readonly blocksIn: (box: Element) => readonly PageBlock[]
  /** What is said in prose, by how its elements look. */
  readonly looks: ReadonlyMap<string, ReadonlySet<string>>
}

/** Of paragraphs outside of a box that look like one in it, so many are the text. */
const fewestLike = 2
const none: ReadonlySet<string> = new Set()

function aroundOf(blocks: readonly PageBlock[], publisher: string | null): Around {
  const byBox = new Map<Element, PageBlock[]>()
  const looks = new Map<string, Set<string>>()
  for (const block of blocks) {
    const some = byBox.get(block.box)
    if (some) some.push(block)
    else byBox.set(block.box, [block])
    if (proseOf(block) === 0) continue
    const look = lookOf(block.box)
    const like = looks.get(look)
    if (like) like.add(block.words)
    else looks.set(look, new Set([block.words]))
  }
  const blocksIn = (box: Element) => [box, ...elementsIn(box)].flatMap((element) => byBox.get(element) ?? [])
  return { publisher, blocksIn, looks }
}
