import type { Incident, Reading } from '#model'
import { plural, shortDay } from '../figures.ts'
import { otherClaims } from '../other-claims.ts'
import { anchorIn } from './anchors.ts'
import { gradesSection } from './grades.ts'
import { html, joined, type Markup, type Slot } from './markup.ts'
import { originsSection } from './origins.ts'
import { otherClaimsPart } from './other-claims.ts'
import { questionSection } from './question.ts'
import { relationsPart } from './relations.ts'
import type { Sheet } from './sheet.ts'

/** All that is compared of one incident, and under it what the comparison rests on. */
export const incidentArticle = (incident: Incident, readings: readonly Reading[], sheet: Sheet): Markup => html`
  <article class="incident" id="${incident.id}">
    <header>
      <h2>${joined(incident.title.split(' · '), html`&nbsp;· `)}</h2>
      <p class="facts">${whereOf(incident)} · ${daysOf(incident)}</p>
      <p class="totals">
        ${plural(incident.documents.length, 'document')} ${reportLinks(incident, sheet)} ·
        <a href="#reports">${plural(incident.claims.length, 'claim')}</a> ·
        <a href="#${anchorIn(incident, 'origins')}">${plural(incident.sources, 'source')}</a> ·
        <a href="#${anchorIn(incident, 'origins')}">${plural(incident.origins.length, 'independent origin')}</a>
      </p>
    </header>
    ${
      incident.questions.length === 0
        ? html`<p class="note">No two claims here answer one question, so that nothing is set side by side.</p>`
        : null
    }
    ${incident.questions.map((question) => questionSection(question, incident, sheet))} ${gradesSection(incident, sheet)}
    ${originsSection(incident, sheet)} ${otherClaimsPart(otherClaims(incident, readings), incident.time.latest, sheet)}
    ${relationsPart(incident, sheet)}
  </article>
`

function reportLinks({ documents }: Incident, { placed }: Sheet): Slot {
  const own = new Set(documents)
  const reports = placed.reports.filter(({ compared }) => own.has(compared.id))
  return joined(
    reports.map(({ anchor, mark }) => html`<a href="#${anchor}">${mark}</a>`),
    ' ',
  )
}

function whereOf({ place }: Incident): Slot {
  if (!place) return 'no one place'
  const { name, lat, lon, radiusKm } = place
  if (lat === null || lon === null) return html`<bdi>${name}</bdi> (not on the map)`
  const point = `${lat.toFixed(3)}, ${lon.toFixed(3)}`
  return html`<bdi>${name}</bdi> (${point}${radiusKm === null ? null : ` ± ${radiusKm} km`})`
}

/** The days that its claims tell of. */
function daysOf({ time: { earliest, latest } }: Incident): Slot {
  const [first, last] = [earliest ?? latest, latest ?? earliest]
  if (!first || !last) return 'no day given'
  const shown = html`<time datetime="${first}">${shortDay(first, null)}</time>`
  return first === last ? shown : html`${shown} – <time datetime="${last}">${shortDay(last, null)}</time>`
}
