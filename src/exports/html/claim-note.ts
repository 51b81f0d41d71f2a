import { wordsAt } from '#model'
import { chainOf } from '../other-claims.ts'
import { linksTo } from './links.ts'
import { html, joined, type Markup, type Slot } from './markup.ts'
import type { PlacedClaim } from './placed.ts'
import { quoteOf } from './quote.ts'
import type { Sheet } from './sheet.ts'

/**
 * Who claims the words, how, and for which question they are used. With its words again where they overlap with another claim's, and,
 * where all is wanted, with how it was read.
 */
export function claimNote({ claim, document, ref, number, anchor }: PlacedClaim, withWords: boolean, sheet: Sheet): Markup {
  const stance = claim.stance === 'asserts' ? null : html` <span class="stance">${claim.stance.replaceAll('-', ' ')}</span>`
  const words = withWords ? html` ${quoteOf(claim.content.map((at) => wordsAt(document.text, at)).join(' … '))}` : null
  const hedges = claim.hedges.map((at) => wordsAt(document.text, at))
  return html`
    <li id="${anchor}" value="${number}">
      <b><bdi>${chainOf(claim, document)}</bdi></b
      >${stance}${words}${
        hedges.length > 0 ? html` <span class="hedges">(${hedges.join(', ')})</span>` : null
      }${usesOf(ref, sheet)}${sheet.all ? receipt(claim.basis, document.text) : null}
    </li>
  `
}

function usesOf(ref: PlacedClaim['ref'], { uses, placed }: Sheet): Slot {
  const { answers, doubts, repeats } = uses(ref)
  const links = [
    ...answers.map(({ anchor, words }) => html`<a href="#${anchor}">${words}</a>`),
    ...doubts.map(({ anchor, words }) => html`doubt on <a href="#${anchor}">${words}</a>`),
    ...(repeats.length > 0 ? [html`repeats ${linksTo(repeats, placed)}`] : []),
  ]
  return links.length > 0 ? html`<br />→ ${joined(links, ' · ')}` : null
}

const receipt = ({ rule, words, confidence }: PlacedClaim['claim']['basis'], text: string): Markup =>
  html`<br /><span class="receipt"
      >${confidence === null ? '–' : `${Math.round(100 * confidence)} %`} · ${rule.replace('claims/', '').replaceAll('-', ' ')} ·
      ${quoteOf(words.map((at) => wordsAt(text, at)).join(' … '))}</span
    >`
