import type { Incident, ProposedGrade } from '#model'
import { gradedIn, gradeWords, schemeNames } from '../grade-words.ts'
import { anchorIn } from './anchors.ts'
import { linksTo } from './links.ts'
import { html, type Slot } from './markup.ts'
import type { Sheet } from './sheet.ts'

/** What each scheme would say, with the reason and the claims that it rests on, for a person to accept or reject. */
export const gradesSection = (incident: Incident, sheet: Sheet): Slot =>
  incident.grades.length === 0
    ? null
    : html`
        <section class="grades" id="${anchorIn(incident, 'grades')}">
          <h3>Proposed grades</h3>
          <p class="note">
            What the words here allow under the schemes of others, for a person to accept or reject. Nothing is graded until
            somebody does.
          </p>
          <table>
            <thead>
              <tr>
                <th scope="col">Scheme</th>
                <th scope="col">Proposed</th>
                <th scope="col">Why</th>
                <th scope="col">Where</th>
              </tr>
            </thead>
            <tbody>
              ${incident.grades.map((grade) => gradeRow(grade, incident, sheet))}
            </tbody>
          </table>
        </section>
      `

const gradeRow = (grade: ProposedGrade, incident: Incident, { placed }: Sheet): Slot => html`
  <tr>
    <th scope="row">${schemeNames[grade.scheme]}</th>
    <td class="${grade.grade === null ? 'ungraded' : 'proposed'}">${gradeWords(grade)}</td>
    <td>
      ${
        grade.question === null
          ? null
          : html`<a class="of" href="#${anchorIn(incident, grade.question)}">${gradedIn(incident, grade)}</a>`
      }
      <div class="reason">${grade.why}</div>
    </td>
    <td class="where">${linksTo(grade.claims, placed)}</td>
  </tr>
`
