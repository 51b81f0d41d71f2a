import { Failure, sha256Of } from '#base'
import { type Document, documentIdOf, type Note, span } from '#model'
import { type About, nameOf } from '../about.ts'
import { laidOut } from '../html/laid-out.ts'
import type { WordsBlock } from './blocks-of-words.ts'
import { badDate, withoutDay } from '../text-document.ts'
import { type BlocksOfWords, blocksOfWords, lineOf } from './blocks-of-words.ts'
import type { Item } from './item.ts'
import { type Moment, momentIn } from './moment.ts'

/** The report that one item of a feed is: its title, then its words. `bytes` are the piece that holds it alone. */
export function documentInItem(item: Item, bytes: Uint8Array, about: About): Document | Failure {
  const title = lineOf(item.title)
  const { words, note } = wordsOf(item)
  const { text, passages } = laidOut(withHeadline(title, words.blocks), words.embeds)
  if (passages.length === 0) return new Failure('text/empty', `${nameOf(about)}: holds an item without words`)
  const sha256 = sha256Of(bytes)
  const { day, notes } = daysOf(item, about)
  const { source } = item
  return {
    id: documentIdOf(sha256),
    givenId: item.id ?? webAddress(item.url),
    sha256,
    path: about.path,
    url: webAddress(item.url) ?? about.url,
    publisher: about.publisher ?? source,
    author: item.author,
    title,
    ...day,
    language: /^([a-z]{2,3})(?:[-_]|$)/iu.exec(item.language ?? '')?.[1]?.toLowerCase() ?? 'en',
    text,
    passages,
    notes: [
      ...notes,
      ...(note === null ? [] : [noteOf('intake/summary-only', note)]),
      ...(source === null ? [] : [noteOf('intake/syndicated', `The feed took this item over from another, “${source}”.`)]),
      ...(words.isOdd ? [noteOf('intake/odd-html', 'The markup could not be followed; only its words were kept.')] : []),
      ...(text.includes('\ufffd')
        ? [noteOf('intake/charset', 'Some bytes could not be decoded; “\ufffd” stands in their place.')]
        : []),
    ],
  }
}

const noteOf = (code: Note['code'], text: string): Note => ({ code, at: span(0, 0), text })
export const webAddress = (text: string | null): string | null =>
  text !== null && /^https?:\/\//iu.test(text) ? text.trim() : null

const nothing: BlocksOfWords = { blocks: [], embeds: [], isOdd: false }

function wordsOf({ full, summary }: Item): { words: BlocksOfWords; note: string | null } {
  const whole = full ? blocksOfWords(full) : nothing
  if (whole.blocks.length > 0) return { words: whole, note: null }
  const short = summary ? blocksOfWords(summary) : nothing
  if (short.blocks.length > 0) return { words: short, note: 'The feed gives a summary and not the whole text.' }
  return { words: nothing, note: 'The feed gives a headline and no text.' }
}

/** A text that begins with its own title does not get it twice. */
function withHeadline(title: string | null, blocks: readonly WordsBlock[]): readonly WordsBlock[] {
  if (title === null) return blocks
  const rest = blocks[0]?.words === title ? blocks.slice(1) : blocks
  return [{ kind: 'headline', words: title, embed: null, isLinks: false }, ...rest]
}

type Days = Pick<Document, 'publishedOn' | 'publishedAt' | 'modifiedAt'>

function daysOf({ published, updated }: Item, { publishedOn }: About): { day: Days; notes: readonly Note[] } {
  const [first, last] = [momentOf(published), momentOf(updated)]
  const bad = published !== null && first === null && publishedOn === null ? [badDate(published)] : []
  const modified = last?.at && last.at !== first?.at ? { modifiedAt: last.at } : {}
  if (publishedOn !== null) return { day: { publishedOn, ...modified }, notes: [] }
  if (first) return { day: { publishedOn: first.on, ...(first.at ? { publishedAt: first.at } : {}), ...modified }, notes: [] }
  if (!last) return { day: { publishedOn: null }, notes: withoutDay(null, bad) }
  const text = `The feed says only when the item was last changed; that day is taken, ${last.on}.`
  return { day: { publishedOn: last.on, ...modified }, notes: [...bad, noteOf('intake/day-from-update', text)] }
}

const momentOf = (written: string | null): Moment | null => (written === null ? null : momentIn(written))
