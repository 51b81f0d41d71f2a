import { around, type Element, isIn, nearest } from './dom.ts'
import { saysWhen } from './entries.ts'
import type { Frame } from './frame.ts'
import { isNote } from './notes.ts'
import type { PageBlock } from './page-blocks.ts'
import { proseOf } from './prose.ts'
import { isProvenance } from './provenance.ts'

/** What is known when the blocks of the text have been chosen. */
export type Choice = {
  /** All blocks of the page, in order. */
  readonly all: readonly PageBlock[]
  /** All that might have been chosen, in the order of the page. */
  readonly candidates: readonly PageBlock[]
  readonly author: string | null
  readonly publisher: string | null
  readonly frame: Frame
  /** Whether a block stands where the text does. */
  readonly isMain: (block: PageBlock) => boolean
}

/** The chosen blocks without what says nothing by itself, now that the rest around it went. */
export function withoutLeftovers(kept: readonly PageBlock[], choice: Choice): readonly PageBlock[] {
  const told = withoutPullQuotes(withoutBio(kept, choice), choice)
  return withoutLooseEnd(withoutLooseHeadings(told, choice))
}

/**
 * A sentence of the text that is shown once more, in large letters: it is called so, it is a quotation whose every word stands there too,
 * or it is set apart. Whoever is named under it goes with it.
 */
function withoutPullQuotes(blocks: readonly PageBlock[], { isMain, frame }: Choice): readonly PageBlock[] {
  const bare = (words: string) => words.replaceAll(/^[“"«„]|(?<![”"»“.])[”"»“.]+$/gu, '').toLowerCase()
  const isCalled = (element: Element) => /pull-?quote/iu.test(element.attributes['class'] ?? '')
  const may = (block: PageBlock) =>
    (block.kind === 'quote' && block.words.length >= shortestPulled) ||
    (block.kind === 'paragraph' && block.words.length >= shortestApart && frame.isInCore(block.box) && !isMain(block)) ||
    (/^(?:quote|paragraph)$/u.test(block.kind) && nearest(block.box, 4).some(isCalled))
  const pulled = new Set(blocks.filter(may))
  if (pulled.size === 0 || pulled.size > mostPulled) return blocks
  const text = blocks
    .flatMap((block) => (pulled.has(block) ? [] : [block.words]))
    .join('\n')
    .toLowerCase()
  const again = new Set([...pulled].filter(({ words }) => text.includes(bare(words))))
  if (again.size === 0) return blocks
  const boxes = [...again].map(({ box }) => nearest(box, 4).findLast((one) => isQuotation(one) || isCalled(one)) ?? box)
  return blocks.filter(
    (block) =>
      !again.has(block) && (proseOf(block) > 0 || block.kind === 'headline' || !boxes.some((box) => isIn(block.box, box))),
  )
}

/** A `figure` around a `blockquote` names who is quoted in its caption (HTML, 4.4.4). */
const isQuotation = ({ name, children }: Element): boolean =>
  name === 'blockquote' ||
  (name === 'figure' && children.some((child) => typeof child !== 'string' && child.name === 'blockquote'))

/** Where more might be, the page is no article, and each is looked for in all of the text. */
const mostPulled = 500
/** Of a quotation, and of words that are set apart, in UTF-16 units. */
const shortestPulled = 25
const shortestApart = 40

/** "Ana Roe has reported from the north since 2004.": who wrote the text, told under it or before it begins. */
function withoutBio(blocks: readonly PageBlock[], { author, publisher, frame }: Choice): readonly PageBlock[] {
  const names = author?.split(/, | and /u).filter((name) => name.includes(' ') && name !== publisher) ?? []
  const last = blocks.findLastIndex(({ kind, embed }) => kind === 'paragraph' && embed === null)
  return blocks.filter((block, index) => {
    const { words, box, embed } = block
    const mayBe = index === last || (index < last && !frame.isInCore(box) && index < 4)
    return (
      !mayBe ||
      embed !== null ||
      words.length > longestBio ||
      isProvenance(words) ||
      isNote(block) ||
      /[“”"«»]/u.test(words) ||
      !names.some((name) => words.startsWith(`${name} `))
    )
  })
}

/** In UTF-16 units. */
const longestBio = 400

/** "Note from the author:" as the last words, when what they lead to went. */
function withoutLooseEnd(kept: readonly PageBlock[]): readonly PageBlock[] {
  const last = kept.at(-1)
  return last?.kind === 'paragraph' && last.words.length < 60 && last.words.endsWith(':') ? kept.slice(0, -1) : kept
}

/** A heading whose words all went goes too, and "On this subject:" over links that went. */
function withoutLooseHeadings(kept: readonly PageBlock[], choice: Choice): readonly PageBlock[] {
  const at = new Map(choice.candidates.map((block, index) => [block.box, index] as const))
  const isOverLinks = headingsOverLinks(choice)
  const isHeld = (block: PageBlock, next: PageBlock | undefined): boolean => {
    if (isLabel(block)) return !next || !isOverLinks(block, next)
    if (block.kind !== 'headline' || block.isLinks) return true
    if (!next) return saysWhen(block)
    if (isOverLinks(block, next)) return false
    if (next.kind !== 'headline' || saysWhen(block) || saysWhen(next)) return true
    return block.box.name < next.box.name || (at.get(next.box) ?? 0) === (at.get(block.box) ?? 0) + 1
  }
  // From the end, so that a heading over one that went is seen to be over nothing.
  const held: PageBlock[] = []
  for (const block of kept.toReversed()) if (isHeld(block, held.at(-1))) held.push(block)
  return held.toReversed()
}

const isLabel = ({ kind, words }: PageBlock): boolean => kind === 'paragraph' && words.length < 40 && words.endsWith(':')

/** Whether what comes behind a heading, in the box that both stand in, is links to somewhere else, and the next block is no longer in that box. */
function headingsOverLinks({ all, frame }: Choice): (heading: PageBlock, next: PageBlock) => boolean {
  let at: ReadonlyMap<Element, number> | undefined
  return (heading, next) => {
    at ??= new Map(all.map((block, index) => [block.box, index] as const))
    const first = all[(at.get(heading.box) ?? all.length) + 1]
    if (!first?.isLinks || frame.isBeside(first.box) || first.box === next.box || first.words.split(/\s+/u).length < fewestOfLink)
      return false
    const both = [...around(heading.box)].find((box) => isIn(first.box, box))
    return both !== undefined && !isIn(next.box, both)
  }
}

/** Words; fewer may be a button beside the heading. */
const fewestOfLink = 3
