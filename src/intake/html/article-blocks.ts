import { belongs, isLead, listsOfWords, type Text } from './belongs.ts'
import { around, type Element, isIn, nearest, type Page, withinOne } from './dom.ts'
import { entriesIn, type Entry, isTime, saysWhen } from './entries.ts'
import { type Frame, frameOf } from './frame.ts'
import { isCountOfComments, isFurniture, withoutCredit } from './furniture.ts'
import { invitationsIn } from './invited.ts'
import { withoutLeftovers } from './leftovers.ts'
import { mainsOf } from './mains.ts'
import type { Metadata } from './metadata.ts'
import { isCalledCaption, type PageBlock } from './page-blocks.ts'
import { isWall } from './paywall.ts'
import { proseOf } from './prose.ts'
import { isContribution, isCorrection, isProvenance } from './provenance.ts'
import { isRelativeTime } from './relative-times.ts'
import { linkedTeasers } from './teasers.ts'

/** The article of a page. */
export type Article = {
  /** Its title goes first. */
  readonly blocks: readonly PageBlock[]
  readonly entries: readonly Entry[]
  readonly frame: Frame
}

/** The blocks that are the article, out of all the blocks of the page. */
export function articleIn(
  page: Page,
  blocks: readonly PageBlock[],
  { title, author, publisher }: Pick<Metadata, 'title' | 'author' | 'publisher'>,
): Article {
  const frame = frameOf(page, blocks, publisher)
  const entries = entriesIn(page, blocks, (element) => !frame.isInWhole(element) || besideEntry(element, frame))
  const text = { frame, author, isMain: mainsOf(blocks, frame), isOfWords: listsOfWords(blocks), entryOf: entryOf(entries) }
  const inFrame = beforeWall(blocks.filter(({ box }) => frame.isInWhole(box)))
    .filter((block) => isInside(block, text))
    .map((block) => asShown(block, frame))
  const titleAt = titleIn(inFrame, title)
  const ahead = inFrame.slice(0, Math.max(0, titleAt)).filter(({ kind }) => kind === 'caption')
  const behindTitle = [...ahead, ...inFrame.slice(titleAt + 1)]
  const teasers = linkedTeasers(behindTitle, frame, (block) => text.isMain(block) || text.entryOf(block.box) !== null)
  const candidates = inPlace(
    behindTitle
      .filter((block) => !teasers.has(block) && (block.words !== title || frame.isInCore(block.box)))
      .map((block) =>
        block.words.startsWith(`${title}\n`) ? { ...block, words: block.words.slice((title ?? '').length + 1) } : block,
      ),
    frame,
  )
  const invitations = invitationsIn(candidates, publisher, text.isMain)
  const tells = candidates.map(proseOf).map((prose) => prose > 0)
  // Of a page without a whole sentence everything is inside.
  const [first, last] = tells.includes(true) ? [firstTold(candidates, frame), tells.lastIndexOf(true)] : [0, tells.length]
  const often = repeatedIn(candidates)
  const kept = candidates.flatMap((block, index) => {
    const entry = text.entryOf(block.box)
    if (isRelativeTime(block.words)) return []
    if (entry && proseOf(block) === 0 && saysWhen(block)) return [{ ...block, kind: 'headline' as const }]
    const place = index < first ? 'before' : index > last ? 'after' : 'inside'
    const near = { place, next: candidates[index + 1] } as const
    return !often.has(block.words) && !invitations.has(block) && belongs(block, near, text) ? [withoutCredit(block)] : []
  })
  const ended = withoutLeftovers(kept, { all: blocks, candidates, author, publisher, frame, isMain: text.isMain })
  const titled = inFrame[titleAt]
  const heading = titled && title !== null ? { ...titled, words: title } : undefined
  const headed = title === null || ended.length === 0 ? ended : [headingOf(title, heading, page), ...ended]
  return { blocks: headed, entries, frame }
}

/** The first sentence where the text is; what is told before it leads up to it. */
function firstTold(blocks: readonly PageBlock[], { isInCore }: Frame): number {
  const first = blocks.findIndex((block) => proseOf(block) > 0 && isInCore(block.box))
  return first < 0 ? blocks.findIndex((block) => proseOf(block) > 0) : first
}

const headingOf = (title: string, heading: PageBlock | undefined, { root }: Page): PageBlock =>
  heading ?? { kind: 'headline', words: title, embed: null, isLinks: false, box: root }

/** What is only by its picture taken for a caption is one in the text: before it, it may be who the author is. */
const asShown = (block: PageBlock, { isInCore }: Frame): PageBlock =>
  block.kind === 'caption' && !isInCore(block.box) && !nearest(block.box, 4).some(isCalledCaption)
    ? { ...block, kind: 'paragraph' }
    : block

/** The heading that is the title, else one that holds it and little more: what it is about may stand before it. */
function titleIn(blocks: readonly PageBlock[], title: string | null): number {
  const same = blocks.findIndex(({ kind, words }) => kind === 'headline' && words === title)
  if (same >= 0 || title === null || title.length < shortestTitle) return same
  const first = blocks.findIndex((block) => proseOf(block) > 0)
  return blocks
    .slice(0, Math.max(0, first))
    .findIndex(({ kind, words }) => kind === 'headline' && words.endsWith(title) && words.length < 2 * title.length)
}

/** Of a title that is looked for within a heading, in UTF-16 units. */
const shortestTitle = 20

/** Under the words that ask for a subscription is what it costs, and under "Comments (3)" what readers wrote. */
function beforeWall(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const total = blocks.reduce((sum, block) => sum + proseOf(block), 0)
  let before = 0
  for (const [index, block] of blocks.entries()) {
    if (before > total / 2 && (isWall(block) || isCountOfComments(block.words))) return blocks.slice(0, index)
    before += proseOf(block)
  }
  return blocks
}

function isInside({ box, embed, words }: PageBlock, { frame, entryOf }: Text): boolean {
  if (!frame.isInWhole(box)) return false
  // The box of an embedded post may be named like a widget; what stands around it may not.
  const judged = embed === null ? box : (box.parent ?? box)
  if (embed === null && ((isContribution(words) && !besideEntry(box, frame)) || isCorrection(words))) return true
  return !frame.isBeside(judged) || (entryOf(box) !== null && !besideEntry(box, frame) && [...around(box)].some(isTime))
}

/** The time of an entry stands in a box like "timestamp" or "post-meta", which elsewhere is beside the text. */
const besideEntry = (element: Element, frame: Frame): boolean => {
  for (let outer = element.parent; outer; outer = outer.parent)
    if (['aside', 'nav', 'footer', 'form'].includes(outer.name) && frame.isBeside(outer)) return true
  return false
}

/** In the core; before it whatever leads up to it; behind it what stands in a box like the core's own. */
function inPlace(blocks: readonly PageBlock[], { core, isInCore }: Frame): readonly PageBlock[] {
  const isCore = blocks.map(({ box }) => isInCore(box))
  const isInLike = withinOne((box) => isLike(box, core))
  const lists = new Set<Element | null>(blocks.flatMap((block) => (isLead(block) && listOf(block)) || []))
  const last = isCore.lastIndexOf(true)
  const first = isCore.indexOf(true)
  const leadsUp = (block: PageBlock) =>
    proseOf(block) > 0 || block.kind === 'caption' || isLead(block) || lists.has(listOf(block))
  return blocks.filter((block, index) => {
    if (isCore[index]) return true
    const next = blocks[index + 1]
    if (index < first) return leadsUp(block) || (next !== undefined && isHeadingOf(block, next) && leadsUp(next))
    return index < last || isProvenance(block.words) || (core.attributes['class'] !== undefined && isInLike(block.box))
  })
}

const isHeadingOf = ({ kind, isLinks, box }: PageBlock, next: PageBlock): boolean =>
  kind === 'headline' &&
  !isLinks &&
  next.kind !== 'caption' &&
  !isFurniture(next.words) &&
  box.parent !== null &&
  isIn(next.box, box.parent)

/** The list that an item is of. */
const listOf = ({ kind, box, isLinks }: PageBlock): Element | null => (kind === 'list-item' && !isLinks ? box.parent : null)

const isLike = (box: Element, core: Element): boolean =>
  box !== core && box.name === core.name && box.attributes['class'] === core.attributes['class']

const entryOf = (entries: readonly Entry[]) => {
  const byElement = new Map(entries.map((entry) => [entry.element, entry]))
  return (element: Element): Entry | null => {
    if (byElement.size > 0)
      for (const one of around(element)) {
        const entry = byElement.get(one)
        if (entry) return entry
      }
    return null
  }
}

/** Short words that stand on the page again and again: "Share", "Copy link". */
function repeatedIn(blocks: readonly PageBlock[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { words, kind } of blocks) if (words.length < 60 && kind !== 'post') counts.set(words, (counts.get(words) ?? 0) + 1)
  return new Set([...counts].flatMap(([words, count]) => (count >= 3 ? [words] : [])))
}
