import { sha256Of } from '#base'
import { type Document, documentIdOf, type Instant, type Note, type Passage, span, wordsAt } from '#model'
import type { About } from '../about.ts'
import { itemMark } from '../blocks.ts'
import { datelineDayIn, datelineNote } from '../dateline-day.ts'
import { isHeadline } from '../headline.ts'
import { issuerIn, issuerNote } from '../issuer.ts'
import { withoutDay } from '../text-document.ts'
import type { PaperBlock } from './paper-block.ts'

/** What a paper is and says of itself. */
export type Paper = {
  readonly blocks: readonly PaperBlock[]
  readonly title: string | null
  readonly author: string | null
  readonly modifiedAt: Instant | null
  readonly language: string | null
  readonly notes: readonly Note[]
}

/** The Document of a paper that has words, its blocks parted by blank lines. */
export function paperDocument(bytes: Uint8Array, about: About, paper: Paper): Document {
  const { text, passages } = laidOut(withHeadline(paper.blocks))
  const dateline = about.publishedOn === null ? datelineDayIn(text, passages) : null
  const issuer = about.publisher === null ? issuerIn(text, passages) : null
  const publishedOn = about.publishedOn ?? dateline?.day ?? null
  const [first] = passages
  const sha256 = sha256Of(bytes)
  return {
    id: documentIdOf(sha256),
    givenId: null,
    sha256,
    path: about.path,
    url: about.url,
    publisher: about.publisher ?? issuer?.name ?? null,
    author: paper.author,
    title: paper.title ?? (first?.kind === 'headline' ? wordsAt(text, first.body) : null),
    publishedOn,
    ...(paper.modifiedAt === null ? {} : { modifiedAt: paper.modifiedAt }),
    language: /^([a-z]{2,3})(?:[-_]|$)/iu.exec(paper.language ?? '')?.[1]?.toLowerCase() ?? 'en',
    text,
    passages,
    notes: [
      ...withoutDay(publishedOn, dateline ? [datelineNote(dateline)] : []),
      ...(issuer ? [issuerNote(issuer)] : []),
      ...paper.notes,
    ],
  }
}

/** The first of several blocks may be a headline that nobody set apart as one, above a sentence. */
function withHeadline(blocks: readonly PaperBlock[]): readonly PaperBlock[] {
  const [first, ...rest] = blocks
  const [second] = rest
  if (first?.kind !== 'paragraph' || !second || !isHeadline(first.words) || isHeadline(second.words)) return blocks
  return [{ ...first, kind: 'headline' }, ...rest]
}

function laidOut(blocks: readonly PaperBlock[]): { readonly text: string; readonly passages: Passage[] } {
  let text = ''
  const passages: Passage[] = []
  for (const { kind, words, page } of blocks) {
    if (text !== '') text += '\n\n'
    const start = text.length
    text += words
    const at = span(start, text.length)
    const mark = kind === 'list-item' ? (itemMark.exec(words)?.[0].length ?? 0) : 0
    // The mark takes the space behind it; looking at the text here would cost its whole length each time.
    const body = span(start + mark, text.length)
    passages.push({ id: `p${passages.length + 1}`, kind, at, body, post: null, ...(page === null ? {} : { page }) })
  }
  return { text, passages }
}
