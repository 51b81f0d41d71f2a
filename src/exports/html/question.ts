import type { Answer, Doubt, Incident, Question } from '#model'
import { asksHowMany, shownValue, stateOf, whenOf } from '../figures.ts'
import { anchorIn } from './anchors.ts'
import { linksTo } from './links.ts'
import { html, type Markup, type Slot } from './markup.ts'
import { quoteOf } from './quote.ts'
import type { Sheet } from './sheet.ts'

/** A question with its state, a row for each answer, why the state is what it is, and who doubts. */
export const questionSection = (question: Question, incident: Incident, sheet: Sheet): Markup => html`
  <section class="question" id="${anchorIn(incident, question.id)}">
    <h3><span class="ask" id="${anchorIn(incident, question.id)}-ask">${question.words}</span> ${stateLabel(question)}</h3>
    <table
      class="answers ${asksHowMany(question) ? 'figures' : 'wordings'}"
      aria-labelledby="${anchorIn(incident, question.id)}-ask"
    >
      <thead>
        <tr>
          <th scope="col">Answer</th>
          <th scope="col">
            <div class="pair voice"><span>Who says it</span> <span>In their words</span></div>
          </th>
          <th scope="col">
            <div class="pair spot"><span>Said</span> <span>Where</span></div>
          </th>
        </tr>
      </thead>
      <tbody>
        ${question.answers.map((answer) => answerRow(question, answer, incident, sheet))}
      </tbody>
    </table>
    <p class="why">${question.why}</p>
    ${
      question.doubts.length > 0
        ? html`<ul class="doubts">
            ${question.doubts.map((doubt) => doubtItem(doubt, sheet))}
          </ul>`
        : null
    }
  </section>
`

/** The state in words; its colour only repeats them. */
export const stateLabel = (question: Question): Markup => html`<span class="state ${question.state}">${stateOf(question)}</span>`

const answerRow = (question: Question, answer: Answer, incident: Incident, { placed }: Sheet): Markup => html`
  <tr>
    <th scope="row">${shownValue(question, answer)}</th>
    <td>
      <div class="pair voice">
        <div class="who">${holderLink(answer, incident)}</div>
        <div class="words">
          ${quoteOf(answer.quote)}
          ${answer.hedges.length > 0 ? html`<span class="hedges">(${answer.hedges.join(', ')})</span>` : null}
        </div>
      </div>
    </td>
    <td>
      <div class="pair spot">
        <div class="when">${whenSaid(answer, incident)}</div>
        <div class="where">${linksTo(answer.claims, placed)}</div>
      </div>
    </td>
  </tr>
`

/** Who holds it, which leads to the origin that it counts with; the origin is named where it goes by another name. */
function holderLink({ holder, origin }: Answer, incident: Incident): Slot {
  const root = incident.origins.find(({ id }) => id === origin)
  if (!root) return html`<bdi>${holder}</bdi>`
  const apart = holder.startsWith(root.name) ? null : html` <span class="root">counts with <bdi>${root.name}</bdi></span>`
  return html`<a href="#${anchorIn(incident, origin)}"><bdi>${holder}</bdi></a
    >${apart}`
}

function whenSaid(answer: Answer, { time }: Incident): Slot {
  const words = whenOf(answer, time.latest)
  return answer.saidOn && answer.saidWords === null ? html`<time datetime="${answer.saidOn}">${words}</time>` : words
}

const doubtItem = ({ holder, quote, claim, of }: Doubt, { placed }: Sheet): Markup => html`
  <li>
    <bdi>${holder}</bdi>: ${quoteOf(quote)} <span class="where">${linksTo([claim], placed)} of ${linksTo(of, placed)}</span>
  </li>
`
