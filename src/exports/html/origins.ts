import type { Incident, Origin } from '#model'
import { plural } from '../figures.ts'
import { anchorIn } from './anchors.ts'
import { linksTo } from './links.ts'
import { html, type Markup } from './markup.ts'
import type { Sheet } from './sheet.ts'

/** Who the independent roots are, what counts with each, and why. */
export const originsSection = (incident: Incident, sheet: Sheet): Markup => html`
  <section class="origins" id="${anchorIn(incident, 'origins')}">
    <h3>${plural(incident.origins.length, 'independent origin')}</h3>
    <p class="note">Whoever repeats an origin is counted with it, and adds nothing to it.</p>
    <table>
      <thead>
        <tr>
          <th scope="col">Origin</th>
          <th scope="col">
            <div class="pair roots">
              <span>Its claims</span> <span>Passed on or repeated</span> <span>Why they count as one</span>
            </div>
          </th>
        </tr>
      </thead>
      <tbody>
        ${incident.origins.map((origin) => originRow(origin, incident, sheet))}
      </tbody>
    </table>
  </section>
`

const originRow = ({ id, name, claims, copies, why }: Origin, incident: Incident, { placed }: Sheet): Markup => html`
  <tr id="${anchorIn(incident, id)}">
    <th scope="row"><bdi>${name}</bdi></th>
    <td>
      <div class="pair roots">
        <div class="places"><span class="count">${claims.length}</span> ${linksTo(claims, placed)}</div>
        <div class="places">
          ${copies.length > 0 ? html`<span class="count">${copies.length}</span> again ${linksTo(copies, placed)}` : null}
        </div>
        <div class="reason">${why}</div>
      </div>
    </td>
  </tr>
`
