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
    for (let box = call.parent; box && !looked.has(box) && !isLongerThan(longest, box); box = box.parent) {
      looked.add(box)
      if (proseIn(box) === 0 && call.name !== 'form') continue
      if (!isBox(box)) break
      if (!isCalling(box, call, around)) continue
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

/**
 * A call under prose that looks like nothing else on the page, or that plainly asks: the words speak to the reader or in the publisher's
 * name, a form has something to fill in, or behind some of the text the box ends with a link to where one joins.
 */
function isCalling(box: Element, call: Element, around: Around): boolean {
  if (!/^(?:div|section|aside|form|td|center|fieldset|header|footer|[a-z]+-[a-z-]+)$/u.test(box.name)) return false
  const inside = around.blocksIn(box)
  const words = inside.flatMap((block) => (block.isLinks || block.box.name === 'button' ? [] : [block.words])).join('\n')
  const { isToReader, isInOwnName, isQuoting } = addressOf(words, around.publisher)
  const addresses = [...elementsIn(box)].flatMap(({ name, attributes }) => (name === 'a' ? (attributes['href'] ?? []) : []))
  const isToJoin = addresses.some(leadsToJoining)
  if (isToReader && isInOwnName && isToJoin) return true
  const isAsking =
    (isToReader ? isInOwnName || isToJoin || addresses.some(leadsToFollowing) : isInOwnName && isToJoin) ||
    (call.name === 'form' && [...elementsIn(call)].some(isField)) ||
    (!isQuoting && isToJoin && addresses.length <= mostLinks && inside.at(-1)?.isLinks === true && isBehindText(inside, around))
  return isAsking && isUnlike(inside, around)
}

/** Links in a box that ends with what to do. */
const mostLinks = 2

const isField = ({ name, attributes }: Element): boolean =>
  /^(?:textarea|select)$/u.test(name) ||
  (name === 'input' && !/^(?:hidden|search|submit|button|image|reset)$/iu.test(attributes['type'] ?? ''))

const isBehindText = ([first]: readonly PageBlock[], { firstOfText, at }: Around): boolean =>
  first !== undefined && firstOfText >= 0 && (at.get(first) ?? 0) > firstOfText

function isUnlike(inside: readonly PageBlock[], { looks }: Around): boolean {
  const prose = inside.filter((block) => proseOf(block) > 0)
  return prose.every((block) => {
    const like = looks.get(lookOf(block.box)) ?? none
    return prose.filter(({ words }) => like.has(words)).length + fewestLike > like.size
  })
}

type Around = {
  readonly publisher: string | null
  readonly blocksIn: (box: Element) => readonly PageBlock[]
  /** What is said in prose, by how its elements look. */
  readonly looks: ReadonlyMap<string, ReadonlySet<string>>
  readonly at: ReadonlyMap<PageBlock, number>
  /** The number of the first block of prose that others look like; below nought where there is none. */
  readonly firstOfText: number
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
  const at = new Map(blocks.map((block, index) => [block, index]))
  const blocksIn = (box: Element) =>
    [box, ...elementsIn(box)]
      .flatMap((element) => byBox.get(element) ?? [])
      .toSorted((a, b) => (at.get(a) ?? 0) - (at.get(b) ?? 0))
  const isText = (block: PageBlock) => proseOf(block) > 0 && (looks.get(lookOf(block.box)) ?? none).size > fewestLike
  return {
    publisher,
    blocksIn,
    looks,
    at,
    firstOfText: blocks.findIndex(isText),
  }
}
