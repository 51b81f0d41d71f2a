import type { ClaimRef, Incident, Relation } from '#model'
import { plural } from '../figures.ts'
import { chainOf } from '../other-claims.ts'
import { folded } from './folded.ts'
import { linksTo } from './links.ts'
import { html, type Markup } from './markup.ts'
import type { Sheet } from './sheet.ts'

/** How single claims stand to each other, and why. */
export const relationsPart = ({ relations }: Incident, sheet: Sheet): Markup | null =>
  relations.length === 0
    ? null
    : folded(
        `Claim by claim: ${plural(relations.length, 'relation')}`,
        html`<table class="relations">
          <thead>
            <tr>
              <th scope="col">
                <div class="pair stands"><span>This claim</span> <span>how it stands</span> <span>to that one</span></div>
              </th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            ${relations.map((relation) => relationRow(relation, sheet))}
          </tbody>
        </table>`,
        sheet.all,
      )

const relationRow = ({ from, to, kind, why }: Relation, sheet: Sheet): Markup => html`
  <tr>
    <td>
      <div class="pair stands">
        <div>${claimCell(from, sheet)}</div>
        <div class="kind">${verbs[kind]}</div>
        <div>${claimCell(to, sheet)}</div>
      </div>
    </td>
    <td class="reason">${why}</td>
  </tr>
`

function claimCell(ref: ClaimRef, { placed }: Sheet): Markup {
  const found = placed.claimOf(ref)
  return html`<bdi>${found ? chainOf(found.claim, found.document) : ''}</bdi> ${linksTo([ref], placed)}`
}

const verbs: Readonly<Record<Relation['kind'], string>> = {
  agrees: 'agrees with',
  narrows: 'narrows',
  supersedes: 'supersedes',
  contradicts: 'contradicts',
  denies: 'denies',
  repeats: 'repeats',
}
