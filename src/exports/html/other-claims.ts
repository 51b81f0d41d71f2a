import type { Day } from '#model'
import { plural, whenOf } from '../figures.ts'
import type { OtherClaim } from '../other-claims.ts'
import { folded } from './folded.ts'
import { linksTo } from './links.ts'
import { html, type Markup } from './markup.ts'
import { quoteOf } from './quote.ts'
import type { Sheet } from './sheet.ts'

/** The claims that no question uses: their number, which unfolds into a row for each. */
export const otherClaimsPart = (others: readonly OtherClaim[], beside: Day | null, sheet: Sheet): Markup | null =>
  others.length === 0
    ? null
    : folded(
        `Not compared: ${plural(others.length, 'claim')}`,
        html`<table class="others">
          <thead>
            <tr>
              <th scope="col">Who says it</th>
              <th scope="col">In their words</th>
              <th scope="col">
                <div class="pair spot"><span>Said</span> <span>Where</span></div>
              </th>
            </tr>
          </thead>
          <tbody>
            ${others.map((other) => otherRow(other, beside, sheet))}
          </tbody>
        </table>`,
        sheet.all,
      )

const otherRow = (other: OtherClaim, beside: Day | null, { placed }: Sheet): Markup => html`
  <tr>
    <th scope="row"><bdi>${other.holder}</bdi></th>
    <td>${other.stance === '' ? null : html`<span class="stance">${other.stance}</span> `}${quoteOf(other.quote)}</td>
    <td>
      <div class="pair spot">
        <div class="when">${whenOf(other, beside)}</div>
        <div class="where">${linksTo(other.claims, placed)}</div>
      </div>
    </td>
  </tr>
`
