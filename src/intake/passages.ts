import { type Note, type Passage, type PassageKind, type Post, type Span, span, trimmed, wordsAt } from '#model'
import type { Aside } from './asides/asides-in.ts'
import { blocksIn, itemMark } from './blocks.ts'
import { isHeadline } from './headline.ts'
import { linksIn, statusIn } from './links.ts'
import { type Piece, piecesOf } from './posts.ts'
import type { Signature } from './signature.ts'

/** The passages of plain text from an offset on, what could not be settled about them, and the lines in which nothing is to be read. */
export function passagesIn(text: string, from: number): { passages: Passage[]; notes: Note[]; asides: readonly Aside[] } {
  const { blocks, asides } = blocksIn(text, from)
  const pieces = piecesOf(text, blocks)
  const passages = pieces.map((piece, index): Passage => {
    const id = `p${index + 1}` as const
    const { at, signature } = piece
    if (signature) return { id, kind: 'post', at, body: piece.body, post: postOf(text, piece.body, signature) }
    const { kind, body } = kindOf(text, piece, index === 0 && pieces.length > 1)
    return { id, kind, at, body, post: null }
  })
  return { passages, notes: pieces.flatMap((piece) => notesOn(piece)), asides }
}

/** "Photo: The bridge at noon", "Photo by Ana Roe", "The bridge at noon (Photo: Ana Roe)" */
const captioned = new RegExp(
  String.raw`^[([]?(?:caption|(?:file )?(?:photo|image|picture|photograph|video)(?: credit)?)s?\s*:` +
    String.raw`|^[([]?(?:photo|photograph|image)s? (?:by|courtesy of) |\((?:photo|image|picture)(?: credit)?\s*:[^()]*\)$`,
  'iu',
)
const quoteMark = /^\s*>[ \t]*/u

function kindOf(text: string, { at }: Piece, mayBeHeadline: boolean): { kind: PassageKind; body: Span } {
  const words = wordsAt(text, at)
  if (words.split(/\r\n|[\r\n]/u).every((line) => quoteMark.test(line)))
    return { kind: 'quote', body: behind(text, at, quoteMark) }
  if (itemMark.test(words)) return { kind: 'list-item', body: behind(text, at, itemMark) }
  if (captioned.test(words)) return { kind: 'caption', body: at }
  return { kind: mayBeHeadline && isHeadline(words) ? 'headline' : 'paragraph', body: at }
}

function behind(text: string, at: Span, opening: RegExp): Span {
  const length = opening.exec(wordsAt(text, at))?.[0].length ?? 0
  return trimmed(text, span(at.start + length, at.end))
}

function postOf(text: string, body: Span, { author, authorAt, handle, postedOn, url }: Signature): Post {
  const links = linksIn(wordsAt(text, body)).map(([link]) => link)
  // An address of somebody else's post is a quotation of it, not this post's own.
  const own = [...(url === null ? [] : [url]), ...links].find(
    (link) => statusIn(link)?.handle.toLowerCase() === handle.toLowerCase(),
  )
  const exact = own === undefined ? null : (statusIn(own)?.postedOn ?? null)
  return { platform: platformOf(handle), author, handle, authorAt, postedOn: exact ?? postedOn, url: own ?? url, links }
}

/** The form of a handle tells Bluesky, whose handles are domains, from X. */
export function platformOf(handle: string): Post['platform'] {
  if (!handle.includes('.')) return 'x'
  return handle.endsWith('.bsky.social') ? 'bluesky' : 'unknown'
}

function notesOn({ body, signature }: Piece): Note[] {
  if (!signature) return []
  const notes: Note[] = []
  if (signature.postedOn === null) {
    const text =
      signature.date === '' ? 'The post carries no date.' : `The post's date, “${signature.date}”, is in a form that is not read.`
    notes.push({ code: 'intake/post-date', at: signature.at, text })
  }
  if (body.start === body.end)
    notes.push({ code: 'intake/post-empty', at: signature.at, text: 'The post has a signature and no words.' })
  return notes
}
