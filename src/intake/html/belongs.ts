import { type Element, firstIn, isIn } from './dom.ts'
import { type Entry, isTime } from './entries.ts'
import type { Frame } from './frame.ts'
import { isCredit, isCreditLine, isFurniture } from './furniture.ts'
import { isNote } from './notes.ts'
import type { PageBlock } from './page-blocks.ts'
import { endsSentence, proseOf } from './prose.ts'
import { isProvenance } from './provenance.ts'
import { isOfChange } from './visible-dates.ts'
import { writtenDateIn } from './written-dates.ts'

/** What is known of the text that a block may be part of. */
export type Text = {
  readonly frame: Frame
  readonly author: string | null
  readonly isMain: (block: PageBlock) => boolean
  /** Whether a list is of words as much as of links. */
  readonly isOfWords: (list: Element | null) => boolean
  readonly entryOf: (element: Element) => Entry | null
}

/** Where a block stands to the sentences of the text, and the block behind it. */
type Near = { readonly place: 'before' | 'inside' | 'after'; readonly next: PageBlock | undefined }

/** Whether a block in the place of the text is part of it. */
export function belongs(block: PageBlock, { place, next }: Near, text: Text): boolean {
  const { kind, words, isLinks, embed } = block
  if (embed !== null) return true
  if (isProvenance(words)) return true
  if (isNote(block) && text.isMain(block) && !isLinks) return true
  // The number of a page, or of a post in a thread.
  if (/^[\d\s#|/.]{1,6}$/u.test(words) && block.box.name !== 'table') return false
  if (isFurniture(words) || isCreditLine(words) || (kind === 'caption' && isCredit(words))) return false
  if (isLabelOfList(block)) return false
  const isWithin = place === 'inside' && text.frame.isInCore(block.box)
  if (isByline(words, text.author)) return false
  if (isDateLine(words) && kind !== 'caption' && block.box.name !== 'table' && proseOf(block) === 0)
    return isWithin && isLabelOf(block, next, text)
  if (isLinks)
    return (
      (text.isMain(block) && words.length >= linkedSentence && endsSentence(words)) ||
      (kind === 'list-item' && text.frame.isInCore(block.box) && text.isOfWords(block.box.parent)) ||
      (kind === 'headline' && text.entryOf(block.box) !== null)
    )
  // Headings without words under them go later.
  if (kind !== 'paragraph') return place !== 'after' || proseOf(block) > 0 || text.frame.isInCore(block.box)
  if (proseOf(block) > 0 || endsSentence(words) || /^\([^\d)]+\)$/u.test(words))
    return place === 'inside' || proseOf(block) > 0 || text.isMain(block) || isNote(block)
  const count = words.split(/\s+/u).length
  if (place === 'before' && text.isMain(block) && isPlaceLine(words)) return true
  if (place === 'before') return isLead(block) && firstIn(block.box, isTime) === null
  return (text.isMain(block) && count >= { inside: 2, after: 5 }[place]) || (isWithin && (isFigure(words) || isQuoted(block)))
}

/** "Two hurt as shells fall near the bridge": said before the text begins, without a stop. */
export const isLead = ({ kind, words, isLinks }: PageBlock): boolean =>
  kind !== 'post' && !isLinks && words.split(/\s+/u).length >= 6

/** Lists of which more than half of the items are more than links. */
export function listsOfWords(blocks: readonly PageBlock[]): (list: Element | null) => boolean {
  const items = new Map<Element, { links: number; words: number }>()
  for (const { kind, box, isLinks } of blocks) {
    if (kind !== 'list-item' || box.parent === null) continue
    const some = items.get(box.parent) ?? { links: 0, words: 0 }
    some[isLinks ? 'links' : 'words'] += 1
    items.set(box.parent, some)
  }
  return (list) => {
    const { links, words } = (list && items.get(list)) ?? { links: 0, words: 0 }
    return words > links
  }
}

/** "Summary" as the first item of a list, which its class calls a heading. */
const isLabelOfList = ({ kind, words, box }: PageBlock): boolean =>
  kind === 'list-item' &&
  !endsSentence(words) &&
  words.length < 40 &&
  /(?:^|[\s_-])(?:heading|title|label)(?=[\s_-]|$)/iu.test(box.attributes['class'] ?? '')

/** "ERZURUM, Türkiye": where the report is from, in a line of its own. */
const isPlaceLine = (words: string): boolean => /^\p{Lu}[\p{Lu} .'’-]{2,30}(?:, \p{Lu}[\p{L} .'’-]{1,30})?$/u.test(words)

/** Of a sentence that is a link from end to end and is still none to another story. */
const linkedSentence = 90

function isByline(words: string, author: string | null): boolean {
  if (author === null || words.length > 2 * author.length + 60) return false
  const bare = words.replace(/^(?:by|von|par|por|автор:?)\s+/iu, '')
  return bare.toLowerCase().startsWith(author.toLowerCase().split(/, | and /u)[0] ?? author) && !endsSentence(words)
}

/** Who is quoted, in a box with a name like "quote-author". */
const isQuoted = ({ box }: PageBlock): boolean =>
  /quote[\w-]*[-_](?:author|name|source|speaker|cite)/iu.test(box.attributes['class'] ?? '')

/** "27,000 people reached" */
const isFigure = (words: string): boolean => words.length < 60 && /^\d[\d.,]*\s\p{L}{3,} \p{L}{3}/u.test(words)

/** "4 September 2023" in a box with what somebody said then; over all of a text it is the day of the page. */
const isLabelOf = (block: PageBlock, next: PageBlock | undefined, { isMain }: Text): boolean =>
  next !== undefined &&
  proseOf(next) > 0 &&
  isMain(block) === isMain(next) &&
  !isOfChange(block.words) &&
  !/[|•]|(?<!\p{L})(?:by|published|posted)(?!\p{L})/iu.test(block.words) &&
  block.box.parent !== null &&
  isIn(next.box, block.box.parent)

const isDateLine = (words: string): boolean => words.length < 90 && writtenDateIn(words) !== null && !endsSentence(words)
