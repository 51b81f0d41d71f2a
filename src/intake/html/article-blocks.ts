import { around, type Element, firstIn, nearest, type Page, withinOne } from './dom.ts'
import { entriesIn, type Entry, isTime } from './entries.ts'
import { type Frame, frameOf } from './frame.ts'
import { isContribution, isCredit, isFurniture, isProvenance, withoutCredit } from './furniture.ts'
import type { Metadata } from './metadata.ts'
import type { PageBlock } from './page-blocks.ts'
import { isWall } from './paywall.ts'
import { endsSentence, proseOf } from './prose.ts'
import { linkedTeasers } from './teasers.ts'
import { writtenDateIn } from './written-dates.ts'

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
  { title, author }: Pick<Metadata, 'title' | 'author'>,
): Article {
  const frame = frameOf(page, blocks)
  const entries = entriesIn(page, blocks, (element) => !frame.isInWhole(element) || besideEntry(element, frame))
  const text = { frame, author, mains: mainsOf(blocks, frame), entryOf: entryOf(entries) }
  const inFrame = blocks.filter((block) => isInside(block, text))
  const titleAt = titleIn(inFrame, title)
  const ahead = inFrame.slice(0, Math.max(0, titleAt)).filter(({ kind }) => kind === 'caption')
  const behindTitle = beforeWall([...ahead, ...inFrame.slice(titleAt + 1)])
  const teasers = linkedTeasers(behindTitle, frame, (block) => text.mains.has(block) || text.entryOf(block.box) !== null)
  const candidates = inPlace(
    behindTitle.filter((block) => !teasers.has(block)),
    frame,
  )
  const tells = candidates.map(proseOf).map((prose) => prose > 0)
  // Of a page without a whole sentence everything is inside.
  const [first, last] = tells.includes(true) ? [tells.indexOf(true), tells.lastIndexOf(true)] : [0, tells.length]
  const often = repeatedIn(candidates)
  const kept = candidates.flatMap((block, index) => {
    const entry = text.entryOf(block.box)
    if (entry && proseOf(block) === 0 && saysWhen(block)) return [{ ...block, kind: 'headline' as const }]
    const place = index < first ? 'before' : index > last ? 'after' : 'inside'
    return !often.has(block.words) && belongs(block, place, text) ? [withoutCredit(block)] : []
  })
  const ended = withoutLooseEnd(candidates, withoutLooseHeadings(candidates, withoutPullQuotes(withoutBio(kept, author, frame))))
  const titled = inFrame[titleAt]
  const heading = titled && title !== null ? { ...titled, words: title } : undefined
  const headed = title === null || ended.length === 0 ? ended : [headingOf(title, heading, page), ...ended]
  return { blocks: headed, entries, frame }
}

const headingOf = (title: string, heading: PageBlock | undefined, { root }: Page): PageBlock =>
  heading ?? { kind: 'headline', words: title, embed: null, isLinks: false, box: root }

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

/** Under the words that ask for a subscription is what it costs. */
function beforeWall(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const wall = blocks.findIndex(isWall)
  const prose = (some: readonly PageBlock[]) => some.reduce((sum, block) => sum + proseOf(block), 0)
  return wall > 0 && prose(blocks.slice(wall)) < prose(blocks.slice(0, wall)) ? blocks.slice(0, wall) : blocks
}

type Text = {
  readonly frame: Frame
  readonly author: string | null
  /** Elements that hold several paragraphs of the text side by side. */
  readonly mains: { readonly has: (block: PageBlock) => boolean }
  readonly entryOf: (element: Element) => Entry | null
}

function isInside({ box, embed, words }: PageBlock, { frame, entryOf }: Text): boolean {
  if (!frame.isInWhole(box)) return false
  // The box of an embedded post may be named like a widget; what stands around it may not.
  const judged = embed === null ? box : (box.parent ?? box)
  if (embed === null && isContribution(words) && !besideEntry(box, frame)) return true
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
  const last = isCore.lastIndexOf(true)
  const first = isCore.indexOf(true)
  return blocks.filter((block, index) => {
    if (isCore[index]) return true
    if (index < first) return proseOf(block) > 0 || block.kind === 'caption' || isLead(block)
    return index < last || isProvenance(block.words) || (core.attributes['class'] !== undefined && isInLike(block.box))
  })
}

const isLike = (box: Element, core: Element): boolean =>
  box !== core && box.name === core.name && box.attributes['class'] === core.attributes['class']

/** "Two hurt as shells fall near the bridge": said before the text begins, without a stop. */
const isLead = ({ kind, words, isLinks }: PageBlock): boolean => kind !== 'post' && !isLinks && words.split(/\s+/u).length >= 6

function belongs(block: PageBlock, place: 'before' | 'inside' | 'after', text: Text): boolean {
  const { kind, words, isLinks, embed } = block
  if (embed !== null) return true
  if (isProvenance(words)) return true
  // The number of a page, or of a post in a thread.
  if (/^[\d\s#|/.]{1,6}$/u.test(words) && block.box.name !== 'table') return false
  if (isFurniture(words) || (kind === 'caption' && isCredit(words))) return false
  if (isLabelOfList(block)) return false
  if (isByline(words, text.author) || (kind !== 'caption' && proseOf(block) === 0 && isDateLine(words))) return false
  if (isLinks)
    return (
      (text.mains.has(block) && words.length >= linkedSentence && endsSentence(words)) ||
      (kind === 'headline' && text.entryOf(block.box) !== null)
    )
  // Headings without words under them go later.
  if (kind !== 'paragraph') return place !== 'after' || proseOf(block) > 0 || text.frame.isInCore(block.box)
  if (proseOf(block) > 0 || endsSentence(words) || /^\([^\d)]+\)$/u.test(words))
    return place === 'inside' || proseOf(block) > 0 || text.mains.has(block) || isNote(block)
  const count = words.split(/\s+/u).length
  if (place === 'before' && text.mains.has(block) && isPlaceLine(words)) return true
  if (place === 'before') return isLead(block) && firstIn(block.box, isTime) === null
  return text.mains.has(block) && count >= { inside: 2, after: 5 }[place]
}

/** "Summary" as the first item of a list, which its class calls a heading. */
const isLabelOfList = ({ kind, words, box }: PageBlock): boolean =>
  kind === 'list-item' &&
  !endsSentence(words) &&
  words.length < 40 &&
  /(?:^|[\s_-])(?:heading|title|label)(?=[\s_-]|$)/iu.test(box.attributes['class'] ?? '')

/** "ERZURUM, Türkiye": where the report is from, in a line of its own. */
const isPlaceLine = (words: string): boolean => /^\p{Lu}[\p{Lu} .'’-]{2,30}(?:, \p{Lu}[\p{L} .'’-]{1,30})?$/u.test(words)

/** A note under the text, to which a number in it leads. */
const isNote = ({ box }: PageBlock): boolean =>
  nearest(box, 4).some(({ attributes }) => /(?:^|[\s_-])(?:foot|end)-?notes?(?=[\s_-]|$)/iu.test(attributes['class'] ?? ''))

/** Of a sentence that is a link from end to end and is still none to another story. */
const linkedSentence = 90

function isByline(words: string, author: string | null): boolean {
  if (author === null || words.length > 2 * author.length + 60) return false
  const bare = words.replace(/^(?:by|von|par|por|автор:?)\s+/iu, '')
  return bare.toLowerCase().startsWith(author.toLowerCase().split(/, | and /u)[0] ?? author) && !endsSentence(words)
}

const isDateLine = (words: string): boolean => words.length < 90 && writtenDateIn(words) !== null && !endsSentence(words)

const saysWhen = ({ words, box }: PageBlock): boolean =>
  words.length < 90 && (firstIn(box, isTime) !== null || nearest(box, 3).some(isTime) || /^\d{1,2}[:.]\d{2}/u.test(words))

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

/** Where two blocks or more of prose stand side by side, or one that is much of the text. */
function mainsOf(blocks: readonly PageBlock[], { core, isInCore, proseIn }: Frame): Text['mains'] {
  const found = new Map<Element, { count: number; prose: number }>()
  for (const block of blocks) {
    const parent = parentOf(block)
    if (proseOf(block) === 0 || !isInCore(parent)) continue
    const { count, prose } = found.get(parent) ?? { count: 0, prose: 0 }
    found.set(parent, { count: count + 1, prose: prose + proseOf(block) })
  }
  const total = proseIn(core)
  if (total === 0) return { has: () => true }
  const isMain = (element: Element) => {
    const { count, prose } = found.get(element) ?? { count: 0, prose: 0 }
    return (count > 1 && prose > total / 10) || prose > total / 3
  }
  return { has: (block) => isMain(parentOf(block)) }
}

/** Of a `p` the element around it; text that stands in a box without one is its own. */
const parentOf = ({ box }: PageBlock): Element =>
  /^(?:p|h\d|blockquote|li|figure|table)$/u.test(box.name) ? (box.parent ?? box) : box

/** Short words that stand on the page again and again: "Share", "Copy link". */
function repeatedIn(blocks: readonly PageBlock[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { words, kind } of blocks) if (words.length < 60 && kind !== 'post') counts.set(words, (counts.get(words) ?? 0) + 1)
  return new Set([...counts].flatMap(([words, count]) => (count >= 3 ? [words] : [])))
}

/** A sentence of the text that is shown once more, in large letters: it is called so, or it is a quotation whose every word stands there too. */
function withoutPullQuotes(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const bare = (words: string) => words.replaceAll(/^[“"«„]|(?<![”"»“.])[”"»“.]+$/gu, '').toLowerCase()
  const may = ({ kind, box, words }: PageBlock) =>
    (kind === 'quote' && words.length >= shortestPulled) ||
    (/^(?:quote|paragraph)$/u.test(kind) &&
      nearest(box, 4).some(({ attributes }) => /pull-?quote/iu.test(attributes['class'] ?? '')))
  const pulled = new Set(blocks.filter(may))
  if (pulled.size === 0) return blocks
  const text = blocks
    .flatMap((block) => (pulled.has(block) ? [] : [block.words]))
    .join('\n')
    .toLowerCase()
  return blocks.filter((block) => !pulled.has(block) || !text.includes(bare(block.words)))
}

/** Of a quotation, in UTF-16 units. */
const shortestPulled = 25

/** "Ana Roe has reported from the north since 2004.": who wrote the text, told under it or before it begins. */
function withoutBio(blocks: readonly PageBlock[], author: string | null, { isInCore }: Frame): readonly PageBlock[] {
  const names = author?.split(/, | and /u).filter((name) => name.includes(' ')) ?? []
  const last = blocks.findLastIndex(({ kind, embed }) => kind === 'paragraph' && embed === null)
  return blocks.filter(({ words, box, embed }, index) => {
    const mayBe = index === last || (index < last && !isInCore(box) && index < 4)
    return (
      !mayBe ||
      embed !== null ||
      words.length > longestBio ||
      /[“”"«»]/u.test(words) ||
      !names.some((name) => words.startsWith(`${name} `))
    )
  })
}

/** In UTF-16 units. */
const longestBio = 400

/** "Note from the author:" as the last words, when what they lead to went. */
function withoutLooseEnd(candidates: readonly PageBlock[], kept: readonly PageBlock[]): readonly PageBlock[] {
  const last = kept.at(-1)
  const leads =
    last?.kind === 'paragraph' && last.words.length < 60 && last.words.endsWith(':') && candidates.at(-1)?.box !== last.box
  return leads ? kept.slice(0, -1) : kept
}

/** A heading whose words all went goes too. */
function withoutLooseHeadings(candidates: readonly PageBlock[], kept: readonly PageBlock[]): readonly PageBlock[] {
  const at = new Map(candidates.map((block, index) => [block.box, index] as const))
  return kept.filter((block, index) => {
    if (block.kind !== 'headline' || block.isLinks) return true
    const next = kept[index + 1]
    if (!next) return saysWhen(block)
    if (next.kind !== 'headline' || saysWhen(block) || saysWhen(next)) return true
    return block.box.name < next.box.name || (at.get(next.box) ?? 0) === (at.get(block.box) ?? 0) + 1
  })
}
