import { around, type Element, type Page, withinOne } from './dom.ts'
import { answersIn } from './answers.ts'
import { asksIn } from './asks.ts'
import { besideIn } from './beside.ts'
import type { PageBlock } from './page-blocks.ts'
import { proseOf } from './prose.ts'
import { sumsIn } from './sums.ts'

/** Where the article stands. */
export type Frame = {
  /** Holds its title, its captions, and what leads up to it. */
  readonly whole: Element
  /** Holds its words, as tightly as may be. */
  readonly core: Element
  readonly isInWhole: (element: Element) => boolean
  readonly isInCore: (element: Element) => boolean
  /** Letters of prose in an element. */
  readonly proseIn: (element: Element) => number
  /** Whether an element stands beside the text, by its name or class or that of one around it. */
  readonly isBeside: (element: Element) => boolean
}

/** Of an element's prose, the part that a single one of its children must hold for the search to go into it. */
const mostOfIt = 0.8
/** Of the page's prose, the part that an element which calls itself the article must hold to be taken at its word. */
const enough = 0.4
/** A box whose class names it an advert or a menu holds the article if so much of the page's prose is in it. */
const tooMuch = 0.5

/**
 * The place of the article: the search goes from the outermost element into whichever child holds most of the prose, as far as one does.
 * Text density by element: Sun, Song and Liao, DOM based content extraction via text density, 2011; link density: Kohlschütter,
 * Fankhauser and Nejdl, Boilerplate detection using shallow text features, 2010.
 */
export function frameOf(page: Page, blocks: readonly PageBlock[], publisher: string | null): Frame {
  const all = sumsIn(page, blocks, proseOf)
  const total = all.get(page.root) ?? 0
  const allIn = (element: Element) => all.get(element) ?? 0
  const asks = asksIn(page, blocks, { publisher, proseIn: allIn })
  const answers = answersIn(page, allIn)
  const known = new Map<Element, boolean>([[page.root, false]])
  const isBeside = (element: Element): boolean => {
    const found = known.get(element)
    if (found !== undefined) return found
    const outer = element.parent ? isBeside(element.parent) : false
    const beside =
      outer || ((asks.has(element) || answers.has(element) || besideIn(element)) && (all.get(element) ?? 0) <= tooMuch * total)
    known.set(element, beside)
    return beside
  }
  const prose = sumsIn(
    page,
    blocks.filter(({ box }) => !isBeside(box)),
    proseOf,
  )
  const proseIn = (element: Element) => prose.get(element) ?? 0
  const text = saidToBe(page, proseIn) ?? tightest(page.root, proseIn, 1)
  const whole = withHeading(text, page)
  const core = tightest(text, proseIn, mostOfIt)
  const isInWhole = withinOne((element) => element === whole)
  const isInCore = withinOne((element) => element === core)
  return { whole, core, isInWhole, isInCore, proseIn, isBeside }
}

/** The outermost element that calls itself the article and holds enough of the page's prose: the largest, where there are several. */
function saidToBe({ root, elements }: Page, proseIn: (element: Element) => number): Element | null {
  for (const isOne of sayings) {
    const some = elements.filter(isOne).filter((element) => proseIn(element) >= enough * proseIn(root) && proseIn(element) > 0)
    const ones = new Set(some)
    const isInOne = withinOne((element) => ones.has(element))
    const outermost = some.filter(({ parent }) => parent === null || !isInOne(parent))
    const [largest] = outermost.toSorted((a, b) => proseIn(b) - proseIn(a))
    if (largest) return largest
  }
  return null
}

const sayings: readonly ((element: Element) => boolean)[] = [
  ({ name, attributes }) =>
    name === 'article' || attributes['role'] === 'article' || /(?:Article|BlogPosting)$/u.test(attributes['itemtype'] ?? ''),
  ({ name, attributes }) => name === 'main' || attributes['role'] === 'main',
]

/** The nearest element around that holds a heading of the first level too, where the page has one. */
function withHeading(element: Element, { elements }: Page): Element {
  const holding = new Set<Element>()
  for (const heading of elements)
    if (heading.name === 'h1')
      for (let outer: Element | null = heading; outer && !holding.has(outer); outer = outer.parent) holding.add(outer)
  for (const outer of around(element)) {
    if (outer.name === 'body' || outer.name === '') break
    if (holding.has(outer)) return outer
  }
  return element
}

/** The innermost element in this one that holds the given part of its prose. */
function tightest(element: Element, proseIn: (element: Element) => number, part: number): Element {
  for (let inner: Element = element; ;) {
    const total = proseIn(inner)
    const child = inner.children.find(
      (one): one is Element => typeof one !== 'string' && total > 0 && proseIn(one) >= part * total && holdsBlocks(one),
    )
    if (!child) return inner
    inner = child
  }
}

const holdsBlocks = ({ name }: Element): boolean => name !== 'p' && name !== 'blockquote' && name !== 'li'
