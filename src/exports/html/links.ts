import type { ClaimRef } from '#model'
import { html, joined, type Markup, type Slot } from './markup.ts'
import type { Placed, PlacedClaim } from './placed.ts'

/** "[1] ¶2 ¶4 · [7] ¶3": a link to each claim; several claims of one paragraph are told apart by their numbers. */
export function linksTo(refs: readonly ClaimRef[], placed: Placed): Slot {
  const found = [...new Set(refs)].flatMap((ref) => placed.claimOf(ref) ?? [])
  const reports = Map.groupBy(found, ({ mark }) => mark)
  return joined(
    [...reports].map(([mark, claims]) => {
      const paragraphs = Map.groupBy(claims, ({ paragraph }) => paragraph)
      return html`<span class="report-places"
        >${joined(
          [...paragraphs.values()].map((together, index) => linksInParagraph(together, index === 0 ? mark : '')),
          ' ',
        )}</span
      >`
    }),
    ' ',
  )
}

function linksInParagraph(claims: readonly PlacedClaim[], mark: string): Slot {
  const [first] = claims
  if (!first) return null
  const words = mark === '' ? first.paragraph : `${mark} ${first.paragraph}`
  if (claims.length === 1) return html`<a href="#${first.anchor}">${words}</a>`
  const numbers = claims
    .toSorted((a, b) => a.number - b.number)
    .map(({ anchor, number }) => html`<a href="#${anchor}"><sup>${number}</sup></a>`)
  return html`<span class="together">${words}${joined(numbers, ' ')}</span>`
}

/** An address of the web as a link. Any other ("javascript:", a path) stays text. */
export function webLink(address: string): Markup {
  const url = URL.canParse(address) ? new URL(address) : null
  const isWeb = url?.protocol === 'http:' || url?.protocol === 'https:'
  return isWeb ? html`<a href="${url.href}" rel="noopener noreferrer nofollow">${address}</a>` : html`${address}`
}
