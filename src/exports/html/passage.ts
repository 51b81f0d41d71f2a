import { type Document, overlaps, type Passage, platformNames, type Post } from '#model'
import { attachmentWords } from '../attachment-words.ts'
import { claimNote } from './claim-note.ts'
import { webLink } from './links.ts'
import { html, joined, type Markup, type Slot } from './markup.ts'
import type { PlacedClaim } from './placed.ts'
import type { Sheet } from './sheet.ts'
import { type Stretch, stretchesOf } from './stretches.ts'

/** A passage with the words that are claimed marked in it, and beside it who claims them. */
export function passageBlock(
  passage: Passage,
  document: Document,
  own: readonly PlacedClaim[],
  anchor: string,
  sheet: Sheet,
): Markup {
  const words = stretchesOf(document.text, passage, own).map(stretchWords)
  return html`
    <div class="passage kind-${passage.kind}" id="${anchor}-${passage.id}">
      <div class="pilcrow">¶${passage.id.slice(1)}</div>
      <div class="text" lang="${passage.language ?? document.language}" dir="auto">${postLine(passage)}${words}</div>
      ${
        own.length > 0
          ? html`<ol class="notes">
              ${own.map((claim) => claimNote(claim, isTangled(claim, own), sheet))}
            </ol>`
          : null
      }
    </div>
  `
}

/** The words of a claim overlap with another's, so that the marks alone do not say where it ends. */
const isTangled = ({ ref, claim }: PlacedClaim, own: readonly PlacedClaim[]): boolean =>
  own.some((other) => other.ref !== ref && other.claim.content.some((a) => claim.content.some((b) => overlaps(a, b))))

const postLine = ({ post }: Passage): Slot =>
  post
    ? html`<span class="post-line"
        >Post · ${platformNames[post.platform]} ·
        <bdi>${post.author}</bdi>${post.url === null ? null : [' · ', webLink(post.url)]}${withAttachments(post)}</span
      >`
    : null

const withAttachments = ({ attachments = [] }: Post): Slot =>
  attachments.length === 0 ? null : ` · ${attachmentWords(attachments)}`

/** "³" before the words of the third claim; its number leads to who claims them. */
function stretchWords({ words, begins, claims, isSource, isCue }: Stretch): Slot {
  const numbers = begins.map(({ anchor, number }) => html`<sup><a href="#${anchor}">${number}</a></sup>`)
  const cue = isCue ? html`<span class="cue">${words}</span>` : words
  const source = isSource ? html`<span class="by">${cue}</span>` : cue
  const classes = [...claims.map(({ anchor }) => anchor), ...(claims.length > 1 ? ['nested'] : [])]
  return [joined(numbers, ' '), claims.length > 0 ? html`<mark class="${classes.join(' ')}">${source}</mark>` : source]
}
