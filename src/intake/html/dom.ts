import type * as Htmlparser2 from 'htmlparser2'
import { onDemand } from '#base'

/** An element of a page; its children are elements and runs of text, in order. */
export type Element = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Element | string)[]
  readonly parent: Element | null
}

/** A page as a tree, and all its elements in the order of the page. */
export type Page = { readonly root: Element; readonly elements: readonly Element[] }

/** Deeper elements are put beside each other, as browsers do, so that a walk over the tree is bounded. */
const deepest = 400
/** Where more tags stand open than this, nothing is meant by them, and the parser's own list of them grows slow. */
const mostOpen = 10_000
/** More are in no page that a reader can look at; of text in UTF-16 units, without scripts and pictures. */
const mostElements = 400_000
const mostText = 4_000_000

/** Markup to a tree. Nothing runs and nothing is fetched. Where there is none: the markup cannot be followed, or is too large for a page. */
export function pageOf(html: string): Page | 'unfollowed' | 'too large' {
  const { Parser }: typeof Htmlparser2 = onDemand('htmlparser2')
  const root: Open = { name: '', attributes: {}, children: [], parent: null }
  const elements: Element[] = []
  const open: Open[] = [root]
  let depth = 1
  let text = 0
  const parser = new Parser({
    onopentag: (name, attributes) => {
      while (open.at(-1)?.name === 'head' && !ofHead.has(name)) open.pop()
      depth += 1
      if (depth > mostOpen) throw unfollowed
      if (elements.length >= mostElements) throw tooLarge
      const parent = open[Math.min(open.length, deepest) - 1] ?? root
      const element: Open = { name, attributes, children: [], parent }
      parent.children.push(element)
      elements.push(element)
      open.push(element)
    },
    onclosetag: (name) => {
      depth -= 1
      if (open.length > 1 && open.at(-1)?.name === name) open.pop()
    },
    ontext: (words) => {
      const parent = open.at(-1) ?? root
      if (mute.has(parent.name) && !isData(parent)) return
      text += words.length
      if (text > mostText) throw tooLarge
      if (parent.name === 'head' && words.trim() !== '') open.pop()
      const { children } = open.at(-1) ?? root
      const before = children.at(-1)
      if (typeof before === 'string') children[children.length - 1] = before + words
      else children.push(words)
    },
  })
  try {
    parser.end(html)
  } catch (cause) {
    if (cause === unfollowed) return 'unfollowed'
    if (cause === tooLarge) return 'too large'
    throw cause
  }
  return { root, elements }
}

type Open = Element & { readonly children: (Element | string)[]; readonly parent: Open | null }

const unfollowed = new Error('too many open tags')
const tooLarge = new Error('too many elements or too much text')
const ofHead = new Set(['title', 'meta', 'link', 'script', 'style', 'base', 'noscript', 'template'])
const mute = new Set(['script', 'style'])
const isData = ({ attributes }: Element): boolean => /ld\+json/iu.test(attributes['type'] ?? '')

/** All the text in an element, as it stands. */
export function textOf({ children }: Element): string {
  let text = ''
  for (const child of children) text += typeof child === 'string' ? child : textOf(child)
  return text
}

/** Whether the text in an element is longer; it is looked at no farther than that. */
export const isLongerThan = (most: number, element: Element): boolean => leftOf(most, element) < 0

function leftOf(most: number, { children }: Element): number {
  let left = most
  for (const child of children) {
    left = typeof child === 'string' ? left - child.length : leftOf(left - 1, child)
    if (left < 0) break
  }
  return left
}

/** The elements in an element, in order. */
export function* elementsIn({ children }: Element): Generator<Element> {
  const ahead: (Element | string)[] = children.toReversed()
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (typeof next === 'string') continue
    yield next
    for (let at = next.children.length - 1; at >= 0; at -= 1) {
      const child = next.children[at]
      if (child !== undefined && typeof child !== 'string') ahead.push(child)
    }
  }
}

/** The first element in an element for which the test holds. */
export function firstIn(element: Element, test: (inner: Element) => boolean): Element | null {
  for (const inner of elementsIn(element)) if (test(inner)) return inner
  return null
}

export const classesOf = ({ attributes }: Element): readonly string[] =>
  attributes['class']?.split(/\s+/u).filter(Boolean) ?? none
const none: readonly string[] = []
export const hasClass = (element: Element, name: string): boolean =>
  element.attributes['class']?.includes(name) === true && classesOf(element).includes(name)

/** The element itself, and those around it from the inside out. */
export function* around(element: Element): Generator<Element> {
  for (let outer: Element | null = element; outer; outer = outer.parent) yield outer
}

/** The element itself and the nearest ones around it, so many in all. */
export function nearest(element: Element, count: number): readonly Element[] {
  const found: Element[] = []
  for (let outer: Element | null = element; outer && found.length < count; outer = outer.parent) found.push(outer)
  return found
}

/** Whether the test holds for an element or for one around it; each element is asked for once. */
export function withinOne(test: (element: Element) => boolean): (element: Element) => boolean {
  const known = new Map<Element, boolean>()
  return (element) => {
    const path: Element[] = []
    let found = false
    for (let outer: Element | null = element; outer; outer = outer.parent) {
      const before = known.get(outer)
      if (before === undefined) path.push(outer)
      found = before ?? test(outer)
      if (found || before !== undefined) break
    }
    for (const one of path) known.set(one, found)
    return found
  }
}

export const isIn = (element: Element, outer: Element): boolean => {
  for (const one of around(element)) if (one === outer) return true
  return false
}
